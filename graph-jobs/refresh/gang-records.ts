import type { DetectedGang, Detection } from '../../graph/algorithms/detection/detect-gangs.ts';
import type { MemberSignal } from '../../graph/algorithms/detection/member-signals.ts';
import { gangReasons } from '../../graph/algorithms/profile/explain-gang.ts';
import { topNetworkShare } from '../../graph/algorithms/profile/top-network-share.ts';
import { compareEntities } from '../../graph/domain/entity.ts';
import type { Gang, GangNetwork, SharedResource } from '../../graph/domain/gang.ts';
import type { CharacteristicCode, GangProfile } from '../../graph/domain/gang-profile.ts';
import { characteristicCodes } from '../../graph/domain/gang-profile.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import { higherLevel, type RiskLevel } from '../../graph/domain/risk-signal.ts';
import { resourceRef } from './displays.ts';

const mostSharedResources = 50;

/** What is told of a gang beside what it was found by. */
export interface GangPlace {
  readonly network: GangNetwork;
  /** Index: account. Value: number of its cell in its gang. */
  readonly cellOf: Uint32Array;
}

/** The gang as a generation keeps it. `baselines`: figures over accounts in no gang. */
export function gangRecord(
  gangId: GangId,
  gang: DetectedGang,
  signals: readonly MemberSignal[],
  detection: Detection,
  displays: ReadonlyMap<number, string>,
  { network, cellOf }: GangPlace,
  parameters: ParameterSet,
): Gang {
  const told = {
    topNetworkShare: topNetworkShare(gang.use.addresses, (resource) => displays.get(resource) ?? ''),
    cells: cellsOfTwo(gang, cellOf),
  };
  return {
    gangId,
    size: gang.core.length + gang.periphery.length,
    coreSize: gang.core.length,
    level: highestCoreLevel(signals),
    score: gang.score,
    firstEventAt: gang.events.firstAt,
    lastEventAt: gang.events.lastAt,
    profile: profileRecord(gang, detection.baselines, told),
    reasons: gangReasons(gang, gang.core.length, detection.outcomes, parameters),
    sharedResources: sharedResources(gang, detection, displays),
    flags: gang.flags,
    network,
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
  told: Partial<Record<CharacteristicCode, number | null>>,
): GangProfile {
  const figureOf = (code: CharacteristicCode) => figures.get(code) ?? told[code] ?? null;
  return Object.fromEntries(
    characteristicCodes.flatMap((code) => {
      const value = figureOf(code);
      return value === null ? [] : [[code, { value, baseline: baselines.get(code) ?? null }]];
    }),
  );
}

/** Cells of two accounts or more. */
function cellsOfTwo({ core, periphery }: DetectedGang, cellOf: Uint32Array): number {
  const sizes = new Map<number, number>();
  for (const account of [...core, ...periphery])
    sizes.set(cellOf[account]!, (sizes.get(cellOf[account]!) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size >= 2).length;
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
