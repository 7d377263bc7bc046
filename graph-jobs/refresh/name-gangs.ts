import type { DetectedGang } from '../../graph/algorithms/detection/detect-gangs.ts';
import { type GangsOfGeneration, stabilityOf } from '../../graph/algorithms/lineage/stability.ts';
import {
  type FoundGang,
  type ShownGang,
  traceLineage,
} from '../../graph/algorithms/lineage/trace-lineage.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { DormantGang, LineageStep, Stability } from '../../graph/domain/lineage.ts';
import type { VerdictKind } from '../../graph/domain/verdict.ts';
import { dayMs } from '../../graph/domain/window.ts';
import type { GenerationReader } from '../../graph/store/port.ts';

export interface GangNames {
  /** Index: gang. */
  readonly ids: readonly GangId[];
  /** Highest gang number used so far. */
  readonly gangNumbersUsed: number;
  /** What became of gangs since the base generation. */
  readonly lineage: readonly LineageStep[];
  /** Gangs that were not found and may revive, by id. */
  readonly dormant: readonly DormantGang[];
  /** Null where no generation was shown before. */
  readonly stability: Stability | null;
}

/** What a run found, and what it is compared with. */
export interface NamingInput {
  readonly gangs: readonly DetectedGang[];
  /** Index: account. */
  readonly accounts: readonly AccountId[];
  readonly gangVerdicts: ReadonlyMap<GangId, VerdictKind>;
  readonly asOf: number;
  /** The generation shown when the run began. */
  readonly base: Generation;
  /** Highest gang number that any generation before this run used. */
  readonly gangNumbersUsed: number;
}

/** Ids for the gangs of a run: those of the base generation where the core lives on, new ones else. */
export async function nameGangs(input: NamingInput, store: GenerationReader): Promise<GangNames> {
  const { gangs, accounts, base, asOf } = input;
  const before = await gangsOf(store, base.number);
  const shown = await shownGangs(before, input, store);
  const found = gangs.map(
    ({ core, events }): FoundGang => ({
      core: idsOf(core, accounts),
      quietDays: daysBetween(events.lastAt, asOf),
    }),
  );
  let gangNumbersUsed = Math.max(base.gangNumbersUsed, input.gangNumbersUsed);
  const lineage = traceLineage(shown, await store.dormantIn(base.number), found, () => {
    gangNumbersUsed += 1;
    return `G${String(gangNumbersUsed).padStart(6, '0')}` as GangId;
  });
  const { ids, steps, dormant } = lineage;
  return {
    ids,
    gangNumbersUsed,
    lineage: steps,
    dormant,
    stability: base.number === 0 ? null : stability(before, input, ids),
  };
}

/** Members of a generation by gang. */
async function gangsOf(store: GenerationReader, generation: number): Promise<GangsOfGeneration> {
  const cores = new Map<GangId, Set<AccountId>>();
  const gangOf = new Map<AccountId, GangId>();
  for await (const labels of store.readLabels(generation)) {
    for (const { accountId, gangId, role } of labels) {
      if (gangId === null) continue;
      gangOf.set(accountId, gangId);
      if (role === 'CORE') cores.set(gangId, (cores.get(gangId) ?? new Set()).add(accountId));
    }
  }
  return { cores, gangOf };
}

async function shownGangs(
  { cores }: GangsOfGeneration,
  { base, gangVerdicts }: NamingInput,
  store: GenerationReader,
): Promise<ShownGang[]> {
  const gangs = await store.gangs(base.number);
  return gangs.map(({ gangId, lastEventAt }) => ({
    gangId,
    core: cores.get(gangId) ?? new Set(),
    pinned: gangVerdicts.has(gangId),
    confirmed: gangVerdicts.get(gangId) === 'FRAUD',
    quietDays: daysBetween(lastEventAt, base.asOf),
  }));
}

function stability(
  before: GangsOfGeneration,
  { gangs, accounts }: NamingInput,
  ids: readonly GangId[],
): Stability {
  const inWindow = new Set(accounts);
  const cores = new Map(gangs.map(({ core }, gang) => [ids[gang]!, idsOf(core, accounts)]));
  const gangOf = new Map<AccountId, GangId>();
  gangs.forEach(({ core, periphery }, gang) => {
    for (const account of [...core, ...periphery]) gangOf.set(accounts[account]!, ids[gang]!);
  });
  return stabilityOf(before, { cores, gangOf }, (account) => inWindow.has(account));
}

function idsOf(numbers: Uint32Array, accounts: readonly AccountId[]): Set<AccountId> {
  return new Set(Array.from(numbers, (account) => accounts[account]!));
}

function daysBetween(earlier: number, later: number): number {
  return Math.max(0, Math.floor((later - earlier) / dayMs));
}
