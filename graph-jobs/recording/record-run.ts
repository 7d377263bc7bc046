import type { Watermark } from '../../graph/domain/watermark.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { eventReader } from '../../graph/intake/read-event.ts';
import type { EventWriter } from '../../graph/store/port.ts';
import type { Progress } from '../progress.ts';
import { deadLetterFile } from './dead-letter-file.ts';
import type { Recorder } from './record-candidates.ts';
import { recorder } from './record-candidates.ts';
import type { Counts } from './tally.ts';
import { newTally } from './tally.ts';

/** What recording needs, whoever does it. */
export interface RecordingTools {
  readonly store: EventWriter;
  /** Dead letters go into a folder of it. */
  readonly dataDir: string;
  readonly pseudonymKey: Uint8Array;
  now(): number;
  readonly progress: Progress;
}

/** What is to be recorded. */
export interface RecordingPlan {
  /** Names the file of dead letters. */
  readonly job: string;
  /** Names the stage of progress. */
  readonly title: string;
  readonly files: number;
  /** In the unit of `onRead`. */
  readonly total: number;
  /** Gives all candidates to the recorder, in order. */
  feed(recording: Recorder, onRead: (done: number) => void): Promise<void>;
}

export interface RecordingReport extends Counts {
  readonly files: number;
  readonly seconds: number;
  /** Where rejected rows are kept; null where none was. */
  readonly deadLetters: string | null;
  /** After the last recording; null where nothing was recorded. */
  readonly watermark: Watermark | null;
}

/** Records what a plan feeds, with progress and dead letters, from the first candidate to the report. */
export async function recordRun(tools: RecordingTools, plan: RecordingPlan): Promise<RecordingReport> {
  const startedAt = tools.now();
  const stage = tools.progress.begin(plan.title, plan.total);
  const deadLetters = deadLetterFile(tools.dataDir, plan.job, startedAt);
  const tally = newTally();
  const readEvent = eventReader({ pseudonymize: pseudonymizer(tools.pseudonymKey), now: tools.now });
  const recording = recorder({ store: tools.store, deadLetters, tally, readEvent });
  const elapsedMs = () => tools.now() - startedAt;
  try {
    await plan.feed(recording, (done) => stage.advance(done, rateText(tally.counts(), elapsedMs())));
    const watermark = await recording.end();
    const path = await deadLetters.close();
    const report = {
      ...tally.counts(),
      files: plan.files,
      seconds: elapsedMs() / 1000,
      deadLetters: path,
      watermark,
    };
    stage.finish(rateText(report, elapsedMs()));
    return report;
  } catch (cause) {
    stage.fail();
    await deadLetters.close();
    throw cause;
  }
}

function rateText({ read, rejected }: Counts, elapsedMs: number): string {
  const perSecond = elapsedMs > 0 ? Math.round((read * 1000) / elapsedMs) : 0;
  return `${read} events, ${perSecond} events/s${rejected > 0 ? `, ${rejected} rejected` : ''}`;
}
