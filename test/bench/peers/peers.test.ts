import { describe, expect, it } from 'vitest';
import { noCommunity } from '../../../graph/algorithms/core-members.ts';
import { visitsOf } from '../../../graph/algorithms/evidence/visits.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import { chainsOf } from '../../support/detection.ts';
import { history } from '../../support/history.ts';
import { peers } from './peers.ts';
import { sharedDevices } from './shared-devices.ts';

const inputOf = (events: readonly GraphEvent[]) => {
  const chains = chainsOf(events);
  return { chains, visits: visitsOf(chains, 30) };
};

/** Communities of a peer as texts such as `u1 u2`, sorted. */
function found(name: string, events: readonly GraphEvent[]): string[] {
  const input = inputOf(events);
  const communityOf = peers.find((peer) => peer.name === name)!.detect(input, 1);
  const communities = new Map<number, string[]>();
  communityOf.forEach((community, account) => {
    if (community === noCommunity) return;
    communities.set(community, [
      ...(communities.get(community) ?? []),
      input.chains.accounts[account] as string,
    ]);
  });
  return [...communities.values()].map((accounts) => accounts.join(' ')).sort();
}

/** Eleven accounts on one device, one a day. */
const hub = history`${Array.from({ length: 11 }, (_, n) => `h${10 + n} day ${n + 1} device-hub`).join('\n')}`;

const twoPairs = history`
  u1  day 1  device-a ip-x
  u2  day 2  device-a ip-y
  u2  day 3  device-b ip-y
  u3  day 4  device-b ip-z
  u4  day 5  device-c ip-x
`;

describe('P1', () => {
  it('joins all who are linked by devices, over any number of steps and on any device', () => {
    expect(found('P1', twoPairs)).toEqual(['u1 u2 u3']);
    expect(found('P1', hub)).toEqual([hub.map(({ accountId }) => accountId).join(' ')]);
  });

  it('does not look at addresses', () => {
    expect(
      found(
        'P1',
        history`
      u1  day 1  ip-x
      u2  day 1  ip-x
    `,
      ),
    ).toEqual([]);
  });
});

describe('P2', () => {
  const twoTeams = history`
    a1  day 1  device-a device-b
    a2  day 2  device-a device-b
    a3  day 3  device-a device-b
    b1  day 1  device-c device-d
    b2  day 2  device-c device-d
    b3  day 3  device-c device-d
    a3  day 9  device-bridge
    b1  day 10 device-bridge
  `;

  it('parts teams that share more devices inside than between them', () => {
    expect(found('P1', twoTeams)).toEqual(['a1 a2 a3 b1 b2 b3']);
    expect(found('P2', twoTeams)).toEqual(['a1 a2 a3', 'b1 b2 b3']);
  });

  it('counts devices, not visits', () => {
    const { chains, visits } = inputOf(history`
      u1  day 1  device-a
      u1  day 2  device-a
      u2  day 3  device-a device-b
      u1  day 4  device-b
    `);
    expect([...sharedDevices({ chains, visits }, 10)]).toEqual([[0 * 2 + 1, 2]]);
  });
});

describe('P3', () => {
  it('leaves out devices with more than ten accounts, and takes those with ten', () => {
    expect(found('P2', hub)).toHaveLength(1);
    expect(found('P3', hub)).toEqual([]);
    expect(found('P3', hub.slice(1))).toHaveLength(1);
  });
});

describe('P4', () => {
  it('wants three identifiers in common, one of them a device', () => {
    expect(
      found(
        'P4',
        history`
      u1  day 1  device-a ip-x
      u2  day 9  device-a ip-x
      u1  day 2  device-a ip-y
      u2  day 8  device-a ip-y
      u3  day 1  device-b ip-x
      u4  day 2  device-b ip-x
      u5  day 1  ip-p
      u6  day 1  ip-p
      u5  day 2  ip-q
      u6  day 2  ip-q
      u5  day 3  ip-r
      u6  day 3  ip-r
    `,
      ),
    ).toEqual(['u1 u2']);
  });
});

describe('P5', () => {
  it('joins who comes to an address within sixty seconds of the one before', () => {
    expect(
      found(
        'P5',
        history`
      u1  day 1 10:00:00  ip-x
      u2  day 1 10:01:00  ip-x
      u3  day 1 10:02:01  ip-x
    `,
      ),
    ).toEqual(['u1 u2']);
  });

  it('joins who comes to a device within a day of the one before', () => {
    expect(
      found(
        'P5',
        history`
      u1  day 1 10:00:00  device-a
      u2  day 2 10:00:00  device-a
      u3  day 3 10:00:01  device-a
    `,
      ),
    ).toEqual(['u1 u2']);
  });
});

describe('every peer', () => {
  it('says the same twice, and nothing of nobody', () => {
    const events = [...twoPairs, ...hub];
    for (const { name } of peers) {
      expect(found(name, events)).toEqual(found(name, events));
      expect(found(name, [])).toEqual([]);
    }
  });

  it('has a name of its own and says what it does', () => {
    expect(peers.map(({ name }) => name)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
    for (const { definition } of peers) expect(definition.length).toBeGreaterThan(20);
  });
});
