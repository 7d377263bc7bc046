import type { Point } from './point.ts';

/** The corners of the box between two opposite ones. */
export function boxBetween(a: Point, b: Point): Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

/**
 * Ids of the points inside a closed line, by the even-odd rule. Time: points times corners.
 *
 * @param corners  fewer than 3 hold nothing
 */
export function idsInside(corners: readonly Point[], points: Iterable<readonly [string, Point]>): string[] {
  if (corners.length < 3) return [];
  return [...points].filter(([, point]) => isInside(corners, point)).map(([id]) => id);
}

function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = corners.at(-1)!;
  for (const corner of corners) {
    const crosses = corner.y > y !== before.y > y;
    if (crosses && x < before.x + ((y - before.y) / (corner.y - before.y)) * (corner.x - before.x))
      inside = !inside;
    before = corner;
  }
  return inside;
}
