import type { Case, CaseState } from '../../graph/domain/case.ts';
import { stateOfCase } from '../../graph/domain/case.ts';
import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { LineageKind } from '../../graph/domain/lineage.ts';
import type { Reason, RiskLevel } from '../../graph/domain/risk-signal.ts';
import type { VerdictTarget } from '../../graph/domain/verdict.ts';
import { caseIdOf } from './case-id.ts';

/** A case beside what its target is in the shown generation. */
export interface CaseAnswer {
  readonly id: string;
  readonly target: VerdictTarget;
  /** As people have left it; null while nobody has opened it. */
  readonly kept: Case | null;
  readonly state: CaseState;
  readonly level: RiskLevel | null;
  readonly score: number | null;
  readonly size: number;
  readonly reasons: readonly Reason[];
  /** When the case was opened; else when its target came to be shown. Epoch ms. */
  readonly since: number;
  /** The shown generation does not know its gang any more. */
  readonly gone: boolean;
  /** What became of the gang in the shown generation; null where nothing did. */
  readonly change: LineageKind | null;
  /** Its last event, epoch ms; null where it is not known. */
  readonly lastEventAt: number | null;
}

/** What the shown generation says of targets. */
export interface Sightings {
  readonly shown: Generation;
  gangOf(gang: GangId): Promise<Gang | null>;
  labelOf(account: AccountId): Promise<GangLabel | null>;
  /** Whether there is such an account or gang. */
  isKnown(target: VerdictTarget): Promise<boolean>;
  /** What became of each gang in the shown generation. */
  changes(): Promise<ReadonlyMap<GangId, LineageKind>>;
}

export async function caseAnswer(
  sightings: Sightings,
  target: VerdictTarget,
  kept: Case | null,
): Promise<CaseAnswer> {
  if (target.kind === 'ACCOUNT')
    return accountCase(target, kept, await sightings.labelOf(target.accountId), sightings.shown);
  const [gang, changes] = await Promise.all([sightings.gangOf(target.gangId), sightings.changes()]);
  return gangCase(target.gangId, kept, gang, changes.get(target.gangId) ?? null, sightings.shown);
}

/** The case of a gang; where the shown generation does not know the gang, it is what it was when last seen. */
export function gangCase(
  gangId: GangId,
  kept: Case | null,
  gang: Gang | null,
  change: LineageKind | null,
  shown: Generation,
): CaseAnswer {
  const target = { kind: 'GANG', gangId } as const;
  const { level, score, size } = gang ?? kept?.seen ?? { level: null, score: null, size: 0 };
  return {
    id: caseIdOf(target),
    target,
    kept,
    state: stateOfCase(kept, gang?.level ?? null),
    level,
    score,
    size,
    reasons: gang?.reasons ?? [],
    since: kept?.openedAt ?? shown.publishedAt ?? shown.builtAt,
    gone: gang === null,
    change,
    lastEventAt: gang?.lastEventAt ?? null,
  };
}

function accountCase(
  target: Extract<VerdictTarget, { kind: 'ACCOUNT' }>,
  kept: Case | null,
  label: GangLabel | null,
  shown: Generation,
): CaseAnswer {
  return {
    id: caseIdOf(target),
    target,
    kept,
    state: stateOfCase(kept, label?.signal.level ?? null),
    level: label?.signal.level ?? null,
    score: label?.signal.score ?? null,
    size: 1,
    reasons: label?.signal.reasons ?? [],
    since: kept?.openedAt ?? shown.publishedAt ?? shown.builtAt,
    gone: false,
    change: null,
    lastEventAt: null,
  };
}
