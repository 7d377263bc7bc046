import { describe, expect, it } from 'vitest';
import { eachAlone, membersOf, partitionOf, samePartition } from '../../graph/algorithms/partition.ts';

describe('a partition', () => {
  it('numbers communities by their lowest nodes, whatever their labels were', () => {
    expect(partitionOf(Uint32Array.of(3, 1, 3, 0))).toEqual({
      communityOf: Uint32Array.of(0, 1, 0, 2),
      count: 3,
    });
    expect(partitionOf(Uint32Array.of(70, 5, 70), 71)).toEqual({
      communityOf: Uint32Array.of(0, 1, 0),
      count: 2,
    });
  });

  it('refuses a label that is not below the bound', () => {
    expect(() => partitionOf(Uint32Array.of(0, 2))).toThrow('label of node 1 must be below 2, got 2');
  });

  it('groups its nodes by community', () => {
    expect(membersOf({ communityOf: Uint32Array.of(0, 1, 0, 2, 1), count: 3 })).toEqual({
      offsets: Uint32Array.of(0, 2, 4, 5),
      nodes: Uint32Array.of(0, 2, 1, 4, 3),
    });
  });

  it('is the same as another when every node is in the same community', () => {
    const halves = partitionOf(Uint32Array.of(0, 0, 1, 1));
    expect(samePartition(halves, partitionOf(Uint32Array.of(1, 1, 0, 0)))).toBe(true);
    expect(samePartition(halves, partitionOf(Uint32Array.of(0, 1, 0, 1)))).toBe(false);
    expect(samePartition(halves, eachAlone(4))).toBe(false);
  });
});
