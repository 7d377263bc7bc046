import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

export interface FileFacts {
  readonly lines: number;
  readonly bytes: number;
  readonly sha256: string;
}

const chunkLines = 2000;

/** Writes lines to a new file, each with a line feed, and says what was written. */
export function writeLines(path: string, lines: Iterable<string>): FileFacts {
  const file = openSync(path, 'w', 0o644);
  const digest = createHash('sha256');
  let [count, bytes] = [0, 0];
  let chunk: string[] = [];
  const flush = (): void => {
    const block = Buffer.from(chunk.join(''), 'utf8');
    writeSync(file, block);
    digest.update(block);
    bytes += block.length;
    count += chunk.length;
    chunk = [];
  };
  try {
    for (const line of lines) {
      chunk.push(`${line}\n`);
      if (chunk.length === chunkLines) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return { lines: count, bytes, sha256: digest.digest('hex') };
}
