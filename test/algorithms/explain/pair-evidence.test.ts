import { describe, expect, it } from 'vitest';
import { pairEvidence } from '../../../graph/algorithms/explain/pair-evidence.ts';
import { linked, met, star } from '../../support/gang-evidence.ts';
import { account, resource } from '../../support/history.ts';

const gang = {
  links: [
    linked('u1', 'u2', 8.5, ['device-a', 1, 8, 6.25], ['ip-a', 2, 3, 2.25]),
    linked('u2', 'u3', 2, ['ip-a', 3, 1, 2]),
  ],
  stars: [
    ...star('phone-a', 4, 'u1', 'u2'),
    ...star('card-a', 6, 'u1', 'u2', 'u3'),
    ...star('device-b', 4, 'u2', 'u3'),
  ],
};

describe('the evidence of a pair', () => {
  it('is the sum, the strongest meetings and what ties both', () => {
    expect(pairEvidence(gang, account('u1'), account('u2'))).toEqual({
      total: 8.5,
      meetings: [met('device-a', 1, 8, 6.25), met('ip-a', 2, 3, 2.25)],
      shared: [
        { resource: resource('card-a'), nats: 6 },
        { resource: resource('phone-a'), nats: 4 },
      ],
    });
  });

  it('tells the times of the account that is named first, first', () => {
    const { meetings } = pairEvidence(gang, account('u3'), account('u2'));
    const told = met('ip-a', 3, 1, 2);
    expect(meetings).toEqual([{ ...told, aAt: told.bAt, bAt: told.aAt }]);
  });

  it('is nothing but what is shared between accounts that never met', () => {
    expect(pairEvidence(gang, account('u1'), account('u3'))).toEqual({
      total: 0,
      meetings: [],
      shared: [{ resource: resource('card-a'), nats: 6 }],
    });
    expect(pairEvidence(gang, account('u1'), account('u9'))).toEqual({ total: 0, meetings: [], shared: [] });
  });
});
