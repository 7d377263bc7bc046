import type { DetectedGang, Detection } from '../../graph/algorithms/detection/detect-gangs.ts';
import type { MemberSignal } from '../../graph/algorithms/detection/member-signals.ts';
import { gangReasons } from '../../graph/algorithms/profile/explain-gang.ts';
import { compareEntities } from '../../graph/domain/entity.ts';
import type { Gang, SharedResource } from '../../graph/domain/gang.ts';
import type { CharacteristicCode, GangProfile } from '../../graph/domain/gang-profile.ts';
import { characteristicCodes } from '../../graph/domain/gang-profile.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import { higherLevel, type RiskLevel } from '../../graph/domain/risk-signal.ts';
import { resourceRef } from './displays.ts';

const mostSharedResources = 50;

/** The gang as a generation keeps it. `baselines`: figures over accounts in no gang. */
export function gangRecord(
  gangId: GangId,
  gang: DetectedGang,
  signals: readonly MemberSignal[],
  detection: Detection,
  displays: ReadonlyMap<number, string>,
  parameters: ParameterSet,
): Gang {
  return {
    gangId,
    size: gang.core.length + gang.periphery.length,
    coreSize: gang.core.length,
    level: highestCoreLevel(signals),
    score: gang.score,
    firstEventAt: gang.events.firstAt,
    lastEventAt: gang.events.lastAt,
    profile: profileRecord(gang, detection.baselines),
    reasons: gangReasons(gang, gang.core.length, detection.outcomes, parameters),
    sharedResources: sharedResources(gang, detection, displays),
    flags: gang.flags,
  };
}

function highestCoreLevel(signals: readonly MemberSignal[]): RiskLevel | null {
  return signals
    .filter(({ role }) => role === 'CORE')
    .reduce<RiskLevel | null>((highest, { risk }) => higherLevel(highest, risk.level), null);
}

function profileRecord(
  { figures }: DetectedGang,
  baselines: ReadonlyMap<CharacteristicCode, number>,
): GangProfile {
  const codes = characteristicCodes.filter((code) => figures.has(code));
  return Object.fromEntries(
    codes.map((code) => [code, { value: figures.get(code)!, baseline: baselines.get(code) ?? null }]),
  );
}

function sharedResources(
  { use }: DetectedGang,
  { accountLinks }: Detection,
  displays: ReadonlyMap<number, string>,
): SharedResource[] {
  return use.shared
    .map(({ resource, members, accounts }) => ({
      ref: resourceRef(accountLinks.history.chains, resource),
      display: displays.get(resource) ?? '',
      members,
      accounts,
    }))
    .sort((a, b) => b.members - a.members || compareEntities(a.ref, b.ref))
    .slice(0, mostSharedResources);
}
