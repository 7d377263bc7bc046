import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArrangeRequest, arrange } from '../../../ui/src/graph-view/arrange.ts';
import { namePlace } from '../../../ui/src/graph-view/draw-hull.ts';
import { outlineAround } from '../../../ui/src/graph-view/hull.ts';
import { placesBeside } from '../../../ui/src/graph-view/place-beside.ts';
import { placeNewNodes } from '../../../ui/src/graph-view/place-picture.ts';
import { distance, type Point } from '../../../ui/src/graph-view/point.ts';
import { seededStart } from '../../../ui/src/graph-view/seeded-start.ts';
import { takenPlaces } from '../../../ui/src/graph-view/taken-places.ts';
import type { Command } from '../../../ui/src/state/command.ts';
import { fold } from '../../../ui/src/state/fold.ts';
import { append, emptyHistory } from '../../../ui/src/state/history.ts';
import { askKey, expandAnswer, seedAnswer } from '../state/answers.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);

/** Members around two devices, one member on both. */
const twoStars: ArrangeRequest = {
  ids: [...ids(9), 'lonely', 'd1', 'd2'],
  links: ids(9).flatMap((id, i) => [
    { from: id, to: i < 5 ? 'd1' : 'd2', weight: 1 },
    ...(i === 4 ? [{ from: id, to: 'd2', weight: 1 }] : []),
  ]),
  width: 900,
  height: 400,
};

describe('a first arrangement', () => {
  const places = arrange(twoStars);

  it('gives every node a place, and equal requests equal places', () => {
    expect([...places.keys()].sort()).toEqual([...twoStars.ids].sort());
    expect(arrange(twoStars)).toEqual(places);
  });

  it('does not depend on the order of the nodes', () => {
    const start = seededStart(twoStars.ids);
    expect(seededStart([...twoStars.ids].reverse())).toEqual(start);
  });

  it('lets no two nodes overlap', () => {
    expect(leastDistance([...places.values()])).toBeGreaterThan(40);
  });

  it('lies flat, as the canvas does', () => {
    const linked = [...places].filter(([id]) => id !== 'lonely').map(([, place]) => place);
    expect(spread(linked.map(({ x }) => x))).toBeGreaterThan(spread(linked.map(({ y }) => y)));
  });

  it('puts a node without links below all others', () => {
    const others = [...places].filter(([id]) => id !== 'lonely').map(([, { y }]) => y);
    expect(places.get('lonely')!.y).toBeLessThan(Math.min(...others));
  });

  it('copes with none, one and only unlinked nodes', () => {
    const empty = { ids: [], links: [], width: 900, height: 400 };
    expect(arrange(empty)).toEqual(new Map());
    expect(arrange({ ...empty, ids: ['a'] }).size).toBe(1);
    expect(leastDistance([...arrange({ ...empty, ids: ids(30) }).values()])).toBeGreaterThan(30);
  });
});

describe('a place beside an origin', () => {
  it('turns away from the middle of the picture', () => {
    const taken = takenPlaces([{ x: 100, y: 0 }], 64);
    const place = placesBeside({ x: 0, y: 0 }, taken)([{ x: 100, y: 0 }], 64);
    expect(place.y).toBeCloseTo(0);
    expect(place.x).toBeCloseTo(180);
  });

  it('keeps its distance from everything, however many nodes come beside one', () => {
    const origin = { x: 0, y: 0 };
    const places: Point[] = [origin];
    const taken = takenPlaces(places, 50);
    const placeBeside = placesBeside({ x: -1, y: 0 }, taken);
    for (let i = 0; i < 300; i++) {
      const place = placeBeside([origin], 64);
      places.push(place);
      taken.add(place);
    }
    expect(leastDistance(places)).toBeGreaterThanOrEqual(63.99);
    // They fill a round of their size and form no rays.
    expect(Math.max(...places.map((place) => distance(place, origin)))).toBeLessThan(64 * 16);
  });

  it('puts each node where it would stand if all places were tried again', () => {
    const places: Point[] = [{ x: 0, y: 0 }];
    const taken = takenPlaces(places, 50);
    const middle = { x: -1, y: 0 };
    const placeBeside = placesBeside(middle, taken);
    for (let i = 0; i < 60; i++) {
      const origin = [{ x: 40 * (i % 2), y: 0 }];
      const place = placeBeside(origin, 64);
      expect(place).toEqual(placesBeside(middle, taken)(origin, 64));
      taken.add(place);
    }
  });
});

describe('new nodes of a picture', () => {
  const seed: Command = { op: 'seed', gang: 'g' };
  const expand: Command = { op: 'expand', ids: ['d'], cap: 50 };
  const answers = new Map([
    [askKey(seed, null), seedAnswer],
    [askKey(expand, null), expandAnswer],
  ]);
  const pictureOf = (...commands: Command[]) =>
    fold(
      commands.reduce((history, command) => append(history, command, ''), emptyHistory),
      answers,
    );
  const stood = () =>
    new Map([
      ['u1', { x: -100, y: 0 }],
      ['u2', { x: 100, y: 0 }],
      ['d', { x: 0, y: 40 }],
    ]);

  it('come beside their origin while all others stay where they are', () => {
    const places = stood();
    placeNewNodes(pictureOf(seed, expand), places, 1);
    expect(new Map([...places].filter(([id]) => id !== 'u3'))).toEqual(stood());
    expect(distance(places.get('u3')!, { x: 0, y: 40 })).toBeLessThan(120);
  });

  it('stand where the person pinned them', () => {
    const places = stood();
    placeNewNodes(pictureOf(seed, { op: 'pin', ids: ['u1'], xy: [[7, 8]] }), places, 1);
    expect(places.get('u1')).toEqual({ x: 7, y: 8 });
    expect(places.get('u2')).toEqual({ x: 100, y: 0 });
  });
});

describe('the outline of a gang', () => {
  const anyPoints = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 400 }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  );

  it('holds every member inside', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const outline = outlineAround(points, 50);
        expect(points.filter((point) => !isInside(point, outline))).toEqual([]);
      }),
    );
  });

  it('is empty for nobody', () => {
    expect(outlineAround([], 44)).toEqual([]);
  });
});

function leastDistance(points: readonly Point[]): number {
  return Math.min(...points.flatMap((one, i) => points.slice(i + 1).map((other) => distance(one, other))));
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Counts crossings of a ray to the right. */
function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  const crossings = outline.filter((a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    return a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
  });
  return crossings.length % 2 === 1;
}

describe('the name of a gang', () => {
  const outline = outlineAround(
    [
      { x: 200, y: 200 },
      { x: 800, y: 200 },
      { x: 500, y: 400 },
    ],
    50,
  );

  it('stands on the upper edge, to the left', () => {
    const { x, y } = namePlace(outline, 120, []);
    expect(x).toBeGreaterThan(200);
    expect(x).toBeLessThan(500);
    expect(y).toBeLessThan(200);
  });

  it('moves along the edge where the pill of a hub would hide it', () => {
    const first = namePlace(outline, 120, []);
    const moved = namePlace(outline, 120, [{ x: first.x + 40, y: first.y + 10 }]);
    expect(moved.x - first.x).toBeGreaterThan(100);
    expect(Math.abs(moved.y - first.y)).toBeLessThan(20);
  });

  it('stays where there is no better place', () => {
    const hubs = Array.from({ length: 12 }, (_, place) => ({ x: 100 + place * 70, y: 150 }));
    expect(namePlace(outline, 120, hubs)).toEqual(namePlace(outline, 120, []));
  });
});
