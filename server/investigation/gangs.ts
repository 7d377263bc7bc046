import type { Gang } from '../../graph/domain/gang.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import { riskLevels } from '../../graph/domain/risk-signal.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { GangAnswer } from './gang.ts';
import { gangAnswer } from './gang.ts';
import type { Page, PageRequest, SortTuple } from './page.ts';
import { pageOf } from './page.ts';
import type { Pinned } from './pinned.ts';

/** Which gangs are wanted; null means all. */
export interface GangFilter {
  readonly levels: readonly RiskLevel[] | null;
  readonly minSize: number | null;
}

export type GangOrder = keyof typeof tupleIn;

/** How each order sorts: highest level and score, most members or newest event first; then by gang id. */
const tupleIn = {
  SCORE: ({ level, score, gangId }: Gang): SortTuple => [rankOf(level), -score, gangId],
  SIZE: ({ size, gangId }: Gang): SortTuple => [-size, gangId],
  NEWEST: ({ lastEventAt, gangId }: Gang): SortTuple => [-lastEventAt, gangId],
} as const;

/** A page of the gangs of the pinned generation that pass a filter. */
export async function listGangs(
  store: Pick<GenerationReader, 'gangs'>,
  pinned: Pinned,
  filter: GangFilter,
  order: GangOrder,
  page: PageRequest,
): Promise<Page<GangAnswer>> {
  const gangs = (await store.gangs(pinned.shown.number)).filter((gang) => passes(gang, filter));
  const list = { name: `gangs:${order}`, generation: pinned.shown.number };
  const { edges, ...rest } = pageOf(list, gangs, tupleIn[order], page);
  return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: gangAnswer(pinned, node) })) };
}

function passes({ level, size }: Gang, { levels, minSize }: GangFilter): boolean {
  return (
    (levels === null || (level !== null && levels.includes(level))) && (minSize === null || size >= minSize)
  );
}

function rankOf(level: RiskLevel | null): number {
  return level === null ? riskLevels.length : riskLevels.indexOf(level);
}
