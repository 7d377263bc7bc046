import type { Case, CaseLock, CloseCause } from '../../graph/domain/case.ts';
import { caseLimits, lockAt, tidyTags } from '../../graph/domain/case.ts';
import type { VerdictTarget } from '../../graph/domain/verdict.ts';
import { minuteMs } from '../../graph/domain/window.ts';
import type { WorkRecord } from '../../graph/domain/work-record.ts';
import type { CaseAnswer, Sightings } from './case-answer.ts';
import { caseAnswer } from './case-answer.ts';
import { caseOn, caseRecord } from './case-book.ts';
import type { ChangeAsked, Problem } from './once.ts';
import { once, problemOf } from './once.ts';
import type { CaseFilter, QueueStore } from './queue.ts';
import { nextFor, passes, queueOf } from './queue.ts';

/** What became of a change of cases: they as they are now, or why nothing was changed. */
export interface CasesPayload {
  readonly cases: readonly CaseAnswer[];
  readonly problem: Problem | null;
}

/** Where cases are changed: what is kept, and what the shown generation says. */
export interface CaseDesk {
  readonly store: QueueStore;
  readonly sightings: Sightings;
}

/** How long a case stays with who took it, unless he renews. */
export const lockMs = 30 * minuteMs;

/** A case after a change, or why it is not made. */
type Edited = Case | Problem;

/** Opens the case of each target, or gives it as it is where it is open. */
export function openCases(
  desk: CaseDesk,
  targets: readonly VerdictTarget[],
  asked: ChangeAsked,
): Promise<CasesPayload> {
  return edit(desk, 'openCase', targets, asked, null, (opened) => opened);
}

/** Gives cases to a person, or to nobody. */
export function assignCases(
  desk: CaseDesk,
  targets: readonly VerdictTarget[],
  assignee: string | null,
  asked: ChangeAsked,
): Promise<CasesPayload> {
  return edit(desk, 'assignCases', targets, asked, assignee, (opened) => ({ ...opened, assignee }));
}

/** Adds tags to cases and takes others off. */
export function tagCases(
  desk: CaseDesk,
  targets: readonly VerdictTarget[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  asked: ChangeAsked,
): Promise<CasesPayload> {
  const { tag: longest, tags: most } = caseLimits;
  return edit(desk, 'tagCases', targets, asked, [add, remove], (opened) => {
    const off = new Set(tidyTags(remove));
    const tags = tidyTags([...opened.tags, ...add]).filter((tag) => !off.has(tag));
    if (tags.some(({ length }) => length > longest))
      return problemOf('BAD_USER_INPUT', 'add', `has tags of at most ${longest} characters`);
    if (tags.length > most)
      return problemOf('BAD_USER_INPUT', 'add', `leaves at most ${most} tags on a case`);
    return { ...opened, tags };
  });
}

/** Takes a case for half an hour more, or lets go of it. Letting go of what nobody holds changes nothing. */
export function lockCase(
  desk: CaseDesk,
  target: VerdictTarget,
  hold: boolean,
  asked: ChangeAsked,
): Promise<CasesPayload> {
  const lock: CaseLock | null = hold ? { by: asked.by, until: asked.at + lockMs } : null;
  return edit(desk, hold ? 'renewLock' : 'releaseLock', [target], asked, null, (opened, { kept }) => {
    const free = kept !== null && lockAt(kept, asked.at) === null;
    return !hold && free ? kept : { ...opened, lock };
  });
}

export interface Closing {
  readonly cause: CloseCause;
  readonly remark: string;
  /** The version that the person saw. */
  readonly version: number;
}

/** Closes a case with a cause. One that was changed since the person looked stays open. */
export function closeCase(
  desk: CaseDesk,
  target: VerdictTarget,
  { cause, remark, version }: Closing,
  asked: ChangeAsked,
): Promise<CasesPayload> {
  return edit(desk, 'closeCase', [target], asked, [cause, remark, version], (opened, now) => {
    if (remark.length > caseLimits.remark)
      return problemOf('BAD_USER_INPUT', 'remark', `has at most ${caseLimits.remark} characters`);
    if ((now.kept?.version ?? 0) !== version)
      return problemOf('CONFLICT', 'version', 'is not that of the case as it is now');
    const { level, score, size } = now;
    const seen = { ...opened.seen, ...(now.gone ? {} : { level, score, size }) };
    const closing = { at: asked.at, by: asked.by, cause, remark: remark.trim() };
    return { ...opened, seen, lock: null, closing };
  });
}

/**
 * Takes the most urgent case that nobody has, and locks it: what the person works on already, else by level, score and
 * age. Two persons never get one case. Cases to be passed over are let go of.
 */
export async function nextCase(
  { store, sightings }: CaseDesk,
  filter: CaseFilter,
  skip: readonly string[],
  asked: ChangeAsked,
): Promise<CasesPayload> {
  const skipped = new Set(skip);
  return once(store, 'nextCase', asked, [filter, skip], refuseAll, async () => {
    const queue = await queueOf(store, sightings);
    const found = nextFor(
      queue.filter((one) => passes(one, filter)),
      asked.by,
      asked.at,
      skipped,
    );
    const left = queue.filter(
      ({ id, kept }) => skipped.has(id) && kept !== null && lockAt(kept, asked.at)?.by === asked.by,
    );
    const released = left.map(({ kept }) => caseRecord({ ...kept!, lock: null, version: kept!.version + 1 }));
    if (found === null) return { records: released, payload: { cases: [], problem: null } };
    const lock = { by: asked.by, until: asked.at + lockMs };
    const opened = await openedNow(store, sightings, found, asked);
    const taken: Case = { ...opened, lock, version: (found.kept?.version ?? 0) + 1 };
    const answer = await caseAnswer(sightings, taken.target, taken);
    return { records: [caseRecord(taken), ...released], payload: { cases: [answer], problem: null } };
  });
}

async function edit(
  { store, sightings }: CaseDesk,
  operation: string,
  targets: readonly VerdictTarget[],
  asked: ChangeAsked,
  input: unknown,
  change: (opened: Case, now: CaseAnswer) => Edited,
): Promise<CasesPayload> {
  return once(store, operation, asked, [targets, input], refuseAll, async () => {
    const records: WorkRecord[] = [];
    const cases: CaseAnswer[] = [];
    for (const target of targets) {
      const now = await caseAnswer(sightings, target, await caseOn(store, target));
      if (now.kept === null && !(await sightings.isKnown(target)))
        return {
          records: [],
          payload: refuseAll(problemOf('NOT_FOUND', 'case', 'is of no known gang or account')),
        };
      const edited = await editOne(store, sightings, now, asked, change);
      if ('code' in edited) return { records: [], payload: { cases: [now], problem: edited } };
      if (edited !== now.kept) records.push(caseRecord(edited));
      cases.push(await caseAnswer(sightings, target, edited));
    }
    return { records, payload: { cases, problem: null } };
  });
}

async function editOne(
  store: QueueStore,
  sightings: Sightings,
  now: CaseAnswer,
  asked: ChangeAsked,
  change: (opened: Case, now: CaseAnswer) => Edited,
): Promise<Edited> {
  const lock = now.kept === null ? null : lockAt(now.kept, asked.at);
  if (lock !== null && lock.by !== asked.by)
    return problemOf('CONFLICT', 'case', 'is being worked on by somebody else');
  const opened = await openedNow(store, sightings, now, asked);
  const edited = change(opened, now);
  if ('code' in edited || edited === now.kept) return edited;
  return { ...edited, version: (now.kept?.version ?? 0) + 1 };
}

/** A case as it is when somebody turns to it: opened for the first time, or again after it was closed. */
async function openedNow(
  store: QueueStore,
  { shown }: Sightings,
  { kept, target, level, score, size }: CaseAnswer,
  { by, at }: ChangeAsked,
): Promise<Case> {
  if (kept !== null && kept.closing === null) return kept;
  const seen = { generation: shown.number, level, score, size };
  const number = kept?.number ?? `C-${await store.nextNumber('CASE')}`;
  const fresh = { assignee: null, lock: null, closing: null, openedAt: at, openedBy: by };
  return { number, target, seen, tags: kept?.tags ?? [], version: 0, ...fresh };
}

function refuseAll(problem: Problem): CasesPayload {
  return { cases: [], problem };
}
