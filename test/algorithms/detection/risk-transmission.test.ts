import { describe, expect, it } from 'vitest';
import {
  type Decisions,
  knownDecisions,
  noDecisions,
} from '../../../graph/algorithms/detection/decisions.ts';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import {
  decidedSources,
  riskSources,
  transmittedRisk,
} from '../../../graph/algorithms/detection/risk-transmission.ts';
import { knownOutcomes } from '../../../graph/algorithms/profile/known-outcomes.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { detectionInputOf } from '../../support/detection.ts';
import { day, history } from '../../support/history.ts';
import { listed, onAccount, verdict } from '../../support/judgements.ts';

const { transmission } = defaultParameters;

/** Who is reached, by whom, over how many hops and at which risk. */
function reached(events: ReturnType<typeof history>, given: Partial<Decisions> = {}): string[] {
  const input = detectionInputOf(events);
  const { accounts, resources } = input.chains;
  const decided = knownDecisions(input.chains, { ...noDecisions, at: day(60), ...given });
  const outcomes = knownOutcomes(input.chains, input.outcomes, input.window.until);
  const links = linkAccounts(input, defaultParameters);
  const sources = [
    ...riskSources(outcomes, transmission),
    ...decidedSources(decided, links, defaultParameters),
  ];
  const found = transmittedRisk(sources, links, transmission);
  return [...found]
    .map(
      ([account, { risk, source, sourceKind, hops, networkOnly }]) =>
        `${accounts[account]} from ${sourceKind === 'ACCOUNT' ? accounts[source] : resources[source]} by ${hops}: ${risk.toFixed(2)}${networkOnly ? ' network' : ''}`,
    )
    .sort();
}

const metOnDevice = (a: string, b: string, device: string) => history`
  ${a}  day 10 08:00  device-${device}
  ${b}  day 10 08:05  device-${device}
`;

describe('risk passed on', () => {
  it('reaches a neighbour at 0.6 and the next at 0.3 where the evidence is strong', () => {
    expect(
      reached([
        ...metOnDevice('u1', 'u2', 'a'),
        ...metOnDevice('u2', 'u3', 'b'),
        ...metOnDevice('u3', 'u4', 'c'),
        ...history`u1 day 20 fraud`,
      ]),
    ).toEqual(['u2 from u1 by 1: 0.60', 'u3 from u1 by 2: 0.30']);
  });

  it('is less over weak links: a shared device alone is 4 of the 8 nats', () => {
    expect(
      reached(history`
        u1  day 10  device-a
        u2  day 50  device-a
        u1  day 20  fraud
      `),
    ).toEqual(['u2 from u1 by 1: 0.30']);
  });

  it('is half of it from an overdue account, and none once that is settled', () => {
    const met = metOnDevice('u1', 'u2', 'a');
    expect(reached([...met, ...history`u1 day 20 overdue`])).toEqual(['u2 from u1 by 1: 0.30']);
    expect(
      reached([
        ...met,
        ...history`
          u1  day 20  overdue
          u1  day 30  settled
        `,
      ]),
    ).toEqual([]);
  });

  it('does not add up: the strongest source counts', () => {
    expect(
      reached([
        ...metOnDevice('u1', 'u2', 'a'),
        ...metOnDevice('u3', 'u2', 'b'),
        ...history`
          u1  day 20  overdue
          u3  day 20  fraud
        `,
      ]),
    ).toEqual(['u1 from u3 by 2: 0.30', 'u2 from u3 by 1: 0.60', 'u3 from u1 by 2: 0.15']);
  });

  it('says where the path is made of addresses alone', () => {
    expect(
      reached(history`
        u1  day 10 08:00  ip-a
        u2  day 10 08:05  ip-a
        u1  day 20  fraud
      `),
    ).toEqual(['u2 from u1 by 1: 0.47 network']);
  });

  const path = [
    ...metOnDevice('u1', 'u2', 'a'),
    ...metOnDevice('u2', 'u3', 'b'),
    ...metOnDevice('u3', 'u4', 'c'),
  ];

  it('comes from a black entry in full and from a grey one in part', () => {
    expect(reached(path, { entries: [listed('u1', 'BLACK')] })).toEqual([
      'u2 from u1 by 1: 0.60',
      'u3 from u1 by 2: 0.30',
    ]);
    expect(reached(path, { entries: [listed('u1', 'GREY')] })).toEqual([
      'u2 from u1 by 1: 0.30',
      'u3 from u1 by 2: 0.15',
    ]);
  });

  it('comes from no white entry, nor from a black one that it overrides or that has expired', () => {
    expect(reached(path, { entries: [listed('u1', 'WHITE'), listed('u1', 'BLACK')] })).toEqual([]);
    expect(reached(path, { entries: [listed('u1', 'BLACK', { until: day(60) })] })).toEqual([]);
    expect(reached(path, { entries: [listed('u1', 'BLACK', { until: day(60) + 1 })] })).not.toEqual([]);
  });

  it('comes from an account with a verdict FRAUD, while it stands', () => {
    const fraud = { ...verdict('v1', onAccount('u1'), 'FRAUD'), withdrawal: null };
    const clean = { ...verdict('v2', onAccount('u1'), 'CLEAN', { at: day(2) }), withdrawal: null };
    expect(reached(path, { verdicts: [fraud] })).toEqual(['u2 from u1 by 1: 0.60', 'u3 from u1 by 2: 0.30']);
    expect(reached(path, { verdicts: [fraud, clean] })).toEqual([]);
    const withdrawal = { at: day(60), by: 'senior-1', reason: 'mistake' };
    expect(reached(path, { verdicts: [{ ...fraud, withdrawal }] })).toEqual([]);
  });

  it('comes from a listed resource to those who touch it and their neighbours', () => {
    expect(
      reached([...path, ...history`u1 day 12 applies phone-x`], { entries: [listed('phone-x', 'BLACK')] }),
    ).toEqual(['u1 from phone-x by 1: 0.60', 'u2 from phone-x by 2: 0.30']);
  });

  it('says of a listed address that addresses alone pass it on, until a device does', () => {
    expect(reached(path.concat(history`u1 day 12 ip-x`), { entries: [listed('ip-x', 'BLACK')] })).toEqual([
      'u1 from ip-x by 1: 0.60 network',
      'u2 from ip-x by 2: 0.30',
    ]);
  });

  it('does not come from a listed device that others brought an account to', () => {
    const own = Array.from({ length: 9 }, (_, n) => `victim day ${n + 1} device-own`).join('\n');
    const events = history`
      ${own}
      victim  day 20  device-x
      thief   day 21  device-x
    `;
    expect(reached(events, { entries: [listed('device-x', 'BLACK')] })).toEqual([
      'thief from device-x by 1: 0.60',
    ]);
  });

  it('does not come from a listed hub', () => {
    const crowd = Array.from({ length: 201 }, (_, n) => `u${n} day 5 cell-x`).join('\n');
    expect(reached(history`${crowd}`, { entries: [listed('cell-x', 'BLACK')] })).toEqual([]);
  });

  it('comes from nobody while nothing is confirmed', () => {
    expect(reached(metOnDevice('u1', 'u2', 'a'))).toEqual([]);
  });
});

describe('known outcomes', () => {
  const known = (events: ReturnType<typeof history>) => {
    const input = detectionInputOf(events);
    const { fraud, overdue, fraudRate, overdueRate } = knownOutcomes(
      input.chains,
      input.outcomes,
      input.window.until,
    );
    return { fraud: [...fraud], overdue: [...overdue], fraudRate, overdueRate };
  };

  it('count from the instant at which they became known', () => {
    expect(
      known(history`
        u1  day 1  device-a
        u2  day 1  device-b
        u1  day 2  fraud known=59
        u2  day 2  fraud known=60
      `),
    ).toEqual({ fraud: [1, 0], overdue: [0, 0], fraudRate: 0.5, overdueRate: 0 });
  });

  it('end with what was cleared, and pass over accounts outside the window', () => {
    expect(
      known(history`
        u1  day 1  device-a
        u1  day 2  fraud
        u1  day 3  overdue
        u1  day 4  cleared
        u9  day 4  fraud
      `),
    ).toEqual({ fraud: [0], overdue: [0], fraudRate: 0, overdueRate: 0 });
  });
});
