import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondGangs } from '../../../graph/algorithms/detection/second-gangs.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { parametersWith } from '../../support/detection.ts';

type Triple = readonly [number, number, number];

const columns = (rows: readonly Triple[], place: 0 | 1 | 2) => rows.map((row) => row[place]);

/** Second gangs of a literal: links as [account, account, units], stars as [account, resource, units]. */
function secondsOf(
  gangs: readonly (readonly number[])[],
  links: readonly Triple[],
  stars: readonly Triple[] = [],
  parameters = defaultParameters,
) {
  const byResource = stars.toSorted((p, q) => p[1] - q[1] || p[0] - q[0]);
  const found = secondGangs(
    gangs.map((core) => ({ core: Uint32Array.from(core), periphery: new Uint32Array(0) })),
    {
      links: [
        {
          a: Uint32Array.from(columns(links, 0)),
          b: Uint32Array.from(columns(links, 1)),
          units: Int32Array.from(columns(links, 2)),
          networkOnly: new Uint8Array(links.length),
        },
      ],
      stars: {
        account: Uint32Array.from(columns(byResource, 0)),
        resource: Uint32Array.from(columns(byResource, 1)),
        units: Int32Array.from(columns(byResource, 2)),
      },
      personOf: Uint32Array.from({ length: 10 }, (_, account) => account),
    },
    parameters,
  );
  return Object.fromEntries(found);
}

describe('the second gang of a member', () => {
  const gangs = [
    [0, 1],
    [2, 3],
    [4, 5],
  ];

  it('is another one that half as much evidence ties it to as its own', () => {
    expect(
      secondsOf(gangs, [
        [0, 1, 100],
        [0, 2, 50],
      ]),
    ).toEqual({
      0: { gang: 1, units: 50 },
      2: { gang: 0, units: 50 },
    });
    expect(
      secondsOf(gangs, [
        [0, 1, 100],
        [2, 3, 200],
        [0, 2, 49],
      ]),
    ).toEqual({});
  });

  it('is told by stars too, where two members share the resource: who strays is tied, not whom he visits', () => {
    const own: Triple[] = [
      [0, 7, 40],
      [1, 7, 40],
    ];
    expect(secondsOf(gangs, [], [...own, [0, 8, 20], [2, 8, 20], [3, 8, 20]])).toEqual({
      0: { gang: 1, units: 20 },
    });
    expect(secondsOf(gangs, [], [...own, [0, 8, 20], [2, 8, 20], [9, 8, 20]])).toEqual({});
  });

  it('is the one that most evidence speaks for, of equal ones the first', () => {
    expect(
      secondsOf(gangs, [
        [0, 1, 10],
        [0, 2, 8],
        [0, 4, 9],
      ])[0],
    ).toEqual({ gang: 2, units: 9 });
    expect(
      secondsOf(gangs, [
        [0, 1, 10],
        [0, 4, 8],
        [0, 2, 8],
      ])[0],
    ).toEqual({ gang: 1, units: 8 });
  });

  it('is for members alone, and for none at a share that nobody reaches', () => {
    expect(
      secondsOf(gangs, [
        [9, 2, 50],
        [9, 4, 50],
      ]),
    ).toEqual({});
    const strict = parametersWith('membership', { secondShare: 1 });
    expect(
      secondsOf(
        gangs,
        [
          [0, 1, 100],
          [2, 3, 99],
          [0, 2, 99],
        ],
        [],
        strict,
      ),
    ).toEqual({
      2: { gang: 0, units: 99 },
    });
  });

  it('is never its own, and does not depend on the order of links and their ends', () => {
    const triple = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }));
    const twice = fc.tuple(
      fc.array(triple, { maxLength: 20 }),
      fc.uniqueArray(triple, {
        maxLength: 12,
        selector: ([account, resource]) => `${account} ${resource}`,
      }),
    );
    fc.assert(
      fc.property(twice, ([drawn, stars]) => {
        const links = drawn.filter(([a, b]) => a !== b);
        const found = secondsOf(gangs, links, stars);
        const turned = links.map(([a, b, units]): Triple => [b, a, units]).toReversed();
        expect(secondsOf(gangs, turned, stars.toReversed())).toEqual(found);
        for (const [account, { gang }] of Object.entries(found))
          expect(gangs[gang]).not.toContain(Number(account));
      }),
    );
  });
});
