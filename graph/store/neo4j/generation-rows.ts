import {
  completeGang,
  type Gang,
  type GangLabel,
  type MemberRole,
  type SecondMembership,
} from '../../domain/gang.ts';
import {
  completeHead,
  type Generation,
  type GenerationHead,
  type GenerationState,
} from '../../domain/generation.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';
import type { DormantGang, LineageStep } from '../../domain/lineage.ts';
import type { Reason, RiskLevel } from '../../domain/risk-signal.ts';

export interface GenerationRow {
  readonly number: number;
  readonly state: string;
  readonly builtAt: number;
  readonly publishedAt: number | null;
  readonly pruned: boolean;
  /** JSON of a `GenerationHead`. */
  readonly head: string;
}

export function generationOf({
  number,
  state,
  builtAt,
  publishedAt,
  pruned,
  head,
}: GenerationRow): Generation {
  const facts = completeHead(JSON.parse(head) as GenerationHead);
  return { ...facts, number, state: state as GenerationState, builtAt, publishedAt, pruned };
}

export interface LabelRow {
  readonly accountId: string;
  readonly gangId: string | null;
  readonly role: string | null;
  readonly strength: number;
  readonly cell: number | null;
  /** JSON of a `SecondMembership`. */
  readonly second: string | null;
  readonly level: string | null;
  readonly score: number;
  /** JSON of the reasons. */
  readonly reasons: string;
}

export function labelOf(row: LabelRow): GangLabel {
  const { accountId, gangId, role, strength, cell, second, level, score, reasons } = row;
  return {
    accountId: accountId as AccountId,
    gangId: gangId as GangId | null,
    role: role as MemberRole | null,
    strength,
    cell,
    second: second === null ? null : (JSON.parse(second) as SecondMembership),
    signal: { level: level as RiskLevel | null, score, reasons: JSON.parse(reasons) as Reason[] },
  };
}

/** The row that `labelOf` reads. */
export function labelRowOf({ accountId, gangId, role, strength, cell, second, signal }: GangLabel): LabelRow {
  const { level, score, reasons } = signal;
  return {
    accountId,
    gangId,
    role,
    strength,
    cell,
    second: second && JSON.stringify(second),
    level,
    score,
    reasons: JSON.stringify(reasons),
  };
}

export function gangOf({ gang }: { readonly gang: string }): Gang {
  return completeGang(JSON.parse(gang) as Gang);
}

export function stepOf({ step }: { readonly step: string }): LineageStep {
  return JSON.parse(step) as LineageStep;
}

export interface DormantRow {
  readonly gangId: string;
  readonly core: readonly string[];
  readonly missed: number;
}

export function dormantOf({ gangId, core, missed }: DormantRow): DormantGang {
  return { gangId: gangId as GangId, core: core as readonly AccountId[], missed };
}
