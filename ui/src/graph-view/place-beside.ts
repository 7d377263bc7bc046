import { centreOf, type Point } from './point.ts';
import type { TakenPlaces } from './taken-places.ts';

/** Directions of a whole turn, more on circles that have room for more, and the share that is tried: those that lead outward. */
const leastDirections = 24;
const triedShare = 5 / 8;

/** Circles around the origin: the first one's radius and the step to the next, in gaps. */
const firstRadius = 1.25;
const radiusStep = 0.7;
/** Far more than the largest picture fills. */
const circles = 1_000;

/**
 * Finds a free place beside the origins for a node that an expansion brought: on the nearest circle that has room, as
 * far away from the middle of the picture as can be. Nothing else moves. Equal inputs, equal place. O(circles tried);
 * what was taken is not tried again for the next node at the same origins, because nothing is ever given free.
 *
 * @param middle  the middle of the picture, which new nodes turn away from
 * @param taken  places of all other nodes, with every place that is found here as soon as it is given to a node
 */
export function placesBeside(middle: Point, taken: Pick<TakenPlaces, 'isFree'>) {
  const untried = new Map<string, Iterator<Point>>();
  /**
   * @param origins  places of what was expanded, at least one
   * @param gap  least distance to any other node, same unit as the places
   */
  return (origins: readonly Point[], gap: number): Point => {
    const origin = centreOf(origins);
    const name = `${origin.x} ${origin.y} ${gap}`;
    const candidates = untried.get(name) ?? placesAround(origin, middle, gap);
    untried.set(name, candidates);
    for (let next = candidates.next(); next.done !== true; next = candidates.next())
      if (taken.isFree(next.value, gap)) return next.value;
    return origin;
  };
}

function* placesAround(origin: Point, middle: Point, gap: number): Generator<Point, void> {
  const outward = Math.atan2(origin.y - middle.y, origin.x - middle.x);
  for (let circle = 0; circle < circles; circle++) {
    const radius = (firstRadius + circle * radiusStep) * gap;
    const directions = Math.max(leastDirections, Math.floor((2 * Math.PI * radius) / gap));
    for (let turn = 0; turn < directions * triedShare; turn++) {
      const angle = outward + fanned(turn) * ((2 * Math.PI) / directions);
      yield { x: origin.x + radius * Math.cos(angle), y: origin.y + radius * Math.sin(angle) };
    }
  }
}

/** 0, 1, −1, 2, −2 …: straight ahead first, then more and more to the sides. */
function fanned(turn: number): number {
  return turn % 2 === 1 ? (turn + 1) / 2 : -turn / 2;
}
