import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, idsInside } from '../../../ui/src/graph-view/region.ts';

const points: readonly (readonly [string, { x: number; y: number }])[] = [
  ['inside', { x: 5, y: 5 }],
  ['outside', { x: 15, y: 5 }],
  ['bay', { x: 5, y: 1 }],
];

describe('a box or a lasso', () => {
  it('holds what lies inside of it', () => {
    const box = boxBetween({ x: 0, y: 0 }, { x: 10, y: 10 });
    expect(idsInside(box, points)).toEqual(['inside', 'bay']);
    expect(idsInside(boxBetween({ x: 10, y: 10 }, { x: 0, y: 0 }), points)).toEqual(['inside', 'bay']);
  });

  it('follows a bay of its line', () => {
    const horseshoe = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 5, y: 4 },
      { x: 6, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ];
    expect(idsInside(horseshoe, points)).toEqual(['inside']);
  });

  it('holds nothing while it is only a line', () => {
    expect(idsInside([{ x: 0, y: 0 }], points)).toEqual([]);
    expect(
      idsInside(
        [
          { x: 0, y: 0 },
          { x: 9, y: 9 },
        ],
        points,
      ),
    ).toEqual([]);
  });

  it('agrees with plain comparison for every box', () => {
    const side = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(side, side, side, side, side, side, (ax, ay, bx, by, x, y) => {
        const [point, a, b] = [
          { x: x + 0.5, y: y + 0.5 },
          { x: ax, y: ay },
          { x: bx, y: by },
        ];
        const between = (value: number, one: number, other: number) =>
          Math.min(one, other) < value && value < Math.max(one, other);
        const expected = between(point.x, ax, bx) && between(point.y, ay, by);
        expect(idsInside(boxBetween(a, b), [['p', point]])).toEqual(expected ? ['p'] : []);
      }),
    );
  });
});
