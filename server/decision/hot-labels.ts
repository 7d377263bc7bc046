import type { DecisionSignals } from '../../graph/domain/decision-signal.ts';
import type { Overlay } from '../../graph/domain/overlay.ts';
import { decisionSignals } from './decision-signals.ts';
import { feedState } from './feed-state.ts';
import type { FollowedStore } from './follow-store.ts';
import { followStore } from './follow-store.ts';
import type { HotState, StaleLimits } from './hot-state.ts';
import { createHotState } from './hot-state.ts';
import type { ReadKey } from './read-key.ts';

export interface HotLabelParts {
  readonly store: FollowedStore;
  readonly readKey: ReadKey;
  readonly overlay: ((generation: number) => Overlay | null) | null;
  readonly limits: StaleLimits;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
  /** Takes a sentence for the operator. */
  readonly alarm: (message: string) => void;
}

/** Labels, lists and names of a store in memory, and the use case that answers from them. */
export interface HotLabels {
  readonly state: HotState;
  readonly decide: DecisionSignals;
  /** Brings memory up to the store; a look that still runs is waited for instead. Never fails. */
  look(): Promise<void>;
}

export function hotLabels(parts: HotLabelParts): HotLabels {
  const { state, writer } = createHotState(parts.limits);
  const follower = followStore(parts.store, feedState(state, writer, parts.alarm), parts.now);
  return { state, decide: decisionSignals({ ...parts, state }), look: follower.look };
}
