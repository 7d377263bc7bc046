import type { Gang, GangLabel } from '../../domain/gang.ts';
import { compareMembers } from '../../domain/gang.ts';
import type { Generation } from '../../domain/generation.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';
import { compareText } from '../../domain/ids.ts';

/** A generation in memory, ready for look-ups. */
export interface LoadedGeneration {
  readonly generation: Generation;
  /** By level, score and id. */
  readonly gangs: readonly Gang[];
  /** By account id. */
  readonly labels: readonly GangLabel[];
  label(accountId: AccountId): GangLabel | null;
  gang(gangId: GangId): Gang | null;
  /** Core first, then by strength, then account id. */
  membersOf(gangId: GangId): readonly GangLabel[];
}

/** Both tables in their order. O(gangs): a label is found by halving, and members are gathered when first asked for. */
export function indexGeneration({
  generation,
  gangs,
  labels,
}: Pick<LoadedGeneration, 'generation' | 'gangs' | 'labels'>): LoadedGeneration {
  const gangOf = new Map(gangs.map((gang) => [gang.gangId, gang]));
  let members: ReadonlyMap<GangId, readonly GangLabel[]> | null = null;
  return {
    generation,
    gangs,
    labels,
    label: (accountId) => labelAmong(labels, accountId),
    gang: (gangId) => gangOf.get(gangId) ?? null,
    membersOf(gangId) {
      members ??= membersIn(labels);
      return (members.get(gangId) ?? []).toSorted(compareMembers);
    },
  };
}

function labelAmong(labels: readonly GangLabel[], accountId: AccountId): GangLabel | null {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(labels[middle]!.accountId, accountId) < 0) low = middle + 1;
    else high = middle;
  }
  const found = labels[low];
  return found?.accountId === accountId ? found : null;
}

function membersIn(labels: readonly GangLabel[]): ReadonlyMap<GangId, readonly GangLabel[]> {
  const members = new Map<GangId, GangLabel[]>();
  for (const label of labels) {
    if (label.gangId === null) continue;
    const known = members.get(label.gangId);
    if (known === undefined) members.set(label.gangId, [label]);
    else known.push(label);
  }
  return members;
}
