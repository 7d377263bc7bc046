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

/** The smallest box around the points, at least 1 wide and high. */
export function boxAround(points: readonly Point[]): Box {
  return { x: extent(points.map(({ x }) => x)), y: extent(points.map(({ y }) => y)) };
}

function extent(values: readonly number[]): [number, number] {
  if (values.length === 0) return [-0.5, 0.5];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high - low >= 1 ? [low, high] : [(low + high - 1) / 2, (low + high + 1) / 2];
}
