import type { Watermark } from '../../graph/domain/watermark.ts';
import { hourMs, secondMs } from '../../graph/domain/window.ts';
import type { KnownKeys } from './known-keys.ts';
import { createKnownKeys } from './known-keys.ts';
import type { LabelSnapshot } from './label-snapshot.ts';
import { emptySnapshot } from './label-snapshot.ts';
import type { ListBook } from './list-book.ts';
import { createListBook } from './list-book.ts';

/** From when on answers are stale. */
export interface StaleLimits {
  /** Age of the shown generation, counted from its publication, ms. */
  readonly generationMs: number;
  /** How long a recorded event may wait for the intraday overlay, ms. */
  readonly overlayMs: number;
  /** How long the store may be silent, ms. */
  readonly storeMs: number;
}

export const defaultStaleLimits: StaleLimits = {
  generationMs: 26 * hourMs,
  overlayMs: 5 * secondMs,
  storeMs: 5 * secondMs,
};

/** A snapshot and since when it is shown. */
export interface ShownSnapshot {
  readonly snapshot: LabelSnapshot;
  /** Epoch ms of the move of the publication; 0 for the empty one. */
  readonly since: number;
}

/** What decisions are answered from: everything is in memory, and changes between requests only. */
export interface HotState {
  readonly shown: ShownSnapshot;
  /** Whether a publication was loaded; until then the empty generation is shown. */
  readonly isLoaded: boolean;
  /** What was shown before, while it is kept. */
  readonly before: ShownSnapshot | null;
  readonly lists: ListBook;
  readonly known: KnownKeys;
  /** Whether all that the store knew at the start has been taken in. */
  readonly caughtUp: boolean;
  /** Whether the store answered lately. */
  isReachable(now: number): boolean;
  /** How far the store was recorded when last looked at an instant or before it; 0 where nobody looked. */
  recordedBy(instant: number): Watermark;
}

/** What a follower tells. */
export interface HotStateWriter {
  /** Shows a snapshot from now on: a few references change. */
  show(snapshot: LabelSnapshot, since: number): void;
  /** Forgets what was shown before, so that no more than two are in memory while another one is loaded. */
  forgetBefore(): void;
  /** The store answered at an instant. */
  looked(at: number, watermark: Watermark): void;
  /** The store did not answer. */
  missed(): void;
  /** All that the store knew at the start is here. */
  caughtUp(): void;
}

interface Look {
  readonly at: number;
  readonly watermark: Watermark;
}

/** Looks that are remembered, one a second. */
const mostLooks = 64;

export function createHotState(limits: Pick<StaleLimits, 'storeMs'>): {
  readonly state: HotState;
  readonly writer: HotStateWriter;
} {
  let shown: ShownSnapshot = { snapshot: emptySnapshot(), since: 0 };
  let before: ShownSnapshot | null = null;
  let isLoaded = false;
  let isThere = false;
  let isCaughtUp = false;
  /** Newest last. */
  const looks: Look[] = [];
  return {
    state: {
      get shown() {
        return shown;
      },
      get isLoaded() {
        return isLoaded;
      },
      get before() {
        return before;
      },
      get caughtUp() {
        return isCaughtUp;
      },
      lists: createListBook(),
      known: createKnownKeys(),
      isReachable: (now) => isThere && now - (looks.at(-1)?.at ?? Number.NEGATIVE_INFINITY) <= limits.storeMs,
      recordedBy: (instant) => looks.findLast(({ at }) => at <= instant)?.watermark ?? 0,
    },
    writer: {
      show(snapshot, since) {
        before = isLoaded ? shown : null;
        shown = { snapshot, since };
        isLoaded = true;
      },
      forgetBefore() {
        before = null;
      },
      looked(at, watermark) {
        isThere = true;
        looks.push({ at, watermark });
        if (looks.length > mostLooks) looks.shift();
      },
      missed() {
        isThere = false;
      },
      caughtUp() {
        isCaughtUp = true;
      },
    },
  };
}
