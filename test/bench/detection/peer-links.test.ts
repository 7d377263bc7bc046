import { describe, expect, it } from 'vitest';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import { unitsPerNat } from '../../../graph/domain/evidence-link.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { detectionInputOf } from '../../support/detection.ts';
import { history } from '../../support/history.ts';
import type { LinkRule } from './peer-links.ts';
import { adjacentInTime, pairsOnDevices, peerLinks, sameDevice, threeIdentifiers } from './peer-links.ts';

/** Links of a rule as texts such as `u1 u2 2`: both accounts and how often the rule sees them. */
function linked(rule: LinkRule, events: readonly GraphEvent[]): string[] {
  const own = linkAccounts(detectionInputOf(events), defaultParameters);
  const { accounts } = own.history.chains;
  const [{ a, b, units } = { a: [], b: [], units: [] }] = peerLinks(own, rule).links;
  return Array.from(
    a,
    (account, link) => `${accounts[account]} ${accounts[b[link]!]} ${units[link]! / unitsPerNat}`,
  );
}

/** Eleven accounts on one device, one a day. */
const hub = history`${Array.from({ length: 11 }, (_, n) => `h${10 + n} day ${n + 1} device-hub`).join('\n')}`;

describe('links of the same device', () => {
  it('join all of its accounts in a row, whatever their number, and no address does', () => {
    expect(
      linked(
        sameDevice,
        history`
        u1  day 1  device-a ip-x
        u2  day 2  device-a ip-y
        u3  day 3  device-a ip-z
        u4  day 4  device-b ip-x
      `,
      ),
    ).toEqual(['u1 u2 1', 'u2 u3 1']);
    expect(linked(sameDevice, hub)).toHaveLength(10);
  });
});

describe('pairs on devices', () => {
  it('weigh as much as the devices that they share, however often they came', () => {
    expect(
      linked(
        pairsOnDevices(10),
        history`
        u1  day 1  device-a
        u1  day 2  device-a
        u2  day 3  device-a device-b
        u1  day 4  device-b
      `,
      ),
    ).toEqual(['u1 u2 2']);
  });

  it('leave out devices with more accounts than the limit, and take those at it', () => {
    expect(linked(pairsOnDevices(10), hub)).toEqual([]);
    expect(linked(pairsOnDevices(10), hub.slice(1))).toHaveLength(45);
    expect(linked(pairsOnDevices(Number.POSITIVE_INFINITY), hub)).toHaveLength(55);
  });
});

describe('pairs of three identifiers', () => {
  it('share a device and two more, devices or addresses', () => {
    expect(
      linked(
        threeIdentifiers,
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
    ).toEqual(['u1 u2 1']);
  });
});

describe('accounts adjacent in time', () => {
  it('come to an address within sixty seconds of the one before', () => {
    expect(
      linked(
        adjacentInTime,
        history`
        u1  day 1 10:00:00  ip-x
        u2  day 1 10:01:00  ip-x
        u3  day 1 10:02:01  ip-x
      `,
      ),
    ).toEqual(['u1 u2 1']);
  });

  it('come to a device within a day of the one before', () => {
    expect(
      linked(
        adjacentInTime,
        history`
        u1  day 1 10:00:00  device-a
        u2  day 2 10:00:00  device-a
        u3  day 3 10:00:01  device-a
      `,
      ),
    ).toEqual(['u1 u2 1']);
  });
});
