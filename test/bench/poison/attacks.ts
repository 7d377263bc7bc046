import { randomOf, shuffle } from '../../../graph/algorithms/random.ts';
import { dayMs, hourMs } from '../../../graph/domain/window.ts';
import type { KnownTruth } from '../../../graph-jobs/evaluation/truth-row.ts';
import type { WorldEvent } from '../detection/worlds.ts';

/** What gangs do to be missed or to drag others in. */
export const attackNames = ['framing', 'flooding', 'camouflage', 'merging'] as const;
export type AttackName = (typeof attackNames)[number];

export interface Attack {
  readonly name: AttackName;
  /** Innocents that each gang works on; camouflage and merging: none, they change what gangs do. */
  readonly victimsPerGang: number;
  /** Logins of the attacker for each victim, or for each member. */
  readonly logins: number;
}

export interface AttackedWorld {
  /** The added events. */
  readonly events: readonly WorldEvent[];
  /** Innocents that were worked on. */
  readonly victims: ReadonlySet<string>;
}

/**
 * Events that an attack adds to a world.
 *
 * - framing: a gang logs stolen accounts of innocents in on its main device and address, spread over its own time;
 * - flooding: a gang lets strangers log in on its main device within one day, to lift it over every cap;
 * - camouflage: each member logs in from busy addresses of honest people, on a device of its own;
 * - merging: some members of each gang log in on the main device of the next gang.
 */
export function attackOn(
  world: readonly WorldEvent[],
  truth: KnownTruth,
  attack: Attack,
  seed: number,
): AttackedWorld {
  const random = randomOf(seed, 'poison', attack.name, attack.logins);
  const createdAt = new Map(world.map((event) => [event.accountId, event.accountCreatedAt]));
  const innocents = [...createdAt.keys()].filter((account) => !truth.gangOf.has(account)).sort();
  const busy = busiestAddresses(world, truth);
  const gangs = gangsIn(world, truth);
  const drawn = gangs.map(() => shuffle([...innocents], random).slice(0, attack.victimsPerGang));
  const logins = gangs.flatMap((gang, place) => {
    const next = gangs[(place + 1) % gangs.length]!;
    return targetsOf[attack.name]({ gang, next, victims: drawn[place]!, busy });
  });
  const events = logins
    .flatMap((login) => Array.from({ length: attack.logins }, () => login))
    .map(({ accountId, deviceId, addresses, gang, spanMs }, number): WorldEvent => {
      const at = Math.floor(gang.from + random.next() * spanMs);
      const ip = addresses[random.below(addresses.length)]!;
      const event = { type: 'login' as const, eventId: `poison-${number}`, accountId, at, deviceId, ip };
      const opened = createdAt.get(accountId);
      return opened === undefined ? event : { ...event, accountCreatedAt: opened };
    });
  return { events, victims: new Set(drawn.flat()) };
}

/** Logins of one account, all on one device, over some time of a gang. */
interface Target {
  readonly accountId: string;
  readonly deviceId: string;
  /** One is drawn for each login. */
  readonly addresses: readonly string[];
  readonly gang: GangFacts;
  readonly spanMs: number;
}

interface Surroundings {
  readonly gang: GangFacts;
  readonly next: GangFacts;
  readonly victims: readonly string[];
  readonly busy: readonly string[];
}

const targetsOf: Readonly<Record<AttackName, (around: Surroundings) => Target[]>> = {
  framing: ({ gang, victims }) => onMainDevice(victims, gang, gang, spanOf(gang)),
  flooding: ({ gang, victims }) => onMainDevice(victims, gang, gang, Math.min(spanOf(gang), dayMs)),
  camouflage: ({ gang, busy }) =>
    gang.members.map((accountId) => {
      return { accountId, deviceId: `own-${accountId}`, addresses: busy, gang, spanMs: spanOf(gang) };
    }),
  merging: ({ gang, next }) => onMainDevice(gang.members.slice(0, mergingMembers), next, gang, spanOf(gang)),
};

const mergingMembers = 5;

function onMainDevice(
  accounts: readonly string[],
  { device, ip }: GangFacts,
  gang: GangFacts,
  spanMs: number,
): Target[] {
  return accounts.map((accountId) => ({ accountId, deviceId: device, addresses: [ip], gang, spanMs }));
}

function spanOf({ from, until }: GangFacts): number {
  return Math.max(until - from, hourMs);
}

interface GangFacts {
  readonly members: readonly string[];
  /** Most used of the gang. */
  readonly device: string;
  readonly ip: string;
  readonly from: number;
  readonly until: number;
}

/** By gang id. */
function gangsIn(world: readonly WorldEvent[], { gangOf }: KnownTruth): GangFacts[] {
  const byGang = new Map<string, WorldEvent[]>();
  for (const event of world) {
    const gang = gangOf.get(event.accountId);
    if (gang === undefined || event.type === 'outcome') continue;
    byGang.set(gang, [...(byGang.get(gang) ?? []), event]);
  }
  return [...byGang]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, events]) => ({
      members: [...new Set(events.map(({ accountId }) => accountId))].sort(),
      device: mostFrequent(events.map(({ deviceId }) => deviceId)),
      ip: mostFrequent(events.map(({ ip }) => ip)),
      from: events.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY),
      until: events.reduce((most, { at }) => Math.max(most, at), 0),
    }));
}

function busiestAddresses(world: readonly WorldEvent[], { gangOf }: KnownTruth): string[] {
  const visits = counts(world.filter(({ accountId }) => !gangOf.has(accountId)).map(({ ip }) => ip));
  return [...visits]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 50)
    .map(([ip]) => ip);
}

function mostFrequent(values: readonly (string | undefined)[]): string {
  return [...counts(values)].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0];
}

function counts(values: readonly (string | undefined)[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) if (value !== undefined) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}
