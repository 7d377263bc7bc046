import { describe, expect, it } from 'vitest';
import { starLinks } from '../../../graph/algorithms/evidence/star-links.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { parametersWith, visitHistoryOf } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

function starLines(
  events: ReturnType<typeof history>,
  parameters: ParameterSet = defaultParameters,
): string[] {
  const { chains, visits, qualified } = visitHistoryOf(events, parameters);
  const { account, resource, units } = starLinks(chains, visits, qualified, parameters);
  return Array.from(account, (who, star) =>
    [chains.accounts[who], chains.resources[resource[star]!], units[star]! / 1024].join(' '),
  );
}

describe('star links', () => {
  it('tie accounts to the device that they share, at the weight of its kind', () => {
    expect(
      starLines(history`
        u1  day 1   device-a
        u2  day 40  device-a
        u3  day 40  device-b
      `),
    ).toEqual(['u1 device-a 4', 'u2 device-a 4']);
  });

  it('know identity values by their own weights and addresses not at all', () => {
    expect(
      starLines(history`
        u1  day 1  applies card-a employer-a ip-a
        u2  day 2  applies card-a employer-a ip-a
      `),
    ).toEqual(['u1 card-a 6', 'u2 card-a 6', 'u1 employer-a 0.5', 'u2 employer-a 0.5']);
  });

  it('are not made by the phone or the address of a home', () => {
    const couple = history`
      u1  day 1  applies phone-a address-a
      u2  day 2  applies contact:phone-a address-a
    `;
    expect(starLines(couple)).toEqual([]);
    expect(starLines([...couple, ...history`u3 day 3 applies contact:phone-a address-a`])).toEqual([
      'u1 phone-a 4',
      'u2 phone-a 4',
      'u3 phone-a 4',
    ]);
    const crowd = history`${[1, 2, 3, 4, 5, 6].map((n) => `u${n} day ${n} applies address-a`).join('\n')}`;
    expect(starLines(crowd)).toHaveLength(6);
  });

  it('end where a resource has more accounts than allowed', () => {
    const events = history`
      u1  day 1  device-a
      u2  day 1  device-a
      u3  day 1  device-a
    `;
    expect(starLines(events, parametersWith('evidence', { mostStarAccounts: 3 }))).toHaveLength(3);
    expect(starLines(events, parametersWith('evidence', { mostStarAccounts: 2 }))).toEqual([]);
  });

  it('leave out who gives the device a minority of its visits, before anything is counted', () => {
    const own = Array.from({ length: 9 }, (_, n) => `u2 day ${n + 2} device-b`).join('\n');
    expect(
      starLines(history`
        u1  day 1  device-a
        u2  day 1  device-a
        ${own}
      `),
    ).toEqual([]);
  });
});
