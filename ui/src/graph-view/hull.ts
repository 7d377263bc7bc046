import type { Point } from './point.ts';

/** Corners of a circle around each point; enough that the hull looks round. */
const corners = 16;

/**
 * The convex hull of circles around the points, counter-clockwise in a y-up plane. Andrew's monotone chain
 * (doi:10.1016/0020-0190(79)90072-3). Time: n log n.
 *
 * @param padding  radius of the circles, same unit as the points
 */
export function paddedHull(points: readonly Point[], padding: number): Point[] {
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
