import { describe, expect, it } from 'vitest';
import { createVotes, type Vote } from '../../../graph/algorithms/intraday/votes.ts';

const device = (units: number, resource = 7): Vote => ({ units, resource, day: 1, network: false });
const address = (units: number, resource: number, day: number): Vote => ({
  units,
  resource,
  day,
  network: true,
});

describe('votes', () => {
  it('lead to the gang with most evidence, and say which part of all it is', () => {
    const votes = createVotes();
    votes.add(1, 20, device(3_000));
    votes.add(1, 10, device(4_000));
    votes.add(1, 10, device(2_000));
    expect(votes.leadOf(1)).toEqual({ gang: 10, units: 6_000, share: 6_000 / 9_000, loneNetwork: false });
    expect(votes.leadOf(2)).toBeNull();
  });

  it('lead to the first gang of two with equal evidence, whichever voted first', () => {
    const votes = createVotes();
    votes.add(1, 20, device(3_000));
    votes.add(1, 10, device(3_000));
    expect(votes.leadOf(1)).toMatchObject({ gang: 10, share: 0.5 });
  });

  it('of addresses alone stand alone until they rest on two addresses and two days', () => {
    const loneAfter = (...given: Vote[]) => {
      const votes = createVotes();
      for (const vote of given) votes.add(1, 10, vote);
      return votes.leadOf(1)!.loneNetwork;
    };
    expect(loneAfter(address(5_000, 1, 1))).toBe(true);
    expect(loneAfter(address(5_000, 1, 1), address(5_000, 1, 2))).toBe(true);
    expect(loneAfter(address(5_000, 1, 1), address(5_000, 2, 1))).toBe(true);
    expect(loneAfter(address(5_000, 1, 1), address(5_000, 2, 2))).toBe(false);
    expect(loneAfter(address(5_000, 1, 1), device(1))).toBe(false);
  });
});
