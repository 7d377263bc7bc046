import { describe, expect, it } from 'vitest';
import { gangEvidence } from '../../../graph/algorithms/detection/gang-evidence.ts';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import { memberEvidence } from '../../../graph/algorithms/detection/member-evidence.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { detectionInputOf, parametersWith } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

/** Evidence inside one gang of the named members. */
function evidenceOf(
  events: ReturnType<typeof history>,
  members: readonly string[],
  parameters: ParameterSet = defaultParameters,
) {
  const input = detectionInputOf(events);
  const accountLinks = linkAccounts(input, parameters);
  const gangOf = Int32Array.from(input.chains.accounts, (id) => (members.includes(id) ? 0 : -1));
  const [inner] = gangEvidence({ ...accountLinks, gangOf, gangs: 1 }, parameters);
  const found = memberEvidence(inner!, accountLinks.history);
  const families = [...found].map(
    ([account, { families: count, loneNetwork }]) =>
      `${input.chains.accounts[account]} ${count}${loneNetwork ? ' lone' : ''}`,
  );
  return { inner: inner!, families: families.sort(), found };
}

describe('evidence inside a gang', () => {
  it('holds the links of members, the best meeting of each resource and day, and their stars', () => {
    const { inner } = evidenceOf(
      history`
        u1  day 10 08:00  device-a
        u2  day 10 08:10  device-a
        u2  day 10 12:00  device-a
        u1  day 10 12:05  device-a
        u3  day 10 12:10  device-a
      `,
      ['u1', 'u2'],
    );
    expect(inner.links.map(({ a, b, meetings }) => [a, b, meetings.length])).toEqual([[0, 1, 1]]);
    expect(inner.stars).toEqual([
      { account: 0, resource: 0, units: 4096 },
      { account: 1, resource: 0, units: 4096 },
    ]);
  });

  it('leaves out a star that only one member has a part in', () => {
    const { inner } = evidenceOf(
      history`
        u1  day 10  device-a
        u2  day 50  device-a
      `,
      ['u1'],
    );
    expect(inner).toEqual({ links: [], stars: [] });
  });
});

describe('families of evidence', () => {
  it('are two where a device and another day’s address tie a member', () => {
    expect(
      evidenceOf(
        history`
          u1  day 10 08:00  device-a
          u2  day 10 08:10  device-a
          u1  day 20 08:00  ip-a
          u2  day 20 08:10  ip-a
        `,
        ['u1', 'u2'],
      ).families,
    ).toEqual(['u1 2', 'u2 2']);
  });

  it('are one where device and address were only seen in the same events', () => {
    expect(
      evidenceOf(
        history`
          u1  day 10 08:00  device-a ip-a
          u2  day 10 08:10  device-a ip-a
        `,
        ['u1', 'u2'],
      ).families,
    ).toEqual(['u1 1', 'u2 1']);
  });

  it('count identity values and ties besides', () => {
    const ties = parametersWith('ties', { TRANSFER: { ...defaultParameters.ties.TRANSFER, on: true } });
    expect(
      evidenceOf(
        history`
          u1  day 10  applies employer-a device-a
          u2  day 40  applies employer-a device-a
          u1  day 41  transfers u2
        `,
        ['u1', 'u2'],
        ties,
      ).families,
    ).toEqual(['u1 3', 'u2 3']);
  });

  it('are a lone network family on one address or one day, not on two addresses and days', () => {
    const once = history`
      u1  day 10 08:00  ip-a
      u2  day 10 08:10  ip-a
    `;
    const again = history`
      u1  day 11 08:00  ip-b
      u2  day 11 08:10  ip-b
    `;
    expect(evidenceOf(once, ['u1', 'u2']).families).toEqual(['u1 1 lone', 'u2 1 lone']);
    expect(evidenceOf([...once, ...again], ['u1', 'u2']).families).toEqual(['u1 1', 'u2 1']);
  });

  it('sum up to the strength of a member', () => {
    const { found } = evidenceOf(
      history`
        u1  day 10  device-a
        u2  day 50  device-a
      `,
      ['u1', 'u2'],
    );
    expect([...found.values()].map(({ units }) => units)).toEqual([4096, 4096]);
  });
});
