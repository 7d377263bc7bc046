/** A place on the canvas. Unit: pixels of the first fit; y grows upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The mean place; the origin for none. */
export function centreOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}

export interface Box {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** The smallest box around the points, at least `least` wide and high. */
export function boxAround(points: readonly Point[], least = 1): Box {
  return {
    x: extent(
      points.map(({ x }) => x),
      least,
    ),
    y: extent(
      points.map(({ y }) => y),
      least,
    ),
  };
}

function extent(values: readonly number[], least: number): [number, number] {
  if (values.length === 0) return [-least / 2, least / 2];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low >= least ? [low, high] : [(low + high - least) / 2, (low + high + least) / 2];
}
