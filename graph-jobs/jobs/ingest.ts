import { BadInput } from '../../graph/domain/errors.ts';
import type { StoreNotes } from '../../graph/store/port.ts';
import type { Job } from '../job.ts';
import { exitCodes } from '../job.ts';
import { loadPseudonymKey } from '../pseudonym-key.ts';
import { describeRecording } from '../recording/describe-recording.ts';
import type { RecordingReport, RecordingTools } from '../recording/record-run.ts';
import { recordRun } from '../recording/record-run.ts';
import { fileCandidates } from '../sources/file-candidates.ts';
import { inputFiles } from '../sources/input-files.ts';

export interface IngestOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Mapping for CSV files. */
  readonly mapFile: string | null;
}

/** Files become candidates, candidates become events, and events are recorded; what is refused is kept. */
export const ingest: Job<IngestOptions, RecordingReport> = {
  name: 'ingest',
  async run(tools, options) {
    const store = await tools.openStore();
    await refuseDemo(store);
    const pseudonymKey = await loadPseudonymKey(tools);
    const { dataDir, now, progress } = tools;
    return ingestFiles({ store, dataDir, pseudonymKey, now, progress }, options);
  },
  describe: describeRecording,
  exitCodeOf: ({ rejected }) => (rejected > 0 ? exitCodes.rowsRejected : exitCodes.done),
};

/**
 * Loads files and folders into a store. Loading them again changes nothing; a run that was broken off is finished by
 * the next one.
 *
 * @throws BadInput for paths and mappings that cannot be used, before the first row of a file
 * @throws UnreadableSource for a broken file; what came before is recorded
 */
export async function ingestFiles(tools: RecordingTools, options: IngestOptions): Promise<RecordingReport> {
  const files = await inputFiles(options.paths, options.mapFile);
  return recordRun(tools, {
    job: 'ingest',
    title: files.length === 1 ? 'Loading 1 file' : `Loading ${files.length} files`,
    files: files.length,
    total: files.reduce((sum, { bytes }) => sum + bytes, 0),
    async feed(recording, onRead) {
      let bytesBefore = 0;
      for (const file of files) {
        const candidates = fileCandidates(file, (read) => onRead(bytesBefore + read));
        for await (const some of candidates) await recording.take(some);
        bytesBefore += file.bytes;
      }
    },
  });
}

/** Real events among invented ones would be lost in them. */
export async function refuseDemo(store: StoreNotes): Promise<void> {
  if ((await store.note('world')) !== 'demo') return;
  throw new BadInput(
    'DATA_DIR',
    'the store holds the demo world; empty it with "npm run jobs -- reset", or choose another folder with --data',
  );
}
