import { stat } from 'node:fs/promises';
import { BadInput } from '../../graph/domain/errors.ts';
import type { DeadLetter } from '../../graph/intake/dead-letter.ts';
import { readDeadLetter } from '../../graph/intake/dead-letter.ts';
import { readLines } from '../../graph/intake/read-lines.ts';
import type { Job } from '../job.ts';
import { exitCodes } from '../job.ts';
import { loadPseudonymKey } from '../pseudonym-key.ts';
import { describeRecording } from '../recording/describe-recording.ts';
import type { RecordingReport, RecordingTools } from '../recording/record-run.ts';
import { recordRun } from '../recording/record-run.ts';
import { loadMapping } from '../sources/input-files.ts';
import { letterReader } from '../sources/letters.ts';
import { readBytes } from '../sources/read-bytes.ts';
import { refuseDemo } from './ingest.ts';

export interface RedriveOptions {
  /** A file of dead letters. */
  readonly path: string;
  /** A mended mapping for rows of CSV; null = the one that each letter names. */
  readonly mapFile: string | null;
}

/** Dead letters are tried again, after a fix of a mapping, of the program or of the data. What fails again is kept again. */
export const redrive: Job<RedriveOptions, RecordingReport> = {
  name: 'redrive',
  async run(tools, options) {
    const store = await tools.openStore();
    await refuseDemo(store);
    const pseudonymKey = await loadPseudonymKey(tools);
    const { dataDir, now, progress } = tools;
    return redriveFile({ store, dataDir, pseudonymKey, now, progress }, options);
  },
  describe: describeRecording,
  exitCodeOf: ({ rejected }) => (rejected > 0 ? exitCodes.rowsRejected : exitCodes.done),
};

/**
 * Tries the dead letters of one file again. The file stays as it is; trying it twice changes nothing.
 *
 * @throws BadInput for a file that is not there or holds something else than dead letters
 */
export async function redriveFile(tools: RecordingTools, options: RedriveOptions): Promise<RecordingReport> {
  const { path, mapFile } = options;
  const facts = await stat(path).catch((cause: unknown) => {
    throw new BadInput(path, 'there is no such file', { cause });
  });
  const toCandidate = letterReader(mapFile === null ? null : await loadMapping(mapFile));
  return recordRun(tools, {
    job: 'redrive',
    title: 'Trying dead letters again',
    files: 1,
    total: facts.size,
    async feed(recording, onRead) {
      for await (const letters of lettersOf(path, facts.size, onRead)) {
        for (const letter of letters) await recording.take([await toCandidate(letter)]);
      }
    },
  });
}

/** A letter of the longest row is longer than a row: base64 adds a third. */
const longestLetterBytes = 4 * 1024 * 1024;

async function* lettersOf(
  path: string,
  bytes: number,
  onRead: (done: number) => void,
): AsyncGenerator<readonly DeadLetter[]> {
  for await (const lines of readLines(readBytes(path, bytes, onRead), longestLetterBytes)) {
    yield lines.map((line) =>
      readDeadLetter(Buffer.from(line.bytes).toString('utf8'), `${path}, line ${line.line}`),
    );
  }
}
