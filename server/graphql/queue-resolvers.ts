import type { CaseState } from '../../graph/domain/case.ts';
import { caseStates, dueAt, lockAt, rankOf } from '../../graph/domain/case.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { LineageKind } from '../../graph/domain/lineage.ts';
import { lineageKinds } from '../../graph/domain/lineage.ts';
import { riskLevels } from '../../graph/domain/risk-signal.ts';
import type { VerdictTarget } from '../../graph/domain/verdict.ts';
import { checkRight } from '../access/rights.ts';
import type { CaseAnswer } from '../cases/case-answer.ts';
import { caseAnswer } from '../cases/case-answer.ts';
import { caseNumbered, caseOn } from '../cases/case-book.ts';
import { isCaseNumber, targetOfCaseId } from '../cases/case-id.ts';
import type { CaseDesk, CasesPayload } from '../cases/change-case.ts';
import { assignCases, closeCase, lockCase, nextCase, openCases, tagCases } from '../cases/change-case.ts';
import { addNote, editNote, notesOf } from '../cases/notes.ts';
import { problemOf } from '../cases/once.ts';
import type { CaseFilter } from '../cases/queue.ts';
import { caseOrders, changesIn, passes, queueOf } from '../cases/queue.ts';
import type { QueueChange } from '../cases/watch-queue.ts';
import { accountOf } from '../investigation/account.ts';
import { findGang } from '../investigation/gang.ts';
import { checkIds } from '../investigation/neighbour-counts.ts';
import { accountIdOf } from '../investigation/opaque-id.ts';
import { pageOf } from '../investigation/page.ts';
import type { RequestContext } from './context.ts';
import type { CaseFilter as CaseFilterInput, Resolvers } from './schema.generated.ts';
import { idOfTarget, isKnownTarget, verdictTargetOf } from './verdict-target.ts';

const mostCases = 50;
const unfinished: readonly CaseState[] = ['NEW', 'OPEN', 'ASSIGNED'];

/** The queue of cases, and notes. */
export const queueResolvers = {
  Query: {
    case: async (_, { id }, context) => {
      const { sightings, store } = deskOf(context);
      const target = await targetNamed(context, id);
      const kept = await caseOn(store, target);
      if (kept === null && !(await sightings.isKnown(target))) return null;
      return caseAnswer(sightings, target, kept);
    },
    cases: async (_, { filter, orderBy, first, after }, context) => {
      const { store, sightings } = deskOf(context);
      const wanted = filterOf(filter ?? null, context, unfinished);
      const found = (await queueOf(store, sightings)).filter((one) => passes(one, wanted));
      const order = orderBy ?? 'PRIORITY';
      const list = { name: `cases:${order}`, generation: context.pinned.shown.number };
      return pageOf(list, found, caseOrders[order], { first, after: after ?? null });
    },
    caseCounts: async (_, __, context) => {
      const { store, sightings } = deskOf(context);
      return countsOf(await queueOf(store, sightings), context.viewer.name);
    },
    notes: (_, { subjects }, { store }) => {
      checkIds(subjects, 100);
      return notesOf(store, subjects);
    },
  },

  Subscription: {
    queueChanged: {
      subscribe: (_, __, { queue }) => queue.changes(),
      resolve: (change: QueueChange) => change,
    },
  },

  Mutation: {
    openCase: async (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      return only(await openCases(desk, [await targetNamed(context, input.target)], asked));
    },
    nextCase: async (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      const skip = input.skip ?? [];
      if (skip.length > mostCases) throw new LimitExceeded('skip', 0, mostCases, skip.length);
      return only(await nextCase(desk, filterOf(input.filter ?? null, context, unfinished), skip, asked));
    },
    renewLock: async (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      return only(await lockCase(desk, await targetNamed(context, input.case), true, asked));
    },
    releaseLock: async (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      return only(await lockCase(desk, await targetNamed(context, input.case), false, asked));
    },
    assignCases: async (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      const assignee = input.assignee ?? null;
      if (assignee !== null && assignee !== context.viewer.name)
        checkRight(context.viewer, 'assignCasesToOthers');
      if (assignee !== null && (assignee === '' || assignee.length > 128))
        return { cases: [], problem: problemOf('BAD_USER_INPUT', 'assignee', 'has 1 to 128 characters') };
      return assignCases(desk, await targetsNamed(context, input.cases), assignee, asked);
    },
    tagCases: async (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      const tags = { add: input.add ?? [], remove: input.remove ?? [] };
      return tagCases(desk, await targetsNamed(context, input.cases), tags, asked);
    },
    closeCase: async (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      const closing = { cause: input.cause, remark: input.remark ?? '', version: input.version };
      return only(await closeCase(desk, await targetNamed(context, input.case), closing, asked));
    },
    addNote: (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      return addNote(desk.store, input.subject, { text: input.text, tags: input.tags ?? [] }, asked);
    },
    editNote: (_, { input }, context) => {
      const { desk, asked } = working(context, input.idempotencyKey);
      const given = { text: input.text, tags: input.tags ?? [] };
      return editNote(desk.store, input.id, given, input.version, asked);
    },
  },

  Case: {
    number: ({ kept }) => kept?.number ?? null,
    targetId: ({ target }) => idOfTarget(target),
    gang: ({ target }, _, { pinned }) => (target.kind === 'GANG' ? findGang(pinned, target.gangId) : null),
    account: ({ target }, _, { pinned }) =>
      target.kind === 'ACCOUNT' ? accountOf(pinned, target.accountId) : null,
    dueAt: ({ since, level, state }) => (state === 'CLOSED' ? null : dueAt(since, level)),
    assignee: ({ kept }) => kept?.assignee ?? null,
    lockedBy: ({ kept }, _, { now }) => (kept === null ? null : (lockAt(kept, now())?.by ?? null)),
    lockedUntil: ({ kept }, _, { now }) => (kept === null ? null : (lockAt(kept, now())?.until ?? null)),
    tags: ({ kept }) => kept?.tags ?? [],
    openedBy: ({ kept }) => kept?.openedBy ?? null,
    closeCause: ({ kept }) => kept?.closing?.cause ?? null,
    closedAt: ({ kept }) => kept?.closing?.at ?? null,
    closedBy: ({ kept }) => kept?.closing?.by ?? null,
    closeRemark: ({ kept }) => kept?.closing?.remark ?? null,
    verdict: ({ target }, _, { decisions }) => decisions.verdictOn(target),
    notes: ({ id }, _, { store }) => notesOf(store, [id]),
    version: ({ kept }) => kept?.version ?? 0,
  },

  Note: {
    id: ({ noteId }) => noteId,
    text: ({ versions }) => versions.at(-1)?.text ?? '',
    author: ({ versions }) => versions[0]?.author ?? '',
    at: ({ versions }) => versions[0]?.at ?? 0,
    version: ({ versions }) => versions.length,
  },

  Account: {
    case: async ({ id }, _, context) => {
      checkRight(context.viewer, 'readCases');
      const target = { kind: 'ACCOUNT', accountId: accountIdOf(id, 'id') } as const;
      const kept = await caseOn(context.store, target);
      return kept === null ? null : caseAnswer(deskOf(context).sightings, target, kept);
    },
    notes: ({ id }, _, { viewer, store }) => {
      checkRight(viewer, 'readCases');
      return notesOf(store, [id]);
    },
  },

  Resource: {
    notes: ({ id }, _, { viewer, store }) => {
      checkRight(viewer, 'readCases');
      return notesOf(store, [id]);
    },
  },

  Gang: {
    case: async ({ id, level }, _, context) => {
      checkRight(context.viewer, 'readCases');
      const target = { kind: 'GANG', gangId: id } as const;
      const kept = await caseOn(context.store, target);
      if (kept === null && rankOf(level) > rankOf('ATTENTION')) return null;
      return caseAnswer(deskOf(context).sightings, target, kept);
    },
    notes: ({ id }, _, { viewer, store }) => {
      checkRight(viewer, 'readCases');
      return notesOf(store, [id]);
    },
  },
} satisfies Resolvers;

function working(context: RequestContext, idempotencyKey: string) {
  return { desk: deskOf(context), asked: { by: context.viewer.name, idempotencyKey, at: context.now() } };
}

function deskOf({ store, pinned }: RequestContext): CaseDesk {
  let changes: ReturnType<typeof changesIn> | null = null;
  return {
    store,
    sightings: {
      ...pinned,
      isKnown: (target) => isKnownTarget(pinned, target),
      changes() {
        changes ??= changesIn(store, pinned.shown.number);
        return changes;
      },
    },
  };
}

/** What an id or number of a case, or the id of a gang or an account, stands for. It need not exist. */
async function targetNamed({ store }: RequestContext, id: string): Promise<VerdictTarget> {
  const numbered = isCaseNumber(id) ? await caseNumbered(store, id) : null;
  return numbered?.target ?? targetOfCaseId(id) ?? verdictTargetOf(id);
}

function targetsNamed(context: RequestContext, ids: readonly string[]): Promise<VerdictTarget[]> {
  checkIds(ids, mostCases);
  return Promise.all([...new Set(ids)].map((id) => targetNamed(context, id)));
}

function filterOf(
  filter: CaseFilterInput | null,
  { viewer }: RequestContext,
  states: readonly CaseState[],
): CaseFilter {
  return {
    levels: filter?.levels ?? null,
    states: filter?.states ?? states,
    changes: filter?.changes ?? null,
    assignee: filter?.mine === true ? viewer.name : (filter?.assignee ?? null),
    tag: filter?.tag ?? null,
    gone: filter?.gone ?? null,
  };
}

function only({ cases, problem }: CasesPayload) {
  return { case: cases[0] ?? null, problem };
}

function countsOf(queue: readonly CaseAnswer[], by: string) {
  const open = queue.filter(({ state }) => state !== 'CLOSED');
  const some = <T extends { readonly cases: number }>(counts: readonly T[]) =>
    counts.filter(({ cases }) => cases > 0);
  return {
    levels: some(
      riskLevels.map((level) => ({ level, cases: open.filter((one) => one.level === level).length })),
    ),
    states: caseStates.map((state) => ({ state, cases: queue.filter((one) => one.state === state).length })),
    changes: some(
      lineageKinds.map((change: LineageKind) => ({
        change,
        cases: open.filter((one) => one.change === change).length,
      })),
    ),
    mine: open.filter(({ kept }) => kept?.assignee === by).length,
    gone: open.filter(({ gone }) => gone).length,
  };
}
