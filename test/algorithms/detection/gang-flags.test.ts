import { describe, expect, it } from 'vitest';
import { gangFlags, starSizes } from '../../../graph/algorithms/detection/gang-flags.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { parametersWith } from '../../support/detection.ts';

const link = (a: number, b: number) => ({ a, b, units: 2048, meetings: [] });
const star = (account: number, resource: number) => ({ account, resource, units: 4096 });
const members = (...core: number[]) => ({ core: Uint32Array.from(core), periphery: new Uint32Array(0) });
const none = new Map<number, number>();

describe('flags of a gang', () => {
  it('are none for a connected gang of ordinary size', () => {
    const evidence = { links: [link(1, 2)], stars: [star(2, 0), star(3, 0)] };
    expect(gangFlags(members(1, 2, 3), evidence, new Map([[0, 2]]), defaultParameters)).toEqual([]);
  });

  it('say LARGE above the size that is labelled without review', () => {
    const few = parametersWith('membership', { mostAutomatic: 3 });
    const chain = { links: [link(1, 2), link(2, 3), link(3, 4)], stars: [] };
    expect(gangFlags(members(1, 2, 3), { ...chain, links: chain.links.slice(0, 2) }, none, few)).toEqual([]);
    expect(gangFlags(members(1, 2, 3, 4), chain, none, few)).toEqual(['LARGE']);
  });

  it('say RESOLUTION_BOUND where a resource holds all that its weight pays for and has more accounts', () => {
    const dear: ParameterSet = parametersWith('communities', { resolutionNats: 1 });
    const evidence = { links: [], stars: [1, 2, 3, 4].map((account) => star(account, 7)) };
    expect(gangFlags(members(1, 2, 3, 4), evidence, new Map([[7, 9]]), dear)).toEqual(['RESOLUTION_BOUND']);
    expect(gangFlags(members(1, 2, 3, 4), evidence, new Map([[7, 4]]), dear)).toEqual([]);
  });

  it('say DIVIDED where members are held together by others alone', () => {
    const evidence = { links: [link(1, 2), link(3, 4)], stars: [] };
    expect(gangFlags(members(1, 2, 3, 4), evidence, none, defaultParameters)).toEqual(['DIVIDED']);
  });
});

describe('the size of a star', () => {
  it('is the number of its qualified accounts', () => {
    const stars = {
      account: Uint32Array.of(1, 2, 3),
      resource: Uint32Array.of(5, 5, 6),
      units: Int32Array.of(4, 4, 4),
    };
    expect([...starSizes(stars)]).toEqual([
      [5, 2],
      [6, 1],
    ]);
  });
});
