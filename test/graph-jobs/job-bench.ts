import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { GraphStore } from '../../graph/store/port.ts';
import type { JobTools } from '../../graph-jobs/job.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { openMemoryStore } from '../support/memory-store.ts';

/** Arrival of everything in these tests: 1 June 2026. */
export const arrival = Date.UTC(2026, 5, 1);

export interface JobBench {
  /** Also the folder that files are written into. */
  readonly dataDir: string;
  readonly store: GraphStore;
  readonly tools: JobTools;
  /** Lines that a job wrote. */
  readonly printed: string[];
  readonly warned: string[];
  /** Writes a file, packed where its name ends in `.gz`; gives its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
}

/** A folder, a store in memory and the tools of a job around them; gone when the test ends. */
export async function jobBench(answer = false): Promise<JobBench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gangscope-jobs-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const store = openMemoryStore({ now: () => arrival });
  const printed: string[] = [];
  const warned: string[] = [];
  const tools: JobTools = {
    openStore: async () => store,
    dataDir,
    pseudonymKeyFile: null,
    now: () => arrival,
    randomBytes: (size) => new Uint8Array(size).fill(7),
    progress: silentProgress,
    print: (line) => void printed.push(line),
    warn: (line) => void warned.push(line),
    confirm: async () => answer,
  };
  return {
    dataDir,
    store,
    tools,
    printed,
    warned,
    async file(name, content) {
      const path = join(dataDir, name);
      await writeFile(path, name.endsWith('.gz') ? gzipSync(content) : content);
      return path;
    },
  };
}

/** Lines of NDJSON: logins of 12 accounts on 5 devices. */
export function loginLines(count: number, first = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const n = first + index;
    const at = Date.UTC(2026, 4, 1) + n * 10_000;
    return JSON.stringify({
      type: 'login',
      eventId: `l-${n}`,
      accountId: `u${n % 12}`,
      at,
      deviceId: `d${n % 5}`,
    });
  });
}
