import type { Random } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import type { Claims } from '../town/act.ts';
import { exponential, happens, wholeBetween } from '../town/draw.ts';
import type { Gang, GangType, Member } from '../town/gang.ts';
import type { Town } from '../town/town.ts';
import type { Step } from './career.ts';
import { dressedSteps } from './career.ts';
import { ownPlace } from './own-place.ts';
import type { Pools } from './pools.ts';

const agentDeviceShare = 0.4;
const agentAddressShare = 0.3;

/**
 * An agent polishes the papers of real people: some applications are sent from the agent's device or address, and many
 * name the agent's contact and shell employer. The people keep their own phones and lives.
 */
export const packaged: GangType = {
  kind: 'PACKAGED',
  roleOf: (place) => (place === 0 ? 'ORGANISER' : 'MEMBER'),
  recruitsResidents: true,
  leastDays: () => 14,
  recruits: (size, _parameters, random) => {
    const spanMs = wholeBetween(random, 7, 25) * dayMs;
    return Array.from({ length: size }, (_, member) => ({
      afterMs: member === 0 ? 0 : Math.floor(random.next() * spanMs),
      ageMs: 0,
    }));
  },
  *acts(gang, town, random) {
    yield* dressedSteps(
      gang,
      town,
      (member) => customerSteps(member, random),
      (step, member, pools) => customerDress(gang, town, step, member, pools, random),
    );
  },
};

function customerSteps({ startsAt }: Member, random: Random): Step[] {
  const steps: Step[] = [{ type: 'application', at: startsAt }];
  for (let login = wholeBetween(random, 0, 2); login > 0; login--) {
    steps.push({ type: 'login', at: startsAt + Math.ceil(exponential(random, 2 * dayMs)) });
  }
  return steps;
}

function customerDress(gang: Gang, town: Town, { at }: Step, member: Member, pools: Pools, random: Random) {
  const { sharing } = town.parameters.gangs;
  const own = ownPlace(town, member, at, random);
  const onAgentDevice = happens(random, agentDeviceShare * sharing);
  const atAgent = happens(random, agentAddressShare);
  return {
    place: {
      ...own,
      ...(onAgentDevice ? { deviceId: pools.device(1, at, random) } : {}),
      ...(atAgent ? { ip: pools.homeAddress(1, at, random), wifi: null, geoCell: null } : {}),
    },
    claims: packagedClaims(gang, pools, sharing, at, random),
  };
}

function packagedClaims(gang: Gang, pools: Pools, sharing: number, at: number, random: Random): Claims {
  const contacts = Math.ceil(gang.members.length / 20);
  return {
    ...(happens(random, sharing) ? { contactPhones: [pools.contactPhone(contacts, at, random)] } : {}),
    ...(happens(random, sharing) ? { employer: pools.employer(0) } : {}),
  };
}
