import type { Outcome, Tie } from '../../domain/event.ts';
import type { TimeWindow } from '../../domain/window.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import type { Decisions } from './decisions.ts';

/** What detection looks at. */
export interface DetectionInput {
  readonly chains: Chains;
  /** Ties of the window between accounts of the chains. */
  readonly ties: readonly Tie[];
  /** In the order in which they became known. */
  readonly outcomes: readonly Outcome[];
  /** Lists and verdicts. */
  readonly decisions: Decisions;
  readonly window: TimeWindow;
  /** First event of the store over all time, epoch ms. */
  readonly storeBeganAt: number;
  /** The part of the window that is judged; without it, all of it. */
  readonly scope?: Scope;
}

/** A part of a window that is judged apart from the rest. */
export interface Scope {
  /** Index: account. 1 where it may be in a community; the others only tell how busy resources are. */
  readonly inside: Uint8Array;
  /** Share of all accounts of the window with confirmed fraud; likewise overdue. */
  readonly fraudRate: number;
  readonly overdueRate: number;
}
