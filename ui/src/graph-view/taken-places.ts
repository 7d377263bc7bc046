import { distance, type Point } from './point.ts';

/** Places that are taken, found by where they are. */
export interface TakenPlaces {
  add(place: Point): void;
  /** Whether every taken place is at least so far away. O(places in the cells around). */
  isFree(place: Point, gap: number): boolean;
}

/** @param cell  side of the squares by which places are found, best about as long as the gaps that are asked for */
export function takenPlaces(places: Iterable<Point>, cell: number): TakenPlaces {
  const cells = new Map<string, Point[]>();
  const cellOf = (length: number) => Math.floor(length / cell);
  const add = (place: Point): void => {
    const key = `${cellOf(place.x)},${cellOf(place.y)}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [place]);
    else known.push(place);
  };
  for (const place of places) add(place);
  return {
    add,
    isFree(place, gap) {
      for (let x = cellOf(place.x - gap); x <= cellOf(place.x + gap); x++)
        for (let y = cellOf(place.y - gap); y <= cellOf(place.y + gap); y++)
          if (cells.get(`${x},${y}`)?.some((other) => distance(other, place) < gap)) return false;
      return true;
    },
  };
}
