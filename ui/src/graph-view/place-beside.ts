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
 * A free place beside the origins for a node that an expansion brought: on the nearest circle that has room, as
 * far away from the middle of the picture as can be. Nothing else moves. Equal inputs, equal place. O(circles tried).
 *
 * @param origins  places of what was expanded, at least one
 * @param middle  the middle of the picture, which new nodes turn away from
 * @param taken  places of all other nodes
 * @param gap  least distance to any of them, same unit as the places
 */
export function placeBeside(
  origins: readonly Point[],
  middle: Point,
  taken: Pick<TakenPlaces, 'isFree'>,
  gap: number,
): Point {
  const origin = centreOf(origins);
  const outward = Math.atan2(origin.y - middle.y, origin.x - middle.x);
  for (let circle = 0; circle < circles; circle++) {
    const radius = (firstRadius + circle * radiusStep) * gap;
    const directions = Math.max(leastDirections, Math.floor((2 * Math.PI * radius) / gap));
    for (let turn = 0; turn < directions * triedShare; turn++) {
      const angle = outward + fanned(turn) * ((2 * Math.PI) / directions);
      const place = { x: origin.x + radius * Math.cos(angle), y: origin.y + radius * Math.sin(angle) };
      if (taken.isFree(place, gap)) return place;
    }
  }
  return origin;
}

/** 0, 1, −1, 2, −2 …: straight ahead first, then more and more to the sides. */
function fanned(turn: number): number {
  return turn % 2 === 1 ? (turn + 1) / 2 : -turn / 2;
}
