import type { CaseState } from '../../graph/domain/case.ts';
import { lockAt, rankOf } from '../../graph/domain/case.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import { compareText } from '../../graph/domain/ids.ts';
import type { LineageKind } from '../../graph/domain/lineage.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import { targetText } from '../../graph/domain/verdict.ts';
import type { GenerationReader, WorkRecords } from '../../graph/store/port.ts';
import type { CaseAnswer, Sightings } from './case-answer.ts';
import { caseAnswer, gangCase } from './case-answer.ts';
import { allCases } from './case-book.ts';

export type QueueStore = WorkRecords & Pick<GenerationReader, 'gangs' | 'lineageIn'>;

/** Which cases are wanted; null means that it does not matter. */
export interface CaseFilter {
  readonly levels: readonly RiskLevel[] | null;
  readonly states: readonly CaseState[] | null;
  readonly changes: readonly LineageKind[] | null;
  readonly assignee: string | null;
  readonly tag: string | null;
  readonly gone: boolean | null;
}

/** Levels at which a gang is a case without anybody having opened one. */
const alerting: readonly (RiskLevel | null)[] = ['WARNING', 'ATTENTION'];

/**
 * All cases: one for each gang of the shown generation that alerts, and all that people have opened, whatever has become
 * of their targets.
 */
export async function queueOf(store: QueueStore, sightings: Sightings): Promise<CaseAnswer[]> {
  const [gangs, kept, changes] = await Promise.all([
    store.gangs(sightings.shown.number),
    allCases(store),
    sightings.changes(),
  ]);
  const keptBy = new Map(kept.map((one) => [targetText(one.target), one]));
  const answers = gangs.flatMap((gang) => {
    const found = keptBy.get(targetText({ kind: 'GANG', gangId: gang.gangId })) ?? null;
    if (found === null && !alerting.includes(gang.level)) return [];
    return [gangCase(gang.gangId, found, gang, changes.get(gang.gangId) ?? null, sightings.shown)];
  });
  const shown = new Set(answers.map(({ target }) => targetText(target)));
  const others = kept.filter(({ target }) => !shown.has(targetText(target)));
  return [...answers, ...(await Promise.all(others.map((one) => caseAnswer(sightings, one.target, one))))];
}

export function passes(
  one: CaseAnswer,
  { levels, states, changes, assignee, tag, gone }: CaseFilter,
): boolean {
  return (
    (levels === null || (one.level !== null && levels.includes(one.level))) &&
    (states === null || states.includes(one.state)) &&
    (changes === null || (one.change !== null && changes.includes(one.change))) &&
    (assignee === null || one.kept?.assignee === assignee) &&
    (tag === null || (one.kept?.tags.includes(tag) ?? false)) &&
    (gone === null || one.gone === gone)
  );
}

/** How each order sorts: highest level, score and age; latest event; most members; then by id. */
export const caseOrders = {
  PRIORITY: (one: CaseAnswer) => [rankOf(one.level), -(one.score ?? 0), one.since, targetText(one.target)],
  NEWEST: (one: CaseAnswer) => [-(one.lastEventAt ?? 0), targetText(one.target)],
  SIZE: (one: CaseAnswer) => [-one.size, targetText(one.target)],
} as const;

/** The case that a person should take next: what he works on already, else the most urgent that nobody has. */
export function nextFor(
  queue: readonly CaseAnswer[],
  by: string,
  at: number,
  skipped: ReadonlySet<string>,
): CaseAnswer | null {
  const free = queue.filter(({ id, kept, state }) => {
    const holder = kept === null ? null : (lockAt(kept, at)?.by ?? kept.assignee);
    return state !== 'CLOSED' && !skipped.has(id) && (holder === null || holder === by);
  });
  const mine = free.filter(({ kept }) => kept !== null && lockAt(kept, at)?.by === by);
  return (mine.length > 0 ? mine : free).sort(byPriority)[0] ?? null;
}

function byPriority(a: CaseAnswer, b: CaseAnswer): number {
  return (
    rankOf(a.level) - rankOf(b.level) ||
    (b.score ?? 0) - (a.score ?? 0) ||
    a.since - b.since ||
    compareText(targetText(a.target), targetText(b.target))
  );
}

/** What became of each gang in a generation. */
export async function changesIn(
  store: Pick<GenerationReader, 'lineageIn'>,
  generation: number,
): Promise<ReadonlyMap<GangId, LineageKind>> {
  const steps = generation === 0 ? [] : await store.lineageIn(generation);
  return new Map(steps.flatMap(({ kind, to }) => to.map((gangId) => [gangId, kind] as const)));
}
