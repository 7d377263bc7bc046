import type { Gang, GangLabel } from '../../domain/gang.ts';
import { compareMembers } from '../../domain/gang.ts';
import type { Generation } from '../../domain/generation.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';
import type { PackedLabels } from './packed-labels.ts';

/** A generation in memory, ready for look-ups. */
export interface LoadedGeneration {
  readonly generation: Generation;
  /** By level, score and id. */
  readonly gangs: readonly Gang[];
  label(accountId: AccountId): GangLabel | null;
  /** All labels by account id, a few at a time. */
  labelParts(): Generator<readonly GangLabel[]>;
  gang(gangId: GangId): Gang | null;
  /** Core first, then by strength, then account id. */
  membersOf(gangId: GangId): readonly GangLabel[];
}

/** @param gangs  in their order */
export function indexGeneration(
  generation: Generation,
  gangs: readonly Gang[],
  labels: PackedLabels,
): LoadedGeneration {
  const gangOf = new Map(gangs.map((gang) => [gang.gangId, gang]));
  return {
    generation,
    gangs,
    label: labels.label,
    labelParts: labels.parts,
    gang: (gangId) => gangOf.get(gangId) ?? null,
    membersOf: (gangId) => labels.labelsOf(gangId).sort(compareMembers),
  };
}
