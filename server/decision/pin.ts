import type { Generation } from '../../graph/domain/generation.ts';
import type { Overlay } from '../../graph/domain/overlay.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import type { HotState, StaleLimits } from './hot-state.ts';
import type { LabelSnapshot } from './label-snapshot.ts';

/** What all of one answer rests on. */
export interface Pin {
  /** Null where the instant asked for is not in memory. */
  readonly snapshot: LabelSnapshot | null;
  readonly generation: Generation;
  readonly overlay: Overlay | null;
  /** Instant at which list entries count, epoch ms. */
  readonly at: number;
  readonly stale: boolean;
}

export interface PinParts {
  readonly state: HotState;
  /** The intraday state over a generation; null where there is none yet. Null itself: nobody follows events. */
  readonly overlay: ((generation: number) => Overlay | null) | null;
  readonly limits: StaleLimits;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * What an answer rests on: the shown snapshot with its overlay, or the snapshot that was shown at an earlier instant.
 * Overlays of earlier instants are not in memory, so a replay knows published labels and lists; provisional labels of
 * the past are told by the replay job.
 *
 * @param asOf  epoch ms; null and instants from now on mean now
 */
export function pinAt(parts: PinParts, asOf: number | null): Pin {
  const now = parts.now();
  if (asOf === null || asOf >= now) return pinNow(parts, now);
  return pinThen(parts, asOf) ?? { ...pinNow(parts, now), snapshot: null };
}

function pinNow(parts: PinParts, at: number): Pin {
  const { snapshot } = parts.state.shown;
  const { generation } = snapshot;
  const overlay = parts.overlay?.(generation.number) ?? null;
  // One that was made over another generation says nothing of this one.
  const fitting = overlay?.generation === generation.number ? overlay : null;
  const stale = isStale(parts, generation, fitting, at);
  return { snapshot, generation, overlay: fitting, at, stale };
}

function pinThen({ state, limits }: PinParts, at: number): Pin | null {
  const then = [state.shown, state.before].find((kept) => kept !== null && kept.since <= at) ?? null;
  if (then === null || !state.isLoaded) return null;
  const { snapshot } = then;
  const stale = isOld(snapshot.generation, at, limits.generationMs);
  return { snapshot, generation: snapshot.generation, overlay: null, at, stale };
}

function isStale(
  { state, overlay, limits }: PinParts,
  generation: Generation,
  fitting: Overlay | null,
  now: number,
): boolean {
  if (!state.caughtUp || !state.isReachable(now)) return true;
  if (isOld(generation, now, limits.generationMs)) return true;
  return (
    overlay !== null && isLate(state, fitting?.watermark ?? generation.watermark, now - limits.overlayMs)
  );
}

/** Whether an event that was recorded by an instant is not reflected. */
export function isLate(state: HotState, reflected: Watermark, instant: number): boolean {
  return state.recordedBy(instant) > reflected;
}

/** The empty generation is old from the start. */
export function isOld({ number, publishedAt }: Generation, at: number, limitMs: number): boolean {
  return number === 0 || publishedAt === null || at - publishedAt > limitMs;
}
