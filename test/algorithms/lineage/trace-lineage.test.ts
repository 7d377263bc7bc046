import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceLineage } from '../../../graph/algorithms/lineage/trace-lineage.ts';
import type { AccountId, GangId } from '../../../graph/domain/ids.ts';
import type { DormantGang } from '../../../graph/domain/lineage.ts';

/** Cores are texts of one letter an account. */
function trace(
  shown: Readonly<Record<string, string>>,
  found: readonly string[],
  dormant: readonly DormantGang[] = [],
) {
  let numbers = 0;
  return traceLineage(
    Object.entries(shown).map(([id, core]) => ({
      gangId: id as GangId,
      core: coreOf(core),
      pinned: false,
      confirmed: false,
      quietDays: 0,
    })),
    dormant,
    found.map((core) => ({ core: coreOf(core), quietDays: 0 })),
    () => `N${++numbers}` as GangId,
  );
}

const coreOf = (text: string) => new Set([...text] as AccountId[]);
const asleep = (id: string, core: string, missed: number): DormantGang => ({
  gangId: id as GangId,
  core: [...core] as AccountId[],
  missed,
});

describe('the lineage of gangs', () => {
  it('says nothing of a gang that went on', () => {
    expect(trace({ G1: 'abcdefghij' }, ['abcdefghijk'])).toEqual({ ids: ['G1'], steps: [], dormant: [] });
  });

  it('gives the figures of each step', () => {
    expect(trace({ G1: 'abcde' }, ['abcdef', 'xyz']).steps).toEqual([
      { kind: 'BORN', from: [], to: ['N1'], overlap: null, values: { after: 3 } },
      { kind: 'GROWN', from: ['G1'], to: ['G1'], overlap: 5 / 6, values: { before: 5, after: 6 } },
    ]);
    expect(trace({ G1: 'abcdefgh' }, ['abcde', 'fgh']).steps).toEqual([
      {
        kind: 'SPLIT',
        from: ['G1'],
        to: ['G1', 'N1'],
        overlap: 5 / 8,
        values: { before: 8, after: 8, parts: 2 },
      },
    ]);
    expect(trace({ G1: 'abc', G2: 'defgh' }, ['abcdefgh']).steps).toEqual([
      { kind: 'MERGED', from: ['G1', 'G2'], to: ['G2'], overlap: 5 / 8, values: { before: 8, after: 8 } },
    ]);
  });

  it('counts as parts of a split only those with a fifth of the core and three accounts', () => {
    expect(trace({ G1: 'abcdefghij' }, ['abcdefg', 'hi']).steps.map(({ kind }) => kind)).toEqual([
      'BORN',
      'SHRUNK',
    ]);
    expect(trace({ G1: 'abcdefghijklmnop' }, ['abcdefghijklm', 'nop']).steps.map(({ kind }) => kind)).toEqual(
      ['BORN'],
    );
  });

  it('takes a gang whose members went into the heir of another one for merged, however large that one was', () => {
    const { ids, steps } = trace({ G1: 'abcdefghijklm', G2: 'xyz' }, ['abcdefxyz']);
    expect(ids).toEqual(['G1']);
    expect(steps.map(({ kind, from, to }) => [kind, from, to])).toEqual([['MERGED', ['G1', 'G2'], ['G1']]]);
  });

  it('counts the refreshes that missed a gang, and forgets it after sixty', () => {
    const once = trace({ G1: 'abc' }, []);
    expect(once).toEqual({
      ids: [],
      steps: [{ kind: 'DORMANT', from: ['G1'], to: [], overlap: null, values: { before: 3, missed: 1 } }],
      dormant: [asleep('G1', 'abc', 1)],
    });
    expect(trace({}, [], [asleep('G1', 'abc', 1)])).toMatchObject({
      steps: [],
      dormant: [asleep('G1', 'abc', 2)],
    });
    expect(trace({}, [], [asleep('G1', 'abc', 2)])).toMatchObject({
      steps: [{ kind: 'DISSOLVED', values: { before: 3, missed: 3 } }],
      dormant: [asleep('G1', 'abc', 3)],
    });
    expect(trace({}, [], [asleep('G1', 'abc', 60)])).toEqual({ ids: [], steps: [], dormant: [] });
  });

  it('revives a gang under its id when its last core is found again, unless a shown gang is its heir', () => {
    expect(trace({}, ['abcd'], [asleep('G1', 'abc', 2)])).toMatchObject({
      ids: ['G1'],
      steps: [{ kind: 'REVIVED', overlap: 3 / 4, values: { before: 3, after: 4, missed: 2 } }],
      dormant: [],
    });
    expect(trace({ G2: 'abcd' }, ['abcd'], [asleep('G1', 'abc', 2)])).toMatchObject({
      ids: ['G2'],
      dormant: [asleep('G1', 'abc', 3)],
    });
  });

  it('moves nothing where nothing moved, and gives each id once, whatever was before', () => {
    const partition = fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 })
      .map((parts) =>
        [...new Set(parts)].map((part) =>
          [...'abcdefghijkl'].filter((_, place) => parts[place] === part).join(''),
        ),
      );
    fc.assert(
      fc.property(partition, partition, (before, after) => {
        const shown = Object.fromEntries(before.map((core, n) => [`G${n}`, core]));
        expect(trace(shown, before).ids).toEqual(Object.keys(shown));
        expect(trace(shown, before).steps).toEqual([]);
        const { ids, steps, dormant } = trace(shown, after);
        expect(new Set(ids).size).toBe(ids.length);
        // Every earlier gang lives on, is told to have ended, or sleeps.
        const ended = steps.flatMap(({ kind, from }) => (kind === 'MERGED' || kind === 'SPLIT' ? from : []));
        const sleeping = dormant.map(({ gangId }) => gangId);
        expect(new Set([...ids, ...ended, ...sleeping])).toEqual(
          new Set([...ids, ...ended, ...sleeping, ...(Object.keys(shown) as GangId[])]),
        );
        // Every new gang is told of.
        const told = new Set(steps.flatMap(({ to }) => to));
        expect(ids.filter((id) => id.startsWith('N') && !told.has(id))).toEqual([]);
      }),
    );
  });
});
