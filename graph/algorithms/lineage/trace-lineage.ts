import { groupedBy } from '../../domain/grouped-by.ts';
import { type AccountId, compareText, type GangId } from '../../domain/ids.ts';
import { type DormantGang, type LineageKind, type LineageStep, lineageKinds } from '../../domain/lineage.ts';
import { type CoreOverlap, compareGangIds, coreOverlaps, type EarlierGang } from './core-overlaps.ts';
import { inheritGangIds } from './inherit-gang-ids.ts';

/** A gang of the generation that a run refers to. */
export interface ShownGang extends EarlierGang {
  /** Whole days from its last event to the instant of its generation. */
  readonly quietDays: number;
}

/** A gang of the run, before it has an id. */
export interface FoundGang {
  readonly core: ReadonlySet<AccountId>;
  /** Whole days from its last event to the instant of the run. */
  readonly quietDays: number;
}

export interface Lineage {
  /** Index: found gang. */
  readonly ids: readonly GangId[];
  /** By kind, then by their gangs. Gangs that only went on are not told. */
  readonly steps: readonly LineageStep[];
  /** By id. */
  readonly dormant: readonly DormantGang[];
}

/** A core that is larger or smaller by this share has grown or shrunk. */
export const changedShare = 0.2;
/** A part of a split has at least this share of the earlier core, and this many of its accounts. */
export const leastPart = { share: 0.2, accounts: 3 };
/** A gang without an event for so long is dormant although it is still found. */
export const quietDaysOfDormant = 14;
/** A gang that was not found by so many refreshes in a row is dissolved. */
export const missedOfDissolved = 3;
/** A dissolved gang can be found again for so many refreshes. */
export const missedOfForgotten = 60;

/**
 * What became of gangs from one generation to the next. Terms: an earlier gang is one of the generation before, a
 * found one is of this run; cores are compared, periphery plays no part.
 *
 *     GROWN, SHRUNK  the same id, its core larger or smaller by 20 %
 *     SPLIT          two found gangs or more have 20 % and three accounts each of the earlier core; the best match
 *                    keeps the id, and where none matches all get new ones
 *     MERGED         half or more of an earlier gang without an heir lies in a gang that has another's id
 *     DORMANT        not found for the first time, or no event for 14 days
 *     DISSOLVED      not found three times in a row
 *     REVIVED        found again with its last core, under its old id, or with an event after 14 days
 *     BORN           none of these
 *
 * Gangs of the shown generation inherit first; of what is left, dormant and dissolved ones may. O(members).
 *
 * @param newId  gives an id that no gang ever had
 */
export function traceLineage(
  shown: readonly ShownGang[],
  dormant: readonly DormantGang[],
  found: readonly FoundGang[],
  newId: () => GangId,
): Lineage {
  const cores = found.map(({ core }) => core);
  const overlaps = coreOverlaps(shown, cores);
  const heirs = inheritGangIds(overlaps, cores);
  const sleeping = dormant.map(({ gangId, core }) => ({
    gangId,
    core: new Set(core),
    pinned: false,
    confirmed: false,
  }));
  const withoutHeir = coreOverlaps(sleeping, cores).filter(({ gang }) => !heirs.has(gang));
  const awake = inheritGangIds(withoutHeir, cores);
  const ids = found.map((_, gang) => (heirs.get(gang) ?? awake.get(gang))?.earlier.gangId ?? newId());
  const view: View = { shown, found, overlaps, heirs, ids };
  const splits = splitSteps(view);
  const merges = mergeSteps(view);
  const explained = new Set([...splits, ...merges].flatMap(({ from, to }) => [...from, ...to]));
  const missing = missingGangs(view, dormant, awake, explained);
  const steps = [
    ...splits,
    ...merges,
    ...changedSteps(view, explained),
    ...bornSteps(view, awake, explained),
    ...revivedSteps(view, dormant, awake),
    ...missing.flatMap(missedSteps),
  ];
  return {
    ids,
    steps: steps.sort(compareSteps),
    dormant: missing
      .filter(({ missed }) => missed <= missedOfForgotten)
      .sort((a, b) => compareText(a.gangId, b.gangId)),
  };
}

interface View {
  readonly shown: readonly ShownGang[];
  readonly found: readonly FoundGang[];
  readonly overlaps: readonly CoreOverlap[];
  /** What each found gang inherited from a shown one. */
  readonly heirs: ReadonlyMap<number, CoreOverlap>;
  readonly ids: readonly GangId[];
}

function splitSteps({ shown, found, overlaps, heirs, ids }: View): LineageStep[] {
  const partsOf = groupedBy(
    overlaps.filter(
      ({ shared, containment }) => containment >= leastPart.share && shared >= leastPart.accounts,
    ),
    ({ earlier }) => earlier.gangId,
  );
  return shown.flatMap(({ gangId, core }): LineageStep[] => {
    const parts = (partsOf.get(gangId) ?? []).toSorted(
      (a, b) => keeps(b) - keeps(a) || b.jaccard - a.jaccard || compareGangIds(ids[a.gang]!, ids[b.gang]!),
    );
    if (parts.length < 2) return [];
    const [best] = parts;
    const after = parts.reduce((sum, { gang }) => sum + found[gang]!.core.size, 0);
    const values = { before: core.size, after, parts: parts.length };
    return [
      {
        kind: 'SPLIT',
        from: [gangId],
        to: parts.map(({ gang }) => ids[gang]!),
        overlap: best!.jaccard,
        values,
      },
    ];
  });

  function keeps({ earlier, gang }: CoreOverlap): number {
    return heirs.get(gang)?.earlier === earlier ? 1 : 0;
  }
}

function mergeSteps({ found, overlaps, heirs, ids }: View): LineageStep[] {
  const living = new Set([...heirs.values()].map(({ earlier }) => earlier.gangId));
  const absorbed = groupedBy(
    overlaps.filter(({ earlier, containment }) => containment >= 0.5 && !living.has(earlier.gangId)),
    ({ gang }) => gang,
  );
  // Half a core in one gang and half in another: it went where it lies first, once.
  const told = new Set<GangId>();
  return [...heirs].flatMap(([gang, heir]): LineageStep[] => {
    const others = (absorbed.get(gang) ?? []).filter(({ earlier }) => !told.has(earlier.gangId));
    if (others.length === 0) return [];
    for (const { earlier } of others) told.add(earlier.gangId);
    const merged = [heir, ...others].map(({ earlier }) => earlier);
    const before = merged.reduce((sum, { core }) => sum + core.size, 0);
    const from = merged.map(({ gangId }) => gangId).sort(compareGangIds);
    const values = { before, after: found[gang]!.core.size };
    return [{ kind: 'MERGED', from, to: [ids[gang]!], overlap: heir.jaccard, values }];
  });
}

/** Growth, loss, and falling silent or speaking again, of gangs that went on by themselves. */
function changedSteps({ shown, found, heirs }: View, explained: ReadonlySet<GangId>): LineageStep[] {
  const quietBefore = new Map(shown.map(({ gangId, quietDays }) => [gangId, quietDays]));
  return [...heirs].flatMap(([gang, { earlier, jaccard }]): LineageStep[] => {
    const { core, quietDays } = found[gang]!;
    const { gangId } = earlier;
    const values = { before: earlier.core.size, after: core.size };
    const share = (core.size - earlier.core.size) / earlier.core.size;
    const steps: LineageStep[] = [];
    const add = (kind: LineageKind, more: Readonly<Record<string, number>>) =>
      steps.push({ kind, from: [gangId], to: [gangId], overlap: jaccard, values: { ...values, ...more } });
    if (!explained.has(gangId) && share >= changedShare) add('GROWN', {});
    if (!explained.has(gangId) && share <= -changedShare) add('SHRUNK', {});
    const wasQuiet = quietBefore.get(gangId)! >= quietDaysOfDormant;
    const isQuiet = quietDays >= quietDaysOfDormant;
    if (isQuiet && !wasQuiet)
      steps.push({
        kind: 'DORMANT',
        from: [gangId],
        to: [],
        overlap: null,
        values: { ...values, quietDays },
      });
    if (wasQuiet && !isQuiet) add('REVIVED', { quietDays: quietBefore.get(gangId)! });
    return steps;
  });
}

function bornSteps(
  { found, heirs, ids }: View,
  awake: ReadonlyMap<number, CoreOverlap>,
  explained: ReadonlySet<GangId>,
): LineageStep[] {
  return ids.flatMap((id, gang): LineageStep[] => {
    if (heirs.has(gang) || awake.has(gang) || explained.has(id)) return [];
    return [{ kind: 'BORN', from: [], to: [id], overlap: null, values: { after: found[gang]!.core.size } }];
  });
}

function revivedSteps(
  { found, ids }: View,
  dormant: readonly DormantGang[],
  awake: ReadonlyMap<number, CoreOverlap>,
): LineageStep[] {
  const missedBy = new Map(dormant.map(({ gangId, missed }) => [gangId, missed]));
  return [...awake].map(([gang, { earlier, jaccard }]) => ({
    kind: 'REVIVED',
    from: [earlier.gangId],
    to: [ids[gang]!],
    overlap: jaccard,
    values: {
      before: earlier.core.size,
      after: found[gang]!.core.size,
      missed: missedBy.get(earlier.gangId)!,
    },
  }));
}

/** Gangs that were neither found nor taken up by others, with the refreshes that missed them by now. */
function missingGangs(
  { shown, heirs }: View,
  dormant: readonly DormantGang[],
  awake: ReadonlyMap<number, CoreOverlap>,
  explained: ReadonlySet<GangId>,
): DormantGang[] {
  const living = new Set([...heirs.values(), ...awake.values()].map(({ earlier }) => earlier.gangId));
  const lost = shown
    .filter(({ gangId }) => !living.has(gangId) && !explained.has(gangId))
    .map(({ gangId, core }) => ({ gangId, core: [...core].sort(compareText), missed: 1 }));
  const still = dormant
    .filter(({ gangId }) => !living.has(gangId))
    .map((gang) => ({ ...gang, missed: gang.missed + 1 }));
  return [...lost, ...still];
}

function missedSteps({ gangId, core, missed }: DormantGang): LineageStep[] {
  if (missed !== 1 && missed !== missedOfDissolved) return [];
  const kind = missed === 1 ? 'DORMANT' : 'DISSOLVED';
  return [{ kind, from: [gangId], to: [], overlap: null, values: { before: core.length, missed } }];
}

function compareSteps(a: LineageStep, b: LineageStep): number {
  const first = ({ from, to }: LineageStep) => from[0] ?? to[0]!;
  return lineageKinds.indexOf(a.kind) - lineageKinds.indexOf(b.kind) || compareGangIds(first(a), first(b));
}
