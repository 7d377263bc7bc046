import { BadInput } from '../../graph/domain/errors.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { secondMs } from '../../graph/domain/window.ts';
import type { StoreHealth } from '../../graph/store/port.ts';

/** First and last instant that a date can name, epoch ms. */
const allTime: TimeWindow = { from: -8.64e15, until: 8.64e15 };

/**
 * The window to look at: the one asked for, else that of the shown generation, else all time while none is shown.
 *
 * @throws BadInput when it does not begin before it ends
 */
export function windowAsked(asked: TimeWindow | null, shown: Generation): TimeWindow {
  if (asked === null) return shown.number === 0 ? allTime : shown.window;
  if (asked.from >= asked.until) throw new BadInput('window', 'from must be before until');
  return { from: asked.from, until: asked.until };
}

/** The part of a window that the store has events for. */
export function coveredPart(
  { from, until }: TimeWindow,
  { firstEventAt, lastEventAt }: Pick<StoreHealth, 'firstEventAt' | 'lastEventAt'>,
): TimeWindow {
  const first = Math.max(from, firstEventAt ?? from);
  const last = Math.min(until, (lastEventAt ?? until) + secondMs);
  return { from: first, until: Math.max(last, first + 1) };
}
