import { createContext, useContext } from 'react';
import type { Answer, TimeWindow } from '../api/answer.ts';
import type { AccountCard, GangCard, GangList, SearchHit, ShownGeneration } from '../api/cards.ts';
import type { GangExplanation, Pair } from '../api/explanations.ts';
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
  readonly neighbours: (id: string, window: TimeWindow | null, signal: AbortSignal) => Promise<Answer>;
}

/** What the composition root hands to all panels. */
export interface Page {
  readonly store: PageStore;
  readonly questions: Questions;
  readonly preferences: Preferences;
  readonly choose: (preferences: Preferences) => void;
  /** A key that no other act has. */
  readonly newKey: () => string;
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
