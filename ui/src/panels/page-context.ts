import { createContext, useContext } from 'react';
import type { TimeWindow } from '../api/answer.ts';
import type { AccountCard, GangCard, GangList, SearchHit, ShownGeneration } from '../api/cards.ts';
import type { CaseQuestions } from '../api/cases.ts';
import type { AccountEvents, EventCounts } from '../api/events.ts';
import type { GangExplanation, Pair } from '../api/explanations.ts';
import type { NearCounts } from '../api/near-counts.ts';
import type { RecordVerdictInput, VerdictEntry, WithdrawVerdictInput } from '../api/verdicts.ts';
import type { Preferences } from '../state/preferences.ts';
import type { PageState, PageStore } from '../state/store.ts';

/** What panels may ask the server, and what they may tell it; pictures are asked by the store. */
export interface Questions {
  readonly gangs: (first: number, signal: AbortSignal) => Promise<GangList>;
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;
  readonly account: (key: string, signal: AbortSignal) => Promise<AccountCard | null>;
  readonly gang: (id: string, signal: AbortSignal) => Promise<GangCard | null>;
  readonly explanation: (gangId: string, signal: AbortSignal) => Promise<GangExplanation | null>;
  readonly pair: (
    ids: readonly [string, string],
    window: TimeWindow | null,
    signal: AbortSignal,
  ) => Promise<Pair>;
  readonly verdicts: (target: string, signal: AbortSignal) => Promise<readonly VerdictEntry[]>;
  readonly recordVerdict: (input: RecordVerdictInput) => Promise<void>;
  readonly withdrawVerdict: (input: WithdrawVerdictInput) => Promise<void>;
  readonly generation: (signal: AbortSignal) => Promise<ShownGeneration | null>;
  /** Neighbours of a node by kind, hubs apart. */
  readonly nearCounts: (id: string, window: TimeWindow | null, signal: AbortSignal) => Promise<NearCounts>;
  /** The gang that an account is in; null for none and for a resource. */
  readonly gangOf: (id: string, signal: AbortSignal) => Promise<string | null>;
  /** How much the accounts did in each span of time. */
  readonly eventCounts: (
    accounts: readonly string[],
    window: TimeWindow,
    bucketMs: number,
    signal: AbortSignal,
  ) => Promise<EventCounts>;
  readonly events: (
    accounts: readonly string[],
    window: TimeWindow,
    signal: AbortSignal,
  ) => Promise<readonly AccountEvents[]>;
  readonly cases: CaseQuestions;
}

/** What the composition root hands to all panels. */
export interface Page {
  readonly store: PageStore;
  readonly questions: Questions;
  readonly preferences: Preferences;
  readonly choose: (preferences: Preferences) => void;
  /** A key that no other act has. */
  readonly newKey: () => string;
  /** Who is signed in, as files name the person. */
  readonly person: string;
  /** The instant now, RFC 3339. */
  readonly now: () => string;
  readonly startLayoutWorker: () => Worker;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('a panel stands outside of the page');
  return page;
}

/** A part of the page's state; draws again when that part changes. */
export function usePageState<Part>(part: (state: PageState) => Part): Part {
  return usePage().store(part);
}
