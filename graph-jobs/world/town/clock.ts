import type { Random } from '../../../graph/algorithms/random.ts';
import type { TimeWindow } from '../../../graph/domain/window.ts';
import { contains, dayMs, hourMs } from '../../../graph/domain/window.ts';
import { weighted } from './draw.ts';

/** Local time of every world is UTC+8, without daylight saving. */
const localOffsetMs = 8 * hourMs;

/** How busy each hour of the local day is: quiet at night, a hump before noon and one in the evening. */
const hourWeights = [3, 2, 1, 1, 1, 2, 4, 8, 12, 16, 18, 17, 15, 15, 16, 16, 15, 14, 14, 16, 18, 17, 12, 7];

/** An instant inside the window, at an hour that people are awake if the window has one. */
export function wakingInstant(random: Random, window: TimeWindow): number {
  const days = Math.ceil((window.until - window.from) / dayMs) + 1;
  for (let attempt = 0; attempt < 8; attempt++) {
    const midnight = localMidnight(window.from) + random.below(days) * dayMs;
    const at = midnight + Math.floor((weighted(random, hourWeights) + random.next()) * hourMs);
    if (contains(window, at)) return at;
  }
  return window.from + Math.floor(random.next() * (window.until - window.from));
}

/** An instant between two hours of one local day, the same day for all who name the same number. */
export function instantBetweenHours(
  random: Random,
  window: TimeWindow,
  day: number,
  [opens, closes]: readonly [number, number],
): number {
  return (
    localMidnight(window.from) + day * dayMs + Math.floor((opens + random.next() * (closes - opens)) * hourMs)
  );
}

/** Number of whole local days that begin inside the window. */
export function daysOf(window: TimeWindow): number {
  return Math.floor((window.until - window.from) / dayMs);
}

function localMidnight(at: number): number {
  return Math.floor((at + localOffsetMs) / dayMs) * dayMs - localOffsetMs;
}
