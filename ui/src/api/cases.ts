import type { Ask } from './client.ts';
import {
  AssignCasesDocument,
  type AssignCasesInput,
  CaseCountsDocument,
  type CaseCountsQuery,
  type CaseFieldsFragment,
  type CaseFilter,
  type CaseOrder,
  type CaseState,
  CasesDocument,
  CloseCaseDocument,
  type CloseCaseInput,
  type CloseCause,
  type LineageKind,
  NextCaseDocument,
  type NextCaseInput,
  OneCaseDocument,
  QueueChangedDocument,
  ReleaseLockDocument,
  RenewLockDocument,
  TagCasesDocument,
  type TagCasesInput,
} from './documents.generated.ts';
import type { Follow } from './follow.ts';
import { refusal } from './refusal.ts';

export type { AssignCasesInput, CaseFilter, CaseOrder, CaseState, CloseCause, LineageKind };

/** A case, as a row of the queue and as what somebody works on. */
export type CaseRow = CaseFieldsFragment;
export type CaseCounts = CaseCountsQuery['caseCounts'];

export interface CaseList {
  readonly cases: readonly CaseRow[];
  /** Cases that pass the filter, shown or not. */
  readonly total: number;
}

/** What became of an attempt to hold a case: it is mine now, or it is with somebody else. */
export interface Hold {
  readonly one: CaseRow;
  readonly mine: boolean;
}

/** What panels ask and tell about cases. Changes carry a key: sent twice, they count once. */
export interface CaseQuestions {
  readonly list: (filter: CaseFilter, order: CaseOrder, signal: AbortSignal) => Promise<CaseList>;
  /** Hears each time that lists may read otherwise; resolves when nothing more is told. */
  readonly watch: (hear: () => void, signal: AbortSignal) => Promise<void>;
  readonly counts: (signal: AbortSignal) => Promise<CaseCounts>;
  /** By id or number of the case, or by id of its gang or account; null where that is unknown. */
  readonly one: (id: string, signal: AbortSignal) => Promise<CaseRow | null>;
  /** The most urgent case that nobody has, held from now on; null where there is none. */
  readonly next: (input: NextCaseInput) => Promise<CaseRow | null>;
  /** Holds a case for half an hour more. */
  readonly hold: (id: string, key: string) => Promise<Hold>;
  readonly release: (id: string, key: string) => Promise<void>;
  readonly assign: (input: AssignCasesInput) => Promise<void>;
  readonly tag: (input: TagCasesInput) => Promise<void>;
  readonly close: (input: CloseCaseInput) => Promise<void>;
}

/** Most cases of one list; the server counts the rest. */
export const mostCases = 100;

export function createCaseQuestions(ask: Ask, follow: Follow): CaseQuestions {
  return {
    async list(filter, orderBy, signal) {
      const { cases } = await ask(CasesDocument, { filter, orderBy, first: mostCases }, signal);
      const found = cases.edges.map(({ node }) => node);
      return { cases: found, total: cases.totalCount ?? found.length };
    },
    watch: (hear, signal) => follow(QueueChangedDocument, {}, hear, signal),
    counts: async (signal) => (await ask(CaseCountsDocument, {}, signal)).caseCounts,
    one: async (id, signal) => (await ask(OneCaseDocument, { id }, signal)).case,
    async next(input) {
      const { case: found, problem } = (await ask(NextCaseDocument, { input })).nextCase;
      if (problem) throw refusal(problem);
      return found;
    },
    async hold(id, idempotencyKey) {
      const variables = { input: { case: id, idempotencyKey } };
      const { case: one, problem } = (await ask(RenewLockDocument, variables)).renewLock;
      if (one && (problem === null || problem.code === 'CONFLICT')) return { one, mine: problem === null };
      throw refusal(problem ?? { code: 'NOT_FOUND', field: 'case' });
    },
    async release(id, idempotencyKey) {
      await ask(ReleaseLockDocument, { input: { case: id, idempotencyKey } });
    },
    async assign(input) {
      const { problem } = (await ask(AssignCasesDocument, { input })).assignCases;
      if (problem) throw refusal(problem);
    },
    async tag(input) {
      const { problem } = (await ask(TagCasesDocument, { input })).tagCases;
      if (problem) throw refusal(problem);
    },
    async close(input) {
      const { problem } = (await ask(CloseCaseDocument, { input })).closeCase;
      if (problem) throw refusal(problem);
    },
  };
}
