import type { Gang, GangNetwork, SharedResource } from '../../graph/domain/gang.ts';
import type { Characteristic, CharacteristicCode, Unit } from '../../graph/domain/gang-profile.ts';
import { characteristicCodes, characteristicUnits } from '../../graph/domain/gang-profile.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import type { Reason, RiskLevel } from '../../graph/domain/risk-signal.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { idOf } from './opaque-id.ts';
import type { Pinned, Sourced } from './pinned.ts';

/** A gang of the pinned generation. */
export interface GangAnswer extends Sourced {
  readonly id: GangId;
  readonly size: number;
  readonly coreSize: number;
  readonly level: RiskLevel | null;
  readonly score: number;
  readonly firstEventAt: number;
  readonly lastEventAt: number;
  readonly quarantined: boolean;
  readonly parametersVersion: number;
  readonly profile: readonly CharacteristicAnswer[];
  readonly reasons: readonly Reason[];
  readonly sharedResources: readonly SharedResourceAnswer[];
  readonly network: GangNetwork | null;
}

export interface CharacteristicAnswer extends Characteristic {
  readonly code: CharacteristicCode;
  readonly unit: Unit;
}

export interface SharedResourceAnswer {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly resource: Masked;
  readonly members: number;
  readonly accounts: number;
}

/** The gang of this id in the pinned generation; null where it is unknown. */
export async function findGang(pinned: Pinned, id: string): Promise<GangAnswer | null> {
  const gang = await pinned.gangOf(id as GangId);
  return gang === null ? null : gangAnswer(pinned, gang);
}

export function gangAnswer({ shown, source }: Pinned, gang: Gang): GangAnswer {
  const { gangId, size, coreSize, level, score, firstEventAt, lastEventAt, reasons } = gang;
  return {
    ...source,
    id: gangId,
    size,
    coreSize,
    level,
    score,
    firstEventAt,
    lastEventAt,
    quarantined: gang.flags.includes('LARGE'),
    parametersVersion: shown.parametersVersion,
    profile: profileAnswer(gang),
    reasons,
    sharedResources: gang.sharedResources.map(sharedResourceAnswer),
    network: gang.network,
  };
}

/** The characteristics that the gang has, in the order in which they are shown. */
function profileAnswer({ profile }: Gang): CharacteristicAnswer[] {
  return characteristicCodes.flatMap((code) => {
    const found = profile[code];
    return found === undefined ? [] : [{ code, unit: characteristicUnits[code], ...found }];
  });
}

function sharedResourceAnswer({ ref, display, members, accounts }: SharedResource): SharedResourceAnswer {
  return { id: idOf(ref), kind: ref.kind, resource: masked(display), members, accounts };
}
