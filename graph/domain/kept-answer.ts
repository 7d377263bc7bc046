import { hourMs } from './window.ts';
import type { WorkRecord } from './work-record.ts';

/** How long a request that comes again gets its first answer. */
const answersKeptMs = 24 * hourMs;

/** What every record of kind `ANSWER` holds in its content, beside what was answered. */
export interface KeptAnswer {
  /** When the answer was given, epoch ms. */
  readonly at: number;
}

/** Whether an answer still stands at an instant. */
export function isKept({ at }: KeptAnswer, instant: number): boolean {
  return instant - at < answersKeptMs;
}

/** Whether a record of kind `ANSWER` can be forgotten. */
export function isOver({ content }: WorkRecord, instant: number): boolean {
  return !isKept(JSON.parse(content) as KeptAnswer, instant);
}
