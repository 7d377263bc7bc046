/** A direction on the screen; y grows upwards, as on the canvas. */
export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

interface Place {
  readonly x: number;
  readonly y: number;
}

const headings: Readonly<Record<Direction, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/**
 * The candidate that an arrow key leads to: the nearest one inside a quarter turn to each side, where straying from
 * the direction counts as distance. Null where nothing lies that way.
 */
export function neighbourTowards(
  direction: Direction,
  from: Place,
  candidates: ReadonlyMap<string, Place>,
): string | null {
  const heading = headings[direction];
  let [best, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [id, { x, y }] of candidates) {
    const ahead = (x - from.x) * heading.x + (y - from.y) * heading.y;
    const aside = Math.abs((x - from.x) * heading.y - (y - from.y) * heading.x);
    const cost = ahead + 2 * aside;
    if (ahead > 0 && aside <= ahead && cost < least) [best, least] = [id, cost];
  }
  return best;
}
