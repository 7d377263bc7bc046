import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { openStore } from '../../graph/store/open-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { ingestFiles } from '../../graph-jobs/jobs/ingest.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const datasets = resolve(root, process.env.DATASETS_DIR ?? '../shared/data');

/** A mapping of test/bench/datasets. */
export function mappingFile(name: string): string {
  return join(root, 'test/bench/datasets', `${name}.mapping.json`);
}

/** Path of a data set, or null, told on standard error, where it is not there. */
export function datasetPath(name: string): string | null {
  const path = join(datasets, name);
  if (existsSync(path)) return path;
  process.stderr.write(`skipped: there is no ${path}; DATASETS_DIR may say where it is\n`);
  return null;
}

export interface LoadingStore {
  readonly store: GraphStore;
  readonly folder: string;
  load(path: string, mapFile: string | null): ReturnType<typeof ingestFiles>;
}

/** An embedded store in a folder of its own, gone when the test ends. */
export async function loadingStore(): Promise<LoadingStore> {
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-real-'));
  const now = () => Date.now();
  const store = await openStore({ storeFolder: join(folder, 'store') }, { now, alarm: () => undefined });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const pseudonymKey = new Uint8Array(32).fill(7);
  const tools = { store, dataDir: folder, pseudonymKey, now, progress: silentProgress };
  return { store, folder, load: (path, mapFile) => ingestFiles(tools, { paths: [path], mapFile }) };
}
