import { describe, expect, it } from 'vitest';
import { counterFindings, loneNetworkMembers } from '../../../graph/algorithms/explain/against.ts';
import type { MemberFacts } from '../../../graph/algorithms/explain/member-facts.ts';
import type { Gang, SharedResource } from '../../../graph/domain/gang.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import { linked, star } from '../../support/gang-evidence.ts';
import { account, day, resource } from '../../support/history.ts';

const asOf = day(200);

function gang(sharedResources: readonly SharedResource[], profile: Gang['profile'] = {}): Gang {
  return {
    gangId: 'g-1' as GangId,
    size: 3,
    coreSize: 2,
    level: null,
    score: 0.6,
    firstEventAt: day(150),
    lastEventAt: day(190),
    profile,
    reasons: [],
    sharedResources,
    flags: [],
    network: null,
  };
}

function shared(where: string, accounts: number): SharedResource {
  return { ref: resource(where), display: '', members: 2, accounts };
}

function member(id: string, facts: Partial<MemberFacts> = {}): MemberFacts {
  return {
    accountId: account(id),
    role: 'CORE',
    openedAt: day(150),
    lastApplicationAt: null,
    knownBadAt: null,
    overdue: false,
    ownDeviceShare: 0,
    privateDeviceShare: 0,
    ...facts,
  };
}

const nothing = { links: [], stars: [] };

describe('what speaks against a gang', () => {
  it('is told with its figures, in a fixed order', () => {
    const hubs = [shared('ip-a', 1204), shared('ip-b', 53), shared('ip-c', 52), shared('device-a', 60)];
    const profile = {
      newAccountShare: { value: 0.04, baseline: 0.05 },
      burst: { value: 0.9, baseline: 0.1 },
      lenders: { value: 1, baseline: 2 },
      density: { value: 0.1, baseline: null },
      deviceReuse: { value: 0, baseline: 0 },
      // Fewer normal customers than elsewhere speak for fraud, not against it.
      normalShare: { value: 0.1, baseline: 0.5 },
    };
    const lone = { links: [linked('u1', 'u2', 4, ['ip-a', 160, 3, 4])], stars: star('device-a', 4, 'u2') };
    const members = [
      member('u1', { ownDeviceShare: 0.8 }),
      member('u2', { role: 'PERIPHERY', ownDeviceShare: null, privateDeviceShare: null }),
      member('u3', { openedAt: day(19), privateDeviceShare: 0.9 }),
    ];
    expect(counterFindings(gang(hubs, profile), lone, members, asOf)).toEqual([
      { code: 'HUB_MET', values: { m: 1, kind: 'DEVICE', most: 60 } },
      { code: 'HUB_MET', values: { m: 2, kind: 'IP', most: 1204 } },
      { code: 'OWN_DEVICE', values: { m: 1, n: 3, share: 0.8 } },
      { code: 'LOW_DEDICATION', values: { m: 1, n: 3 } },
      { code: 'LONE_NETWORK', values: { m: 1, n: 3 } },
      { code: 'NORMAL_PORTRAIT', values: { m: 1, n: 3 } },
      { code: 'LIKE_NORMAL', values: { characteristic: 'newAccountShare', value: 0.04, base: 0.05 } },
    ]);
  });

  it('is nothing where nothing does', () => {
    expect(counterFindings(gang([]), nothing, [member('u1')], asOf)).toEqual([]);
    expect(counterFindings(gang([]), nothing, [], asOf)).toEqual([]);
  });

  it('takes nobody for a normal customer who is young, shares devices or is known for a default', () => {
    const normal = { openedAt: day(19), privateDeviceShare: 0.8 };
    const others = [
      member('u1', { ...normal, openedAt: day(20) }),
      member('u2', { ...normal, privateDeviceShare: 0.79 }),
      member('u3', { ...normal, knownBadAt: day(100) }),
      member('u4', { ...normal, overdue: true }),
      member('u5', { ...normal, privateDeviceShare: null }),
    ];
    expect(counterFindings(gang([]), nothing, others, asOf)).toEqual([]);
  });
});

describe('members held by a lone network tie', () => {
  it('met others on one address alone, or on one day alone', () => {
    expect(
      loneNetworkMembers({
        links: [
          linked('u1', 'u2', 4, ['ip-a', 1, 3, 2], ['ip-a', 2, 3, 2]),
          linked('u2', 'u3', 4, ['ip-b', 1, 3, 2], ['wifi-a', 1, 4, 2]),
        ],
        stars: [],
      }),
    ).toEqual(['u1', 'u3']);
  });

  it('are not those with a device, a shared resource or direct dealings', () => {
    expect(
      loneNetworkMembers({
        links: [
          linked('u1', 'u2', 4, ['device-a', 1, 3, 2]),
          linked('u3', 'u4', 4),
          linked('u5', 'u6', 4, ['ip-a', 1, 3, 2]),
        ],
        stars: star('phone-a', 4, 'u5', 'u6'),
      }),
    ).toEqual([]);
  });
});
