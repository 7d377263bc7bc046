import type { FileHandle } from 'node:fs/promises';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeadLetter } from '../../graph/intake/dead-letter.ts';
import { writeDeadLetter } from '../../graph/intake/dead-letter.ts';

/** Where rejected rows of one run are kept. */
export interface DeadLetterFile {
  write(letters: readonly DeadLetter[]): Promise<void>;
  /** Makes it durable. The path, or null when no row was rejected and no file made. */
  close(): Promise<string | null>;
}

/**
 * `<dataDir>/dead-letters/<job>-<instant>.ndjson`, made with the first letter. Only its owner may read it: it holds
 * rows as they came. Two runs at one instant get two files.
 */
export function deadLetterFile(dataDir: string, job: string, startedAt: number): DeadLetterFile {
  const folder = join(dataDir, 'dead-letters');
  const instant = new Date(startedAt).toISOString().replace(/[-:]/g, '').replace('.', '');
  let file: { readonly handle: FileHandle; readonly path: string } | null = null;
  return {
    async write(letters) {
      if (letters.length === 0) return;
      file ??= await create(folder, `${job}-${instant}`);
      await file.handle.appendFile(`${letters.map(writeDeadLetter).join('\n')}\n`);
    },
    async close() {
      if (file === null) return null;
      await file.handle.sync();
      await file.handle.close();
      return file.path;
    },
  };
}

async function create(folder: string, name: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}.ndjson`);
    try {
      return { handle: await open(path, 'wx', 0o600), path };
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    }
  }
}
