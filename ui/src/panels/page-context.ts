import { createContext, useContext } from 'react';
import type { AccountFile, EventPage, EventSpan, Shares } from '../api/accounts.ts';
import type { Answer, TimeWindow } from '../api/answer.ts';
import type { AccountCard, GangCard, GangList, SearchHit, ShownGeneration } from '../api/cards.ts';
import type { CaseQuestions } from '../api/cases.ts';
import type { AccountDoings, AccountEvents, EventCounts } from '../api/events.ts';
import type { GangExplanation, Pair } from '../api/explanations.ts';
import type { SendExport } from '../api/exports.ts';
import type { GangLineage } from '../api/lineage.ts';
import type { NearCounts } from '../api/near-counts.ts';
import type { ObjectionQuestions } from '../api/objections.ts';
import type { ParameterSet } from '../api/parameters.ts';
import type { Question } from '../api/question.ts';
import type { ResourceFacts } from '../api/resource-facts.ts';
import type { RunsOverview, ShowGenerationInput, ShownNow } from '../api/runs.ts';
import type { RecordVerdictInput, VerdictEntry, WithdrawVerdictInput } from '../api/verdicts.ts';
import type { Viewer } from '../api/viewer.ts';
import type { WorkspaceQuestions } from '../api/workspaces.ts';
import type { Move } from '../state/generation-view.ts';
import type { LocalPerson } from '../state/local-person.ts';
import type { NoteBook } from '../state/note-book.ts';
import type { Preferences } from '../state/preferences.ts';
import type { PageState, PageStore } from '../state/store.ts';
import type { WorkspaceSaver } from '../state/workspace-saver.ts';

/** What panels may ask the server, and what they may tell it; pictures are asked by the store. */
export interface Questions {
  readonly viewer: (signal: AbortSignal) => Promise<Viewer>;
  readonly gangs: (first: number, signal: AbortSignal) => Promise<GangList>;
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;
  /** For each text what it names exactly, null where nothing is known. */
  readonly searchMany: (
    texts: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly (SearchHit | null)[]>;
  readonly account: (key: string, signal: AbortSignal) => Promise<AccountCard | null>;
  readonly gang: (id: string, signal: AbortSignal) => Promise<GangCard | null>;
  /** A part of the graph that is not put on the canvas. Null where a gang is unknown. */
  readonly picture: (question: Question, signal: AbortSignal) => Promise<Answer | null>;
  readonly explanation: (gangId: string, signal: AbortSignal) => Promise<GangExplanation | null>;
  readonly pair: (
    ids: readonly [string, string],
    window: TimeWindow | null,
    signal: AbortSignal,
  ) => Promise<Pair>;
  readonly verdicts: (target: string, signal: AbortSignal) => Promise<readonly VerdictEntry[]>;
  readonly recordVerdict: (input: RecordVerdictInput) => Promise<void>;
  readonly withdrawVerdict: (input: WithdrawVerdictInput) => Promise<void>;
  readonly sendExport: SendExport;
  readonly generation: (signal: AbortSignal) => Promise<ShownGeneration | null>;
  readonly lineage: (gangId: string, signal: AbortSignal) => Promise<GangLineage>;
  /** The parameters of the shown generation. */
  readonly parameters: (signal: AbortSignal) => Promise<ParameterSet | null>;
  readonly runs: (signal: AbortSignal) => Promise<RunsOverview>;
  /** Shows a held generation, or an earlier one again. */
  readonly showGeneration: (act: Move, input: ShowGenerationInput) => Promise<ShownNow>;
  readonly accountFile: (id: string, signal: AbortSignal) => Promise<AccountFile | null>;
  /** Events of an account from where the page before ended; null for the first page. */
  readonly eventPage: (
    id: string,
    window: TimeWindow,
    after: string | null,
    signal: AbortSignal,
  ) => Promise<EventPage>;
  /** What an account touches, and how many others do. */
  readonly shares: (id: string, signal: AbortSignal) => Promise<Shares>;
  /** How much an account did in each span of time. */
  readonly spans: (
    id: string,
    window: TimeWindow,
    spanMs: number,
    signal: AbortSignal,
  ) => Promise<readonly EventSpan[]>;
  /** Neighbours of a node by kind, hubs apart. */
  readonly nearCounts: (id: string, window: TimeWindow | null, signal: AbortSignal) => Promise<NearCounts>;
  readonly resourceFacts: (
    id: string,
    window: TimeWindow | null,
    signal: AbortSignal,
  ) => Promise<ResourceFacts | null>;
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
  /** What accounts did inside a window, and what they used for it. */
  readonly doings: (
    accounts: readonly string[],
    window: TimeWindow,
    signal: AbortSignal,
  ) => Promise<readonly AccountDoings[]>;
  readonly cases: CaseQuestions;
  readonly objections: ObjectionQuestions;
  readonly workspaces: WorkspaceQuestions;
}

/** What the composition root hands to all panels. */
export interface Page {
  readonly store: PageStore;
  readonly saver: WorkspaceSaver;
  readonly noteBook: NoteBook;
  readonly questions: Questions;
  readonly preferences: Preferences;
  readonly choose: (preferences: Preferences) => void;
  /** A key that no other act has. */
  readonly newKey: () => string;
  /** Name of who asks, as the server knows it; empty until it has said. */
  readonly person: string;
  /** Whom the page acts as where the server needs no login; null where somebody has signed in elsewhere. */
  readonly localPerson: LocalPerson | null;
  /** Becomes another local person: everything is read anew. */
  readonly actAs: (person: LocalPerson) => void;
  /** The instant now, RFC 3339. */
  readonly now: () => string;
  /** A digest of a text: `sha256:` and 64 hexadecimal digits. */
  readonly digest: (text: string) => Promise<string>;
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
