import { describe, expect, it } from 'vitest';
import { visitsOf } from '../../../graph/algorithms/evidence/visits.ts';
import { openings } from '../../../graph/algorithms/openings.ts';
import { indexAccounts } from '../../../graph/algorithms/profile/account-index.ts';
import { baselinesOf } from '../../../graph/algorithms/profile/baselines.ts';
import { gangReasons } from '../../../graph/algorithms/profile/explain-gang.ts';
import { knownOutcomes } from '../../../graph/algorithms/profile/known-outcomes.ts';
import { mostWithin } from '../../../graph/algorithms/profile/member-events.ts';
import { normalAccounts } from '../../../graph/algorithms/profile/normal-portrait.ts';
import { type ProfileInput, profileGang } from '../../../graph/algorithms/profile/profile-gang.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { detectionInputOf } from '../../support/detection.ts';
import { day, history } from '../../support/history.ts';

function profileInputOf(events: ReturnType<typeof history>): ProfileInput {
  const { chains, outcomes, window } = detectionInputOf(events);
  const visits = visitsOf(chains, 30);
  const none = new Uint8Array(chains.accounts.length);
  const portrait = {
    chains,
    index: indexAccounts(chains, visits),
    outcomes: knownOutcomes(chains, outcomes, window.until),
    openedAt: openings(chains, window.from, 30),
  };
  return {
    ...portrait,
    visits,
    touch: { black: none, grey: none, blackRate: 0, greyRate: 0 },
    normal: normalAccounts(portrait, window.until),
    hasApplications: events.some(({ type }) => type === 'application'),
  };
}

function profileOf(
  events: ReturnType<typeof history>,
  members: readonly string[],
  links = { count: 0, units: 0 },
) {
  const input = profileInputOf(events);
  const numbers = Uint32Array.from(members, (id) => input.chains.accounts.indexOf(id as never));
  return { input, profiled: profileGang(numbers, links, input, defaultParameters) };
}

/** Figures to three decimal places. */
function figuresOf(...given: Parameters<typeof profileOf>): Record<string, number> {
  const { figures } = profileOf(...given).profiled;
  return Object.fromEntries([...figures].map(([code, value]) => [code, Math.round(value * 1000) / 1000]));
}

const farm = history`
  u1  day 10 08:00  device-a ip-a created=9
  u1  day 11 08:00  applies device-a ip-a amount=100 lender=L1
  u2  day 10 09:00  device-a ip-a created=9
  u2  day 11 09:00  applies device-a ip-a amount=50.5 lender=L1
  u2  day 11 12:00  applies device-a ip-a lender=L2
  u3  day 10 10:00  device-b ip-a created=-500
  x   day 30        device-b ip-b
  u1  day 20        fraud
`;

describe('the profile of a gang', () => {
  it('holds every characteristic that can be computed, over the members alone', () => {
    expect(figuresOf(farm, ['u1', 'u2', 'u3'], { count: 2, units: 6144 })).toEqual({
      newAccountShare: 0.667,
      // u3 alone: opened long ago, on a device of two.
      normalShare: 0.333,
      repeatDayShare: 0.667,
      // x = 1 of n = 3, π = 1/4: ln[((1 + 20/4) / 23) / (1/4)].
      fraudLift: 0.043,
      deviceDedication: 0.833,
      ipDedication: 1,
      applyRatio: 0.667,
      burst: 1,
      logSize: 1.099,
      deviceReuse: 0.333,
      hourConcentration: 1.848,
      density: 0.667,
      meanEvidence: 3,
      applications: 3,
      amount: 150.5,
      lenders: 1.5,
      span: 1.167,
      growthPerDay: 2.571,
      sharedDevices: 1,
      sharedIps: 1,
      sharedIdentities: 0,
    });
  });

  it('says nothing of applications, devices or outcomes where the window has none', () => {
    const figures = figuresOf(
      history`
        u1  day 10 08:00  ip-a
        u2  day 10 08:00  ip-a
      `,
      ['u1', 'u2'],
    );
    expect(Object.keys(figures).sort()).toEqual(
      [
        'newAccountShare',
        'normalShare',
        'ipDedication',
        'logSize',
        'hourConcentration',
        'density',
        'span',
        'growthPerDay',
        'sharedDevices',
        'sharedIps',
        'sharedIdentities',
      ].sort(),
    );
    expect(Object.values(figures).every(Number.isFinite)).toBe(true);
  });

  it('measures how contacts, addresses and employers come again', () => {
    expect(
      figuresOf(
        history`
          u1  day 10  applies contact:phone-1 contact:phone-2 address-a employer-a
          u2  day 11  applies contact:phone-1 contact:phone-2 address-b employer-a
        `,
        ['u1', 'u2'],
      ),
    ).toMatchObject({ contactReuse: 0.5, addressReuse: 0, employerReuse: 0.5, sharedIdentities: 3 });
  });

  it('takes what one member says twice for no sharing', () => {
    expect(
      figuresOf(
        history`
          u1  day 10  applies contact:phone-1 address-a
          u1  day 14  applies contact:phone-1 address-a
          u2  day 11  applies contact:phone-2 address-a
        `,
        ['u1', 'u2'],
      ),
    ).toMatchObject({ contactReuse: 0, addressReuse: 0.5 });
  });

  it('takes a device for its own when at least three in ten of its other accounts are members', () => {
    const visitors = (n: number) => Array.from({ length: n }, (_, v) => `x${v} day 20 device-a`).join('\n');
    const events = (n: number) => history`
      u1  day 10  device-a
      u2  day 11  device-a
      ${visitors(n)}
    `;
    expect(figuresOf(events(2), ['u1', 'u2'])).toMatchObject({ deviceDedication: 1 });
    expect(figuresOf(events(3), ['u1', 'u2'])).toMatchObject({ deviceDedication: 0 });
  });
});

describe('the densest stretch of events', () => {
  it('is the one with most events in a span, both ends included', () => {
    expect(mostWithin(Float64Array.of(0, 10, 20, 100, 110, 120, 130), 30)).toEqual({
      count: 4,
      from: 100,
      until: 130,
    });
    expect(mostWithin(new Float64Array(0), 30)).toEqual({ count: 0, from: 0, until: 0 });
  });
});

describe('the reasons of a gang', () => {
  it('name what stands out, with the figures of each sentence', () => {
    const { profiled, input } = profileOf(farm, ['u1', 'u2', 'u3']);
    expect(gangReasons(profiled, 3, input.outcomes, defaultParameters)).toEqual([
      { code: 'FRAUD_SHARE', values: { m: 1, base: 0.25 } },
      { code: 'BURST', values: { n: 3, devices: 2, days: 1 } },
      { code: 'NEW_ACCOUNTS', values: { m: 2, n: 3 } },
    ]);
  });

  it('tell of overdue members and of many lenders', () => {
    const { profiled, input } = profileOf(
      history`
        u1  day 1  applies device-a lender=L1 created=-500
        u1  day 20  applies device-a lender=L2
        u2  day 40  device-a created=-500
        u2  day 45  overdue
      `,
      ['u1', 'u2'],
    );
    expect(gangReasons(profiled, 2, input.outcomes, defaultParameters)).toEqual([
      { code: 'OVERDUE_SHARE', values: { m: 1, base: 0.5 } },
      { code: 'LENDERS', values: { mean: 2, most: 2 } },
    ]);
  });

  it('are none where nothing stands out', () => {
    const { profiled, input } = profileOf(history`u1 day 40 device-a created=-500`, ['u1']);
    expect(gangReasons(profiled, 1, input.outcomes, defaultParameters)).toEqual([]);
  });
});

describe('the portrait of a normal customer', () => {
  const normalOf = (events: ReturnType<typeof history>) => {
    const { chains, normal } = profileInputOf(events);
    return chains.accounts.filter((_, account) => normal[account] === 1);
  };

  it('fits who is old enough, mostly on private devices, and of whom nothing bad is known', () => {
    expect(
      normalOf(history`
        old      day 40 08:00  device-a created=-500
        partner  day 40 09:00  device-a created=-500
        young    day 40 08:00  device-b created=30
        bad      day 40 08:00  device-c created=-500
        bad      day 41        fraud
        late     day 40 08:00  device-d created=-500
        late     day 41        overdue
        paid     day 40 08:00  device-e created=-500
        paid     day 41        overdue
        paid     day 42        settled
      `),
    ).toEqual(['old', 'paid', 'partner']);
  });

  it('fits nobody whose devices are many others’, and nobody without a device', () => {
    expect(
      normalOf(history`
        u1  day 40 08:00  device-a created=-500
        u2  day 40 09:00  device-a created=-500
        u3  day 40 10:00  device-a created=-500
        u4  day 40 08:00  ip-a created=-500
      `),
    ).toEqual([]);
  });

  it('asks for four visits in five on private devices, no less', () => {
    const visits = (own: number) =>
      Array.from({ length: own }, (_, n) => `u1 day ${20 + n} device-own created=-500`).join('\n');
    const events = (own: number) => history`
      ${visits(own)}
      u1  day 40 08:00  device-a created=-500
      u2  day 40 09:00  device-a created=-500
      u3  day 40 10:00  device-a created=-500
    `;
    expect(normalOf(events(3))).toEqual([]);
    expect(normalOf(events(4))).toEqual(['u1']);
  });

  it('does not guess the age of an account that nothing tells', () => {
    expect(normalOf(history`u1 day 1 device-a`)).toEqual([]);
  });
});

describe('baselines', () => {
  it('are the figures of the accounts in no gang', () => {
    const input = profileInputOf(farm);
    const inGang = (account: number) => input.chains.accounts[account] === 'x';
    expect(Object.fromEntries(baselinesOf(input, inGang, defaultParameters))).toEqual({
      newAccountShare: 2 / 3,
      normalShare: 1 / 3,
      // Two devices of three account-device pairs.
      deviceReuse: 1 - 2 / 3,
      applyRatio: 2 / 3,
      // u1 named one lender, u2 two.
      lenders: 1.5,
    });
  });

  it('leave out what the crowd gives no figure for', () => {
    const input = profileInputOf(history`
      u1  day 10 08:00  ip-a created=9
      u2  day 10 09:00  applies ip-b created=9
    `);
    expect(Object.fromEntries(baselinesOf(input, () => false, defaultParameters))).toEqual({
      newAccountShare: 1,
      normalShare: 0,
      applyRatio: 0.5,
    });
  });

  it('are none where everybody is in a gang', () => {
    expect(baselinesOf(profileInputOf(farm), () => true, defaultParameters).size).toBe(0);
  });
});

describe('the index of accounts', () => {
  it('finds rows and visits of an account, and counts the accounts of a resource', () => {
    const { chains, index } = profileInputOf(farm);
    const u2 = chains.accounts.indexOf('u2' as never);
    const rows = Array.from(chains.at.subarray(index.rowOffsets[u2], index.rowOffsets[u2 + 1]));
    expect(rows.map((at) => (at - day(0)) / 3_600_000)).toEqual([249, 273, 276]);
    const visits = index.visits.subarray(index.visitOffsets[u2], index.visitOffsets[u2 + 1]);
    expect(Array.from(visits, (visit) => chains.resources[index.resourceOf[visit]!])).toEqual([
      'device-a',
      'device-a',
      'device-a',
      'ip-a',
      'ip-a',
      'ip-a',
    ]);
    expect(chains.resources.map((key, n) => `${key} ${index.accountsOn[n]}`)).toEqual([
      'device-a 2',
      'ip-a 3',
      'device-b 2',
      'ip-b 1',
    ]);
  });
});
