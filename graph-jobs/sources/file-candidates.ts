import type { Candidates } from './candidate.ts';
import { csvCandidates } from './csv.ts';
import type { InputFile } from './input-files.ts';
import { ndjsonCandidates } from './ndjson.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Candidates of one file, streamed: memory does not depend on its size.
 *
 * @param onRead  told how many bytes of the file are read so far
 */
export function fileCandidates(file: InputFile, onRead: (bytes: number) => void): Candidates {
  const chunks = readBytes(file.path, file.bytes, onRead);
  return file.mapping === null
    ? ndjsonCandidates(chunks, file.path)
    : csvCandidates(chunks, file.path, file.mapping);
}
