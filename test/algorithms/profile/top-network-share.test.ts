import { describe, expect, it } from 'vitest';
import { topNetworkShare } from '../../../graph/algorithms/profile/top-network-share.ts';

const networks = ['10.0.0.0/24', '10.0.1.0/24', '10.0.0.0/24', ''];
const shareOf = (...visits: readonly (readonly [resource: number, visits: number])[]) =>
  topNetworkShare(
    visits.map(([resource, count]) => ({ resource, visits: count })),
    (resource) => networks[resource]!,
  );

describe('the share of the top network', () => {
  it('sums the visits of all addresses of a network', () => {
    expect(shareOf([0, 2], [1, 3], [2, 2])).toBe(4 / 7);
    expect(shareOf([1, 3])).toBe(1);
  });

  it('leaves out addresses whose network is not known, and is unknown where none is', () => {
    expect(shareOf([0, 1], [1, 3], [3, 100])).toBe(0.75);
    expect(shareOf([3, 100])).toBeNull();
    expect(shareOf()).toBeNull();
  });
});
