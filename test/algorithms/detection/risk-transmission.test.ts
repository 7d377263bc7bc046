import { describe, expect, it } from 'vitest';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import { riskSources, transmittedRisk } from '../../../graph/algorithms/detection/risk-transmission.ts';
import { knownOutcomes } from '../../../graph/algorithms/profile/known-outcomes.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { detectionInputOf } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

const { transmission } = defaultParameters;

/** Who is reached, by whom, over how many hops and at which risk. */
function reached(events: ReturnType<typeof history>): string[] {
  const input = detectionInputOf(events);
  const { accounts } = input.chains;
  const outcomes = knownOutcomes(input.chains, input.outcomes, input.window.until);
  const links = linkAccounts(input, defaultParameters);
  const found = transmittedRisk(riskSources(outcomes, transmission), links, transmission);
  return [...found]
    .map(
      ([account, { risk, source, hops, networkOnly }]) =>
        `${accounts[account]} from ${accounts[source]} by ${hops}: ${risk.toFixed(2)}${networkOnly ? ' network' : ''}`,
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
