import { describe, expect, it } from 'vitest';
import { tieLinks } from '../../../graph/algorithms/evidence/tie-links.ts';
import {
  defaultParameters,
  type ParameterSet,
  type TieParameters,
} from '../../../graph/domain/parameters.ts';
import { detectionInputOf, parametersWith } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

const transfer: TieParameters = { ...defaultParameters.ties.TRANSFER, on: true };
const transfersOn = parametersWith('ties', { TRANSFER: transfer });

function tieLines(events: ReturnType<typeof history>, parameters: ParameterSet = transfersOn): string[] {
  const { ties, chains } = detectionInputOf(events);
  const { a, b, units } = tieLinks(ties, chains.accounts, parameters);
  return Array.from(a, (from, link) =>
    [chains.accounts[from], chains.accounts[b[link]!], units[link]! / 1024].join(' '),
  );
}

describe('tie links', () => {
  it('weigh 4 nats for transfers of one day, in either direction', () => {
    expect(
      tieLines(history`
        u2  day 1  transfers u1
        u1  day 1  transfers u2
      `),
    ).toEqual(['u1 u2 4']);
  });

  it('gain a nat with each further day, up to 6', () => {
    expect(
      tieLines(history`
        u1  day 1  transfers u2
        u1  day 2  transfers u2
        u1  day 3  transfers u2
        u1  day 4  transfers u2
      `),
    ).toEqual(['u1 u2 6']);
  });

  it('are off unless the kind is on', () => {
    expect(tieLines(history`u1 day 1 transfers u2`, defaultParameters)).toEqual([]);
    expect(tieLines(history`u1 day 1 contacts u2`)).toEqual([]);
  });

  it('leave out an account with more partners than allowed', () => {
    const few = parametersWith('ties', { TRANSFER: { ...transfer, mostPartners: 1 } });
    expect(
      tieLines(
        history`
          u1  day 1  transfers u2
          u1  day 1  transfers u3
          u4  day 1  transfers u5
        `,
        few,
      ),
    ).toEqual(['u4 u5 4']);
  });

  it('leave out a tie that is a small share for both sides', () => {
    const many = (from: string, to: string) =>
      Array.from({ length: 7 }, (_, n) => `${from} day ${n} transfers ${to}`);
    expect(
      tieLines(history`
        u1  day 1  transfers u2
        ${[...many('u1', 'u3'), ...many('u2', 'u4')].join('\n')}
      `),
    ).toEqual(['u1 u3 6', 'u2 u4 6']);
  });

  it('leave out an account tied to itself', () => {
    expect(tieLines(history`u1 day 1 transfers u1`)).toEqual([]);
  });
});

describe('accounts that only ties name', () => {
  it('are numbered among the others, in the order of their ids, without rows', () => {
    const { chains } = detectionInputOf(history`
      u2  day 3  device-a
      u4  day 5  device-a
      u3  day 1  transfers u1 created=0
    `);
    expect(chains.accounts).toEqual(['u1', 'u2', 'u3', 'u4']);
    expect([...chains.account]).toEqual([1, 3]);
    expect([...chains.accountFirstEventAt].map((at) => new Date(at).getUTCDate())).toEqual([2, 4, 2, 6]);
    expect([...chains.accountCreatedAt].map(Number.isNaN)).toEqual([true, true, false, true]);
  });

  it('leave the chains as they are where there are none', () => {
    const { chains } = detectionInputOf(history`
      u1  day 3  device-a
      u2  day 3  device-a
      u1  day 4  transfers u2
    `);
    expect(chains.accounts).toEqual(['u1', 'u2']);
  });
});
