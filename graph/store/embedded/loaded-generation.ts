import type { Gang, GangLabel } from '../../domain/gang.ts';
import { compareMembers } from '../../domain/gang.ts';
import type { Generation } from '../../domain/generation.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';

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

/** Both tables in their order. */
export function indexGeneration({
  generation,
  gangs,
  labels,
}: Pick<LoadedGeneration, 'generation' | 'gangs' | 'labels'>): LoadedGeneration {
  const labelOf = new Map(labels.map((label) => [label.accountId, label]));
  const gangOf = new Map(gangs.map((gang) => [gang.gangId, gang]));
  const members = new Map<GangId, GangLabel[]>(gangs.map(({ gangId }) => [gangId, []]));
  for (const label of labels) if (label.gangId !== null) members.get(label.gangId)?.push(label);
  return {
    generation,
    gangs,
    labels,
    label: (accountId) => labelOf.get(accountId) ?? null,
    gang: (gangId) => gangOf.get(gangId) ?? null,
    membersOf: (gangId) => (members.get(gangId) ?? []).toSorted(compareMembers),
  };
}
