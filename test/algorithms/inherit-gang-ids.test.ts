import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inheritGangIds } from '../../graph/algorithms/inherit-gang-ids.ts';
import type { GangId } from '../../graph/domain/ids.ts';

const thresholds = { minOverlap: 0.3, minContainment: 0.5 };

function inherit(gangs: readonly string[], earlier: Readonly<Record<string, string>>): GangId[] {
  let next = 0;
  return inheritGangIds(
    gangs.map((core) => new Set(core)),
    new Map(Object.entries(earlier).map(([id, core]) => [id as GangId, new Set(core)])),
    thresholds,
    () => `new${++next}` as GangId,
  );
}

describe('gang ids', () => {
  it('stay with a gang that gains and loses members', () => {
    expect(inherit(['abcde'], { G1: 'abcdf' })).toEqual(['G1']);
  });

  it('are new where too little is shared', () => {
    expect(inherit(['abcde'], { G1: 'axyzuvw' })).toEqual(['new1']);
  });

  it('stay with the larger part of a split', () => {
    expect(inherit(['abc', 'defghij'], { G1: 'abcdefghij' })).toEqual(['new1', 'G1']);
  });

  it('of several merged gangs is that of the most alike', () => {
    expect(inherit(['abcdefg'], { G1: 'abc', G2: 'defg' })).toEqual(['G2']);
  });

  it('pass to a much larger gang that holds at least half of the earlier core', () => {
    expect(inherit(['abcdefghijklmnop'], { G1: 'abc' })).toEqual(['G1']);
  });

  it('go to the gang that comes first where overlap and size are equal, each once', () => {
    expect(inherit(['ab', 'cd'], { G1: 'abcd' })).toEqual(['G1', 'new1']);
    expect(inherit(['abcd'], { G2: 'cd', G1: 'ab' })).toEqual(['G1']);
  });

  it('equal those of a comparison of all gangs with all earlier ones', () => {
    const partition = fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 })
      .map((parts) =>
        [...new Set(parts)].map((part) =>
          [...'abcdefghijkl'].filter((_, place) => parts[place] === part).join(''),
        ),
      );
    fc.assert(
      fc.property(partition, partition, (gangs, before) => {
        const earlier = Object.fromEntries(before.map((core, n) => [`G${n}`, core]));
        const ids = inherit(gangs, earlier);
        expect(ids).toEqual(plainlyInherited(gangs, earlier));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

/** The quadratic form that reads as the definition. */
function plainlyInherited(gangs: readonly string[], earlier: Readonly<Record<string, string>>): string[] {
  const claims = gangs
    .flatMap((core, gang) =>
      Object.entries(earlier).map(([id, before]) => {
        const shared = [...core].filter((account) => before.includes(account)).length;
        const overlap = shared / (core.length + before.length - shared);
        return { gang, id, overlap, holds: shared / before.length };
      }),
    )
    .filter(({ overlap, holds }) => overlap >= thresholds.minOverlap || holds >= thresholds.minContainment)
    .sort(
      (a, b) =>
        b.overlap - a.overlap ||
        gangs[b.gang]!.length - gangs[a.gang]!.length ||
        a.gang - b.gang ||
        (a.id < b.id ? -1 : 1),
    );
  const ids = new Map<number, string>();
  for (const { gang, id } of claims) {
    if (!ids.has(gang) && ![...ids.values()].includes(id)) ids.set(gang, id);
  }
  let next = 0;
  return gangs.map((_, gang) => ids.get(gang) ?? `new${++next}`);
}
