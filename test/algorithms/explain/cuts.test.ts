import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../graph/algorithms/explain/cuts.ts';
import { entityText } from '../../../graph/domain/entity.ts';
import type { GangEvidence } from '../../../graph/domain/evidence-link.ts';
import { drawnEvidence, linked, star } from '../../support/gang-evidence.ts';
import { entity } from '../../support/history.ts';

describe('the cuts of a gang', () => {
  it('are what it falls apart without, the one that parts most members first', () => {
    const gang = {
      links: [
        linked('u1', 'u2', 8, ['device-a', 1, 8, 6]),
        linked('u2', 'u3', 8, ['device-a', 1, 8, 6]),
        linked('u4', 'u5', 8, ['ip-a', 1, 8, 6]),
      ],
      stars: star('device-a', 4, 'u1', 'u2', 'u3', 'u4'),
    };
    expect(cutsOf(gang)).toEqual([
      { ref: entity('device-a'), sizes: [2, 1, 1, 1] },
      { ref: entity('u4'), sizes: [3, 1] },
      { ref: entity('ip-a'), sizes: [4, 1] },
    ]);
  });

  it('are none where every link rests on two resources', () => {
    const twice = [
      ['device-a', 1, 8, 6],
      ['ip-a', 1, 8, 6],
    ] as const;
    expect(cutsOf({ links: [linked('u1', 'u2', 8, ...twice)], stars: [] })).toEqual([]);
    expect(cutsOf({ links: [], stars: [] })).toEqual([]);
  });

  it('name a member that direct dealings alone hold together', () => {
    const ties = { links: [linked('u1', 'u2', 4), linked('u2', 'u3', 4)], stars: [] };
    expect(cutsOf(ties)).toEqual([{ ref: entity('u2'), sizes: [1, 1] }]);
  });

  it('really leave that many parts of that many members', () => {
    fc.assert(
      fc.property(drawnEvidence, (evidence) => {
        for (const { ref, sizes } of cutsOf(evidence)) {
          expect(partsWithout(evidence, entityText(ref))).toEqual(sizes);
        }
      }),
    );
  });
});

/** Members of each part that the part of one entity falls into when everything that names the entity is gone. */
function partsWithout(evidence: GangEvidence, gone: string): number[] {
  const whole = partsOf(pairsOf(evidence)).find((part) => part.has(gone))!;
  return partsOf(pairsOf(evidence).map((pair) => pair.filter((text) => text !== gone)))
    .filter((part) => [...part].some((text) => whole.has(text)))
    .map((part) => [...part].filter((text) => text.startsWith('ACCOUNT:')).length)
    .filter((members) => members > 0)
    .sort((a, b) => b - a);
}

function pairsOf({ links, stars }: GangEvidence): string[][] {
  return [
    ...links.flatMap(({ a, b, meetings }) =>
      meetings.length === 0
        ? [[`ACCOUNT:${a}`, `ACCOUNT:${b}`]]
        : meetings.flatMap(({ resource }) => [a, b].map((id) => [`ACCOUNT:${id}`, entityText(resource)])),
    ),
    ...stars.map(({ accountId, resource }) => [`ACCOUNT:${accountId}`, entityText(resource)]),
  ];
}

function partsOf(pairs: readonly (readonly string[])[]): Set<string>[] {
  return pairs.reduce<Set<string>[]>((parts, pair) => {
    const touched = parts.filter((part) => pair.some((text) => part.has(text)));
    const joined = new Set([...pair, ...touched.flatMap((part) => [...part])]);
    return [...parts.filter((part) => !touched.includes(part)), joined];
  }, []);
}
