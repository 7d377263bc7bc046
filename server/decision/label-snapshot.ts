import { createKeyTable } from '../../graph/algorithms/key-table.ts';
import { finished } from '../../graph/algorithms/slices.ts';
import type { ResourceRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { MemberRole } from '../../graph/domain/gang.ts';
import type { Publication } from '../../graph/domain/generation.ts';
import { generationZero } from '../../graph/domain/generation.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { RiskSignal } from '../../graph/domain/risk-signal.ts';
import type { LabelColumns } from './label-columns.ts';
import { labelBuilder, levelIn, roleIn } from './label-columns.ts';
import { reasonReader } from './pack-reasons.ts';

/** A published generation in memory: immutable, one look-up an answer. */
export interface LabelSnapshot extends Publication {
  readonly labels: number;
  readonly gangs: number;
  /** Memory that it takes. */
  readonly bytes: number;
  /** Null for an account without a label. */
  labelOf(account: AccountId): SnapshotLabel | null;
  /** The gang that holds a resource; null where none does. */
  holderOf(resource: ResourceRef): SnapshotGang | null;
}

export interface SnapshotLabel {
  readonly gangId: GangId | null;
  /** Null exactly where `gangId` is. */
  readonly role: MemberRole | null;
  /** Members of the gang; 0 without one. */
  readonly size: number;
  readonly signal: RiskSignal;
}

export interface SnapshotGang {
  readonly gangId: GangId;
  readonly size: number;
  readonly signal: RiskSignal;
}

/** Lays a snapshot over columns: a few typed arrays are looked at, nothing is copied. */
export function snapshotOver({ generation, sequence }: Publication, columns: LabelColumns): LabelSnapshot {
  const accounts = createKeyTable(columns.accounts);
  const resources = createKeyTable(columns.resources);
  const gangIds = createKeyTable(columns.gangs.ids);
  const reasonsAt = reasonReader(columns.reasons);
  const { gangs, gangOf, marks, scores, reasonsOf, holders } = columns;
  return {
    generation,
    sequence,
    labels: accounts.size,
    gangs: gangIds.size,
    bytes: bytesIn(columns),
    labelOf(accountId) {
      const account = accounts.find(accountId);
      if (account < 0) return null;
      const gang = gangOf[account]!;
      const mark = marks[account]!;
      return {
        gangId: gang < 0 ? null : (gangIds.textAt(gang) as GangId),
        role: roleIn(mark),
        size: gang < 0 ? 0 : gangs.sizes[gang]!,
        signal: {
          level: levelIn(mark),
          score: scores[account]!,
          reasons: reasonsAt(reasonsOf[account]!),
        },
      };
    },
    holderOf(ref) {
      const resource = resources.find(entityText(ref));
      if (resource < 0) return null;
      const gang = holders[resource]!;
      return {
        gangId: gangIds.textAt(gang) as GangId,
        size: gangs.sizes[gang]!,
        signal: {
          level: levelIn(gangs.marks[gang]!),
          score: gangs.scores[gang]!,
          reasons: reasonsAt(gangs.reasonsOf[gang]!),
        },
      };
    },
  };
}

/** What is read before anything was loaded: the empty generation. */
export function emptySnapshot(): LabelSnapshot {
  return snapshotOver({ generation: generationZero, sequence: 0 }, finished(labelBuilder([], 0).columns()));
}

/** Bytes of all arrays inside, room for more included. */
function bytesIn(columns: object): number {
  return Object.values(columns).reduce(
    (sum: number, part: unknown) =>
      sum +
      (ArrayBuffer.isView(part)
        ? part.buffer.byteLength
        : typeof part === 'object' && part !== null
          ? bytesIn(part)
          : 0),
    0,
  );
}
