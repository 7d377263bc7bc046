import type { DetectedGang } from '../../graph/algorithms/detection/detect-gangs.ts';
import { inheritGangIds } from '../../graph/algorithms/inherit-gang-ids.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { DormantGang, LineageStep, Stability } from '../../graph/domain/lineage.ts';
import type { GenerationReader } from '../../graph/store/port.ts';

export interface GangNames {
  /** Index: gang. */
  readonly ids: readonly GangId[];
  /** Highest gang number used so far. */
  readonly gangNumbersUsed: number;
  /** What became of gangs since the shown generation. */
  readonly lineage: readonly LineageStep[];
  /** Gangs that were not found and may revive, by id. */
  readonly dormant: readonly DormantGang[];
  /** Null where no generation was shown before. */
  readonly stability: Stability | null;
}

const overlap = { minOverlap: 0.3, minContainment: 0.5 };

/** Ids for the gangs of a run: those of the shown generation where the core lives on, new ones else. */
export async function nameGangs(
  gangs: readonly DetectedGang[],
  accounts: readonly AccountId[],
  store: GenerationReader,
): Promise<GangNames> {
  const { generation } = await store.publication();
  const cores = gangs.map(({ core }) => new Set(Array.from(core, (account) => accounts[account]!)));
  let used = generation.gangNumbersUsed;
  const ids = inheritGangIds(cores, await shownCores(store, generation.number), overlap, () => {
    used += 1;
    return `G${String(used).padStart(6, '0')}` as GangId;
  });
  return { ids, gangNumbersUsed: used, lineage: [], dormant: [], stability: null };
}

async function shownCores(store: GenerationReader, generation: number): Promise<Map<GangId, Set<AccountId>>> {
  const cores = new Map<GangId, Set<AccountId>>();
  for await (const labels of store.readLabels(generation)) {
    for (const { accountId, gangId, role } of labels) {
      if (gangId === null || role !== 'CORE') continue;
      cores.set(gangId, (cores.get(gangId) ?? new Set()).add(accountId));
    }
  }
  return cores;
}
