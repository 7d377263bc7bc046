import type { Point } from './point.ts';

/** Places that are taken, found by where they are. */
export interface TakenPlaces {
  add(place: Point): void;
  /** Whether every taken place is at least so far away. O(places in the cells around). */
  isFree(place: Point, gap: number): boolean;
}

/** More cells than a picture has in a column: the number of a cell is its column and its row. */
const mostRows = 2 ** 26;

/** @param cell  side of the squares by which places are found, best about as long as the gaps that are asked for */
export function takenPlaces(places: Iterable<Point>, cell: number): TakenPlaces {
  const cells = new Map<number, Point[]>();
  const cellOf = (length: number) => Math.floor(length / cell);
  const add = (place: Point): void => {
    const key = cellOf(place.x) * mostRows + cellOf(place.y);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [place]);
    else known.push(place);
  };
  for (const place of places) add(place);
  return {
    add,
    isFree(place, gap) {
      const [right, top] = [cellOf(place.x + gap), cellOf(place.y + gap)];
      for (let x = cellOf(place.x - gap); x <= right; x++)
        for (let y = cellOf(place.y - gap); y <= top; y++)
          for (const other of cells.get(x * mostRows + y) ?? nobody)
            if ((other.x - place.x) ** 2 + (other.y - place.y) ** 2 < gap ** 2) return false;
      return true;
    },
  };
}

const nobody: readonly Point[] = [];
