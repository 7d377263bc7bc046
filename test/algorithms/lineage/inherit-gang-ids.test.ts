import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreOverlaps } from '../../../graph/algorithms/lineage/core-overlaps.ts';
import { inheritGangIds } from '../../../graph/algorithms/lineage/inherit-gang-ids.ts';
import type { AccountId, GangId } from '../../../graph/domain/ids.ts';

/** Cores are texts of one letter an account; an id that ends with ! is of a gang confirmed as fraud, with ? of a judged one. */
function inherit(gangs: readonly string[], earlier: Readonly<Record<string, string>>): (string | null)[] {
  const cores = gangs.map(coreOf);
  const before = Object.entries(earlier).map(([id, core]) => ({
    gangId: id as GangId,
    core: coreOf(core),
    pinned: id.endsWith('?'),
    confirmed: id.endsWith('!'),
  }));
  const inherited = inheritGangIds(coreOverlaps(before, cores), cores);
  return gangs.map((_, gang) => inherited.get(gang)?.earlier.gangId ?? null);
}

function coreOf(text: string): ReadonlySet<AccountId> {
  return new Set([...text] as AccountId[]);
}

describe('gang ids', () => {
  it('stay with a gang that gains and loses members', () => {
    expect(inherit(['abcde'], { G1: 'abcdf' })).toEqual(['G1']);
  });

  it('are new where too little is shared', () => {
    expect(inherit(['abcde'], { G1: 'axyzuvw' })).toEqual([null]);
  });

  it('stay with the larger part of a split', () => {
    expect(inherit(['abc', 'defghij'], { G1: 'abcdefghij' })).toEqual([null, 'G1']);
  });

  it('of several merged gangs is that of the most alike', () => {
    expect(inherit(['abcdefg'], { G1: 'abc', G2: 'defg' })).toEqual(['G2']);
  });

  it('pass to a much larger gang that holds at least half of the earlier core', () => {
    expect(inherit(['abcdefghijklmnop'], { G1: 'abc' })).toEqual(['G1']);
  });

  it('of several merged gangs is that of a judged one, however small', () => {
    expect(inherit(['abcdefg'], { 'G1?': 'abc', G2: 'defg' })).toEqual(['G1?']);
  });

  it('of two merged gangs that are equally alike is that of the confirmed one', () => {
    expect(inherit(['abcd'], { G1: 'ab', 'G2!': 'cd' })).toEqual(['G2!']);
  });

  it('of two merged gangs that are equally alike is the older one, whatever the length of the numbers', () => {
    expect(inherit(['abcd'], { G1000: 'ab', G999: 'cd' })).toEqual(['G999']);
  });

  it('go to the gang that comes first where overlap and size are equal, each once', () => {
    expect(inherit(['ab', 'cd'], { G1: 'abcd' })).toEqual(['G1', null]);
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
        const passed = ids.filter((id) => id !== null);
        expect(new Set(passed).size).toBe(passed.length);
      }),
    );
  });
});

/** The quadratic form that reads as the definition. */
function plainlyInherited(
  gangs: readonly string[],
  earlier: Readonly<Record<string, string>>,
): (string | null)[] {
  const claims = gangs
    .flatMap((core, gang) =>
      Object.entries(earlier).map(([id, before]) => {
        const shared = [...core].filter((account) => before.includes(account)).length;
        const overlap = shared / (core.length + before.length - shared);
        return { gang, id, before, overlap, holds: shared / before.length };
      }),
    )
    .filter(({ overlap, holds }) => overlap >= 0.3 || holds >= 0.5)
    .sort(
      (a, b) =>
        b.overlap - a.overlap ||
        b.before.length - a.before.length ||
        gangs[b.gang]!.length - gangs[a.gang]!.length ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) ||
        a.gang - b.gang,
    );
  const ids = new Map<number, string>();
  for (const { gang, id } of claims) {
    if (!ids.has(gang) && ![...ids.values()].includes(id)) ids.set(gang, id);
  }
  return gangs.map((_, gang) => ids.get(gang) ?? null);
}
