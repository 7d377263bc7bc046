import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCommunity } from '../../../graph/algorithms/core-members.ts';
import { communitiesOf } from '../../../graph/algorithms/detection/communities.ts';
import { joinedCommunities } from '../../../graph/algorithms/detection/joined-communities.ts';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import { linksInside } from '../../../graph/algorithms/detection/scope.ts';
import { engines } from '../../../graph/algorithms/engines/engines.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { detectionInputOf, parametersWith } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

type Events = ReturnType<typeof history>;

/** The groups that come of these, each by its accounts; accounts in no group stand alone. */
function joined(
  events: Events,
  groups: readonly string[],
  unjudged: readonly string[] = [],
  parameters: ParameterSet = defaultParameters,
): string[] {
  const { chains, links } = linked(events);
  const groupOf = (id: string) => groups.findIndex((group) => group.split(' ').includes(id));
  const communityOf = Uint32Array.from(chains.accounts, (id) =>
    groupOf(id) < 0 ? noCommunity : groupOf(id),
  );
  const inside = Uint8Array.from(chains.accounts, (id) => Number(!unjudged.includes(id)));
  const judged = linksInside(links, { inside, fraudRate: 0, overdueRate: 0 });
  return groupsOf(chains.accounts, joinedCommunities(judged, communityOf, parameters, inside));
}

/** The groups of the engine before and after. */
function divided(
  events: Events,
  parameters: ParameterSet = defaultParameters,
): { readonly before: string[]; readonly after: string[] } {
  const { chains, links } = linked(events);
  const { communityOf } = communitiesOf(links, engines['leiden-cpm'], defaultParameters);
  return {
    before: groupsOf(chains.accounts, communityOf),
    after: groupsOf(chains.accounts, joinedCommunities(links, communityOf, parameters)),
  };
}

function linked(events: Events) {
  const input = detectionInputOf(events);
  return { chains: input.chains, links: linkAccounts(input, defaultParameters) };
}

function groupsOf(accounts: readonly string[], communityOf: Uint32Array): string[] {
  const groups = new Map<number, string[]>();
  accounts.forEach((id, account) => {
    const community = communityOf[account]!;
    if (community !== noCommunity) groups.set(community, [...(groups.get(community) ?? []), id]);
  });
  return [...groups.values()].map((ids) => ids.join(' ')).sort();
}

/** Applications, one a line: who, and what is named. */
function applications(...lines: readonly string[]): Events {
  return history`${lines.map((line, n) => `${line.split(' ')[0]} day ${n} applies ${line.split(' ').slice(1).join(' ')}`).join('\n')}`;
}

/** People who hand a device on, each to the next, on the day after. */
function chain(letter: string, people: number): Events {
  const name = (n: number) => `${letter}${String(n).padStart(2, '0')}`;
  const lines = Array.from({ length: people }, (_, n) =>
    [
      `${name(n)} day ${n}.2 device-${letter}${n}`,
      `${name(n)} day ${n}.8 device-${letter}${n + 1}`,
      `${name(n)} day ${n}.9 device-${letter}${n + 1}`,
    ].join('\n'),
  );
  return history`${lines.join('\n')}`;
}

describe('communities that belong together', () => {
  it('become one when those who give an address are theirs', () => {
    const events = applications(
      'a1 device-a',
      'a2 device-a address-x',
      'a3 device-a address-x',
      'a4 device-a address-x',
      'b1 device-b address-x',
      'b2 device-b address-x',
      'b3 device-b address-x',
    );
    expect(joined(events, ['a1 a2 a3 a4', 'b1 b2 b3'])).toEqual(['a1 a2 a3 a4 b1 b2 b3']);
  });

  it('stay apart when most of those who give it are tied elsewhere', () => {
    const gangs = [
      'a1 device-a contact:phone-x',
      'a2 device-a contact:phone-x',
      'b1 device-b contact:phone-x',
      'b2 device-b contact:phone-x',
    ];
    const pairs = ['c', 'd', 'e', 'f', 'g'];
    const others = pairs.flatMap((pair) => [
      `${pair}1 device-${pair} contact:phone-x`,
      `${pair}2 device-${pair}`,
    ]);
    const groups = ['a1 a2', 'b1 b2', ...pairs.map((pair) => `${pair}1 ${pair}2`)];
    expect(joined(applications(...gangs, ...others), groups)).toEqual(groups);
  });

  it('are not joined by devices, on which members of one gang may log in to be taken for another', () => {
    const events = applications(
      ...['a1', 'a2', 'a3', 'a4', 'a5'].flatMap((id) => [`${id} device-a`, `${id} device-b`]),
      ...['b1', 'b2', 'b3', 'b4', 'b5'].map((id) => `${id} device-b`),
    );
    const groups = ['a1 a2 a3 a4 a5', 'b1 b2 b3 b4 b5'];
    expect(joined(events, groups)).toEqual(groups);
  });

  it('become one when they pass a fleet of devices around, and not below five of them', () => {
    const fleet = (devices: number) =>
      applications(
        ...['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map(
          (id) => `${id} ${Array.from({ length: devices }, (_, n) => `device-${n}`).join(' ')}`,
        ),
      );
    const groups = ['a1 a2 a3', 'b1 b2 b3'];
    expect(joined(fleet(5), groups)).toEqual(['a1 a2 a3 b1 b2 b3']);
    expect(joined(fleet(4), groups)).toEqual(groups);
  });

  it('take in whom nothing else ties, when the device or the contact phone is theirs', () => {
    const events = applications(
      'a1 contact:phone-x',
      'a2 contact:phone-x',
      'a3 contact:phone-x',
      'u1 contact:phone-x',
      'u2 employer-y',
    );
    expect(joined(events, ['a1 a2 a3'])).toEqual(['a1 a2 a3 u1']);
  });

  it('do not take in whom more ties to a community of his own', () => {
    const events = applications(
      'a1 contact:phone-x',
      'a2 contact:phone-x',
      'a3 contact:phone-x',
      'b1 contact:phone-x device-b device-c',
      'b2 device-b device-c',
    );
    const groups = ['a1 a2 a3', 'b1 b2'];
    expect(joined(events, groups)).toEqual(groups);
  });

  it('do not take in the customers of a shop because three of them are its customers too', () => {
    const customers = Array.from({ length: 30 }, (_, n) => `u${n} device-shop`);
    const events = applications('a1 device-shop', 'a2 device-shop', 'a3 device-shop', ...customers);
    expect(joined(events, ['a1 a2 a3'])).toEqual(['a1 a2 a3']);
  });

  it('leave accounts alone that are not judged, and give up what these hold', () => {
    const events = applications(
      'a1 contact:phone-x',
      'a2 contact:phone-x',
      'a3 contact:phone-x',
      'u1 contact:phone-x',
    );
    expect(joined(events, ['a1 a2 a3'], ['u1'])).toEqual(['a1 a2 a3']);
  });
});

describe('the limits of joining', () => {
  const limits = (changes: Partial<ParameterSet['joining']>) => parametersWith('joining', changes);
  const sharing = applications(
    ...['a1', 'a2', 'a3'].map((id) => `${id} device-a address-x`),
    ...['b1', 'b2', 'b3'].map((id) => `${id} device-b address-x`),
    'c1 device-c address-x',
    'c2 device-c',
  );
  const groups = ['a1 a2 a3', 'b1 b2 b3', 'c1 c2'];

  it('are those of the parameter set for what is named', () => {
    const together = ['a1 a2 a3 b1 b2 b3', 'c1 c2'];
    expect(joined(sharing, groups)).toEqual(together);
    expect(joined(sharing, groups, [], limits({ leastUsers: 4 }))).toEqual(groups);
    expect(joined(sharing, groups, [], limits({ leastUsers: 1 }))).toEqual(['a1 a2 a3 b1 b2 b3 c1 c2']);
    expect(joined(sharing, groups, [], limits({ ownedShare: 0.9 }))).toEqual(groups);
    expect(joined(sharing, groups, [], limits({ ownedShareOfAll: 0.9 }))).toEqual(groups);
  });

  it('are those of the parameter set for what is handed on', () => {
    const { before, after } = divided(chain('c', 50));
    expect(after).toHaveLength(1);
    expect(divided(chain('c', 50), limits({ leastOfThread: 40 })).after).toEqual(before);
    expect(divided(chain('c', 50), limits({ mostHands: 1 })).after).toEqual(before);
  });
});

describe('a chain of people who hand devices on', () => {
  it('is one community however long it is, though the engine cuts it', () => {
    const { before, after } = divided(chain('c', 50));
    expect(before.length).toBeGreaterThan(1);
    expect(after).toEqual([
      chain('c', 50)
        .flatMap(({ accountId }, n) => (n % 3 === 0 ? [accountId] : []))
        .join(' '),
    ]);
  });

  /** Some of a chain on one address, each on another day: no two of them meet there. */
  const at = (address: string, first: number, ...ids: readonly string[]) =>
    ids.map((id, n) => `${id} day ${first + 2 * n} device-own-${id} ${address}`);
  const stretches = [...chain('c', 5), ...chain('d', 5)];
  const apart = ['c00 c01 c02 c03 c04', 'd00 d01 d02 d03 d04'];
  const chains = (...lines: readonly string[]) =>
    divided([...stretches, ...history`${lines.join('\n')}`]).after;

  it('goes on where a device is missing, over an address that is theirs', () => {
    expect(divided(stretches).after).toEqual(apart);
    const there = [...at('ip-x', 10, 'c00', 'c01'), ...at('ip-x', 16, 'd00', 'd01')];
    expect(chains(...there)).toEqual(['c00 c01 c02 c03 c04 d00 d01 d02 d03 d04']);
    const others = at('ip-x', 24, 'u1', 'u2', 'u3', 'u4', 'u5');
    expect(chains(...there, ...others)).toEqual(apart);
  });

  it('does not go on over an address that few of it were at', () => {
    expect(chains(...at('ip-x', 10, 'c00', 'c01'), ...at('ip-x', 16, 'd00'))).toEqual(apart);
  });

  it('does not go on over a device of many hands, be most of them not judged', () => {
    const strangers = ['u1', 'u2', 'u3'];
    const shared = ['c00', 'd00', ...strangers].map((id) => `${id} day 30 device-shop`);
    const events = [...stretches, ...history`${shared.join('\n')}`];
    expect(joined(events, apart, strangers)).toEqual(apart);
  });

  it('is not joined to a farm because a device of its went there', () => {
    const farm = ['f1', 'f2', 'f3', 'f4'].flatMap((id, n) => [
      `${id} day ${n} device-f1`,
      `${id} day ${n} device-f2`,
      `${id} day ${n}.5 device-f1`,
    ]);
    const bridge = history`f1 day 30 device-c08`;
    const { after } = divided([...chain('c', 8), ...history`${farm.join('\n')}`, ...bridge]);
    expect(after).toEqual(['c00 c01 c02 c03 c04 c05 c06 c07', 'f1 f2 f3 f4']);
  });
});

describe('joining', () => {
  it('leaves nobody out who was in a community, and puts nobody into two', () => {
    const line = fc.tuple(fc.nat(11), fc.constantFrom('device', 'contact:phone', 'address'), fc.nat(4));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (drawn) => {
        const events = applications(...drawn.map(([who, kind, what]) => `u${who} ${kind}-${what}`));
        const { before, after } = divided(events);
        const inBefore = new Set(before.flatMap((group) => group.split(' ')));
        const inAfter = after.flatMap((group) => group.split(' '));
        expect(new Set(inAfter).size).toBe(inAfter.length);
        expect([...inBefore].filter((id) => !inAfter.includes(id))).toEqual([]);
      }),
    );
  });
});
