import { centreOf, distance, type Point } from './point.ts';

/** Directions of a whole turn, and how many of them are tried on each circle: those that lead outward. */
const directions = 24;
const tried = 15;

/** Circles around the origin: the first one's radius and the step to the next, in gaps. */
const firstRadius = 1.25;
const radiusStep = 0.7;
const circles = 16;

/**
 * A free place beside the origins for a node that an expansion brought: on the nearest circle that has room, as
 * far away from the middle of the picture as can be. Nothing else moves. Equal inputs, equal place.
 *
 * @param origins  places of what was expanded, at least one
 * @param middle  the middle of the picture, which new nodes turn away from
 * @param taken  places of all other nodes
 * @param gap  least distance to any of them, same unit as the places
 */
export function placeBeside(
  origins: readonly Point[],
  middle: Point,
  taken: readonly Point[],
  gap: number,
): Point {
  const origin = centreOf(origins);
  const outward = Math.atan2(origin.y - middle.y, origin.x - middle.x);
  const reach = (firstRadius + (circles + 1) * radiusStep) * gap;
  const near = taken.filter((point) => distance(point, origin) < reach);
  for (let circle = 0; circle < circles; circle++) {
    const radius = (firstRadius + circle * radiusStep) * gap;
    for (let turn = 0; turn < tried; turn++) {
      const angle = outward + fanned(turn) * ((2 * Math.PI) / directions);
      const place = { x: origin.x + radius * Math.cos(angle), y: origin.y + radius * Math.sin(angle) };
      if (near.every((point) => distance(point, place) >= gap)) return place;
    }
  }
  return { x: origin.x + reach * Math.cos(outward), y: origin.y + reach * Math.sin(outward) };
}

/** 0, 1, −1, 2, −2 …: straight ahead first, then more and more to the sides. */
function fanned(turn: number): number {
  return turn % 2 === 1 ? (turn + 1) / 2 : -turn / 2;
}
