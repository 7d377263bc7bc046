import { successorsOf } from '../../graph/algorithms/lineage/successors.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import { compareText } from '../../graph/domain/ids.ts';
import type { LineageEvent } from '../../graph/domain/lineage.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import { checkFirst } from './page.ts';
import type { Pinned } from './pinned.ts';

/** The life of a gang over generations. */
export interface LineageAnswer {
  readonly events: readonly LineageEvent[];
  readonly ancestors: readonly GangId[];
  readonly successors: readonly GangId[];
}

/** The steps that name a gang, where it came from, and which gangs of the pinned generation it leads to. */
export async function lineageOf(
  store: Pick<GenerationReader, 'lineageOf'>,
  pinned: Pinned,
  gangId: GangId,
): Promise<LineageAnswer> {
  const events = await store.lineageOf(gangId);
  const ancestors = events
    .filter(({ to }) => to.includes(gangId))
    .flatMap(({ from }) => from.filter((id) => id !== gangId));
  return {
    events,
    ancestors: [...new Set(ancestors)].sort(compareText),
    successors: await shownSuccessors(store, pinned, gangId),
  };
}

/** Of the gangs that carry it on those that are shown. */
async function shownSuccessors(
  store: Pick<GenerationReader, 'lineageOf'>,
  pinned: Pinned,
  gangId: GangId,
): Promise<GangId[]> {
  const { gangIds } = await successorsOf(gangId, (id) => store.lineageOf(id));
  const shown = await Promise.all(gangIds.map(async (id) => (await pinned.gangOf(id)) !== null));
  return gangIds.filter((_, place) => shown[place]);
}

/** What one generation said of an account. */
export interface HistoryAnswer {
  readonly generation: number;
  readonly asOf: number;
  readonly level: 'WARNING' | 'ATTENTION' | 'NOTICE' | null;
  readonly score: number | null;
  readonly gangId: GangId | null;
  readonly role: 'CORE' | 'PERIPHERY' | null;
}

const mostHistory = 50;

/**
 * What the latest generations that were ever shown said of an account, newest first.
 *
 * @param first  1 … 50
 * @throws LimitExceeded when it is outside
 */
export async function historyOf(
  store: Pick<GenerationReader, 'generations' | 'labelsOf'>,
  account: AccountId,
  first: number,
): Promise<HistoryAnswer[]> {
  checkFirst(first, mostHistory);
  const generations = (await store.generations(10_000)).filter(({ publishedAt }) => publishedAt !== null);
  return Promise.all(
    generations.slice(0, first).map(async ({ number, asOf }) => {
      const [label = null] = await store.labelsOf(number, [account]);
      return {
        generation: number,
        asOf,
        level: label?.signal.level ?? null,
        score: label?.signal.score ?? null,
        gangId: label?.gangId ?? null,
        role: label?.role ?? null,
      };
    }),
  );
}
