import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { LineageKind, LineageStep } from '../../graph/domain/lineage.ts';
import { type RiskLevel, riskLevels } from '../../graph/domain/risk-signal.ts';
import type { VerdictKind } from '../../graph/domain/verdict.ts';

/** Accounts by how their level differs from the shown one; no label and no level are the same. */
export interface LevelChanges {
  readonly higher: number;
  readonly lower: number;
}

/** O(labels). */
export function levelChanges(before: readonly GangLabel[], after: readonly GangLabel[]): LevelChanges {
  const levels = new Map<AccountId, readonly [RiskLevel | null, RiskLevel | null]>();
  for (const { accountId, signal } of before) levels.set(accountId, [signal.level, null]);
  for (const { accountId, signal } of after)
    levels.set(accountId, [levels.get(accountId)?.[0] ?? null, signal.level]);
  const steps = Array.from(levels.values(), ([was, is]) => rankOf(was) - rankOf(is));
  return {
    higher: steps.filter((step) => step > 0).length,
    lower: steps.filter((step) => step < 0).length,
  };
}

/** 0 is the highest. */
function rankOf(level: RiskLevel | null): number {
  return level === null ? riskLevels.length : riskLevels.indexOf(level);
}

/** What becomes of gangs, by kind; what does not happen is left out. */
export function stepCounts(lineage: readonly LineageStep[]): ReadonlyMap<LineageKind, number> {
  const counts = new Map<LineageKind, number>();
  for (const { kind } of lineage) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Judged gangs whose score alone would make them gangs: judged ones are shown whatever it is. */
export interface Reviewed {
  readonly fraud: number;
  readonly clean: number;
}

export function reviewedIn(
  gangs: readonly Gang[],
  verdicts: ReadonlyMap<GangId, VerdictKind>,
  leastScore: number,
): Reviewed {
  const kinds = gangs.filter(({ score }) => score >= leastScore).map(({ gangId }) => verdicts.get(gangId));
  return {
    fraud: kinds.filter((kind) => kind === 'FRAUD').length,
    clean: kinds.filter((kind) => kind === 'CLEAN').length,
  };
}
