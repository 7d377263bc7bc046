import { expect, it } from 'vitest';
import { type FoundGang, traceLineage } from '../../../graph/algorithms/lineage/trace-lineage.ts';
import type { AccountId, GangId } from '../../../graph/domain/ids.ts';
import type { DormantGang, LineageStep } from '../../../graph/domain/lineage.ts';

/*
 * Thirty nights as a script: what is found, one gang a word, and what the lineage must say of it. `a1-10` is a core of
 * ten accounts, `a1-10+b1-3` one of thirteen, `a1-10~14` one without an event for 14 days. A night without a line finds
 * what the night before it found, and nothing becomes of it.
 */
const script: Readonly<Record<number, readonly [found: string, ...steps: string[]]>> = {
  1: ['a1-10 b1-8 c1-6', 'BORN → G1', 'BORN → G2', 'BORN → G3'],
  2: ['a1-11 b1-8 c1-6'],
  3: ['a1-14 b1-8 c1-6', 'GROWN G1 → G1'],
  4: ['a1-14 b1-6 c1-6', 'SHRUNK G2 → G2'],
  5: ['a1-14 b1-6+c1-6', 'MERGED G2 + G3 → G2'],
  7: ['a1-8 a9-14 b1-6+c1-6', 'SPLIT G1 → G1 + G4'],
  8: ['a1-8 a9-14 b1-6+c1-6 d1-5', 'BORN → G5'],
  9: ['a1-8 a9-14 b1-6+c1-6', 'DORMANT G5 →'],
  11: ['a1-8 a9-14 b1-6+c1-6 d1-5', 'REVIVED G5 → G5'],
  12: ['a1-8 a9-14 b1-6+c1-6', 'DORMANT G5 →'],
  14: ['a1-8 a9-14 b1-6+c1-6', 'DISSOLVED G5 →'],
  16: ['a1-8~14 a9-14 b1-6+c1-6', 'DORMANT G1 →'],
  18: ['a1-8 a9-14 b1-6+c1-6', 'REVIVED G1 → G1'],
  19: ['a1-8 a9-14 b1-6+c1-6 d1-4', 'REVIVED G5 → G5'],
  20: ['a1-8 a9-14 b1-3 b4-6 c1-3 c4-6 d1-4', 'SPLIT G2 → G6 + G7 + G8 + G9'],
  22: ['a1-14 b1-3 b4-6 c1-3 c4-6 d1-4', 'MERGED G1 + G4 → G1'],
  23: ['a1-14 b1-6 c1-6 d1-4', 'MERGED G6 + G7 → G6', 'MERGED G8 + G9 → G8'],
  24: ['b1-6 c1-6 d1-4 e1-3', 'BORN → G10', 'DORMANT G1 →'],
  25: ['a1-4 b1-6 c1-6 d1-4 e1-3', 'BORN → G11'],
  26: ['a1-4 b1-6 c1-6 d1-4 e1-3', 'DISSOLVED G1 →'],
  28: ['a1-4+b1-6+c1-6 d1-4 e1-3', 'MERGED G6 + G8 + G11 → G6'],
  29: ['a1-4+b1-3 b4-6+c1-6 d1-4 e1-3', 'SPLIT G6 → G6 + G12'],
  30: ['', 'DORMANT G5 →', 'DORMANT G6 →', 'DORMANT G10 →', 'DORMANT G12 →'],
};

it('thirty nights of births, merges, splits, silence, ends and returns are told exactly', () => {
  const told: Record<number, readonly string[]> = {};
  let shown: {
    gangId: GangId;
    core: ReadonlySet<AccountId>;
    quietDays: number;
    pinned: boolean;
    confirmed: boolean;
  }[] = [];
  let dormant: readonly DormantGang[] = [];
  let numbers = 0;
  let words = '';
  for (let night = 1; night <= 30; night++) {
    words = script[night]?.[0] ?? words;
    const found = words.split(' ').filter(Boolean).map(gangOf);
    const lineage = traceLineage(shown, dormant, found, () => `G${++numbers}` as GangId);
    told[night] = lineage.steps.map(textOf);
    expect(new Set(lineage.ids).size).toBe(lineage.ids.length);
    shown = found.map((gang, place) => ({
      ...gang,
      gangId: lineage.ids[place]!,
      pinned: false,
      confirmed: false,
    }));
    ({ dormant } = lineage);
  }
  const expected = Array.from({ length: 30 }, (_, n) => [n + 1, (script[n + 1] ?? ['']).slice(1)] as const);
  expect(told).toEqual(Object.fromEntries(expected));
});

function gangOf(word: string): FoundGang {
  const [parts = '', quiet = '0'] = word.split('~');
  const core = parts.split('+').flatMap((part) => {
    const [, letter, from, to] = /^([a-z])(\d+)-(\d+)$/.exec(part)!;
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `${letter}${Number(from) + n}`);
  });
  return { core: new Set(core as AccountId[]), quietDays: Number(quiet) };
}

function textOf({ kind, from, to }: LineageStep): string {
  return [kind, from.join(' + '), '→', to.join(' + ')].filter((part) => part !== '').join(' ');
}
