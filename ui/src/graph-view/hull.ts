import { centreOf, distance, type Point } from './point.ts';

/** Corners of a circle around each point; enough that the hull looks round. */
const corners = 16;

/** Points of a smooth outline. */
const outlinePoints = 120;

/**
 * A calm closed outline around the points: their padded hull, walked in equal steps, each step the mean of its
 * neighbours. Empty for no points.
 *
 * @param padding  distance from the outermost points, same unit as they
 */
export function outlineAround(points: readonly Point[], padding: number): Point[] {
  if (points.length === 0) return [];
  const hull = paddedHull(points, padding);
  const steps = evenSteps(hull, outlinePoints);
  // Averaging over more than the padding would cut off members at a narrow end.
  const reach = Math.max(1, Math.floor((padding * outlinePoints) / lengthOf(hull)));
  return steps.map((_, i) => {
    const near = Array.from(
      { length: 2 * reach + 1 },
      (_, j) => steps[(i + j - reach + outlinePoints) % outlinePoints]!,
    );
    return centreOf(near);
  });
}

function lengthOf(corners: readonly Point[]): number {
  return corners.reduce((sum, corner, i) => sum + distance(corner, corners[(i + 1) % corners.length]!), 0);
}

/** Points at equal distances along a closed line. */
function evenSteps(corners: readonly Point[], count: number): Point[] {
  const sides = corners.map((corner, i) => distance(corner, corners[(i + 1) % corners.length]!));
  const step = sides.reduce((sum, side) => sum + side, 0) / count;
  const steps: Point[] = [];
  let [side, walked] = [0, 0];
  for (let i = 0; i < count; i++) {
    while (i * step - walked > sides[side]! && side < sides.length - 1) walked += sides[side++]!;
    const share = (i * step - walked) / Math.max(sides[side]!, Number.MIN_VALUE);
    const [a, b] = [corners[side]!, corners[(side + 1) % corners.length]!];
    steps.push({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  }
  return steps;
}

/**
 * The convex hull of circles around the points, counter-clockwise in a y-up plane. Andrew's monotone chain
 * (doi:10.1016/0020-0190(79)90072-3). Time: n log n.
 *
 * @param padding  radius of the circles, same unit as the points
 */
function paddedHull(points: readonly Point[], padding: number): Point[] {
  const around = points.flatMap(({ x, y }) =>
    Array.from({ length: corners }, (_, i) => {
      const angle = (2 * Math.PI * i) / corners;
      return { x: x + padding * Math.cos(angle), y: y + padding * Math.sin(angle) };
    }),
  );
  return convexHull(around);
}

function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Above 0: from a over b to c is a left turn. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
