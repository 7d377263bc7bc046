import type { Picture, PictureNode } from '../state/fold.ts';
import type { ArrangeLink } from './arrange.ts';
import { placesBeside } from './place-beside.ts';
import { type Box, boxAround, centreOf, type Point } from './point.ts';
import { takenPlaces } from './taken-places.ts';

/** Least distance between a new node and any other, pixels; a hub's pill is wide. */
const gaps = { node: 74, hub: 104 } as const;

/** Nodes that a first arrangement places by force; hubs stand outside, where their pills hide nothing. */
export function forcedIds(picture: Picture): string[] {
  return [...picture.nodes.values()].filter(({ hub }) => !hub).map(({ id }) => id);
}

/** Links that a first arrangement pulls by: all between forced nodes. */
export function forcedLinks(picture: Picture): ArrangeLink[] {
  const forced = new Set(forcedIds(picture));
  return [...picture.links.values()]
    .filter(({ from, to }) => forced.has(from) && forced.has(to))
    .map(({ from, to, nats }) => ({ from, to, weight: 1 + nats }));
}

/**
 * Gives a place to each node that has none, and moves no other: what the person pinned stands where it was put, what
 * an expansion brought stands beside its origin, hubs stand outside of what they touch.
 *
 * @param places  is added to
 * @param unit  length on the canvas of one pixel at the widest view
 */
export function placeNewNodes(picture: Picture, places: Map<string, Point>, unit: number): void {
  for (const [id, [x, y]] of picture.pinned) places.set(id, { x, y });
  if ([...picture.nodes.keys()].every((id) => places.has(id))) return;
  const standing = [...picture.nodes.keys()].flatMap((id) => places.get(id) ?? []);
  const box = boxAround(standing);
  const middle = centreOf(standing);
  const neighbours = neighboursOf(picture);
  const taken = takenPlaces(places.values(), gaps.node * unit);
  const placeBeside = placesBeside(middle, taken);
  for (const node of picture.nodes.values()) {
    if (places.has(node.id)) continue;
    const near = anchorsOf(node, neighbours, places);
    const anchors = node.hub && node.origins.length === 0 ? [outside(near, middle, box)] : near;
    const gap = (node.hub ? gaps.hub : gaps.node) * unit;
    const place = placeBeside(anchors.length > 0 ? anchors : [middle], gap);
    places.set(node.id, place);
    taken.add(place);
  }
}

/** Places of what was expanded when the node came; else of its neighbours. */
function anchorsOf(
  node: PictureNode,
  neighbours: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, Point>,
): Point[] {
  const near = neighbours.get(node.id) ?? [];
  const linkedOrigins = node.origins.filter((id) => near.includes(id));
  const anchors = linkedOrigins.length > 0 ? linkedOrigins : near.length > 0 ? near : node.origins;
  return anchors.flatMap((id) => places.get(id) ?? []);
}

function neighboursOf(picture: Picture): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of picture.links.values())
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = neighbours.get(a);
      if (known) known.push(b);
      else neighbours.set(a, [b]);
    }
  return neighbours;
}

/** Where the edge of the box meets the direction from the middle to what a hub touches; up and right for none. */
function outside(touched: readonly Point[], middle: Point, box: Box): Point {
  const towards = centreOf(touched);
  const [dx, dy] = touched.length > 0 ? [towards.x - middle.x, towards.y - middle.y] : [0, 0];
  const angle = Math.hypot(dx, dy) < 1 ? Math.PI / 4 : Math.atan2(dy, dx);
  const [halfX, halfY] = [(box.x[1] - box.x[0]) / 2, (box.y[1] - box.y[0]) / 2];
  return {
    x: (box.x[0] + box.x[1]) / 2 + halfX * Math.cos(angle),
    y: (box.y[0] + box.y[1]) / 2 + halfY * Math.sin(angle),
  };
}
