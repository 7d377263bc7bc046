import { forced, spacedOut } from './layout-steps.ts';
import { boxAround, centreOf, type Point } from './point.ts';
import { seededStart } from './seeded-start.ts';

/** A picture to arrange from nothing: no node has a place yet. */
export interface ArrangeRequest {
  readonly ids: readonly string[];
  readonly links: readonly ArrangeLink[];
  /** Room on the canvas, pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ArrangeLink {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** Places by id. */
export type Places = ReadonlyMap<string, Point>;

/** Room between the middles of two nodes, label included, pixels: what the canvas allows between these two. */
const gaps = { least: 34, most: 76 } as const;

/** With more nodes than this no force is computed: the start positions have to do. */
const mostForced = 5_000;

/** How far the longer side may be stretched against the shorter to fill the canvas. */
const mostStretch = 2.4;

/**
 * Places that show how the nodes hang together: ForceAtlas2 from a seeded start, turned so that the longest side
 * lies flat, stretched to the room, then moved apart until no two overlap. Nodes without links stand in a row below.
 * Equal requests give equal places. Time: 300 iterations of ForceAtlas2 up to 2,000 nodes, fewer for more, with Barnes-Hut from 500.
 *
 * Sources: Jacomy et al. 2014, doi:10.1371/journal.pone.0098679; noverlap of graphology.
 */
export function arrange(request: ArrangeRequest): Places {
  const tied = new Set(request.links.flatMap(({ from, to }) => [from, to]));
  const linked = request.ids.filter((id) => tied.has(id));
  const pulled = forcedPlaces(linked, request.links);
  const fitted = fittedTo(laidFlat(pulled), request.width, request.height);
  const gap = gapFor(linked.length, request.width * request.height);
  const apart = movedApart(fitted, gap);
  return new Map([
    ...apart,
    ...rowBelow(
      request.ids.filter((id) => !tied.has(id)),
      apart,
      request.width,
      gap,
    ),
  ]);
}

function forcedPlaces(ids: readonly string[], links: readonly ArrangeLink[]): Map<string, Point> {
  const start = seededStart(ids);
  if (start.size < 2 || start.size > mostForced) return start;
  const places = forced(start, links, iterationsFor(start.size), {
    gravity: 0.6,
    scalingRatio: 12,
    edgeWeightInfluence: 0.35,
    slowDown: 4,
    barnesHutOptimize: start.size >= 500,
  });
  return new Map(ids.map((id) => [id, places.get(id)!]));
}

/** At most about 3 s of work. */
function iterationsFor(nodes: number): number {
  return Math.min(300, Math.round(600_000 / nodes));
}

/** Turns the places around their middle until their longest axis is horizontal. */
function laidFlat(places: ReadonlyMap<string, Point>): Map<string, Point> {
  const middle = centreOf([...places.values()]);
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of places.values()) {
    xx += (x - middle.x) ** 2;
    xy += (x - middle.x) * (y - middle.y);
    yy += (y - middle.y) ** 2;
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return mapPlaces(places, ({ x, y }) => ({
    x: (x - middle.x) * cos - (y - middle.y) * sin,
    y: (x - middle.x) * sin + (y - middle.y) * cos,
  }));
}

/** Scales each side to the room, the two by factors that differ by `mostStretch` at most. */
function fittedTo(places: ReadonlyMap<string, Point>, width: number, height: number): Map<string, Point> {
  const box = boxAround([...places.values()]);
  const across = width / (box.x[1] - box.x[0]);
  const up = height / (box.y[1] - box.y[0]);
  const least = Math.min(across, up);
  const [scaleX, scaleY] = [Math.min(across, least * mostStretch), Math.min(up, least * mostStretch)];
  return mapPlaces(places, ({ x, y }) => ({ x: x * scaleX, y: y * scaleY }));
}

function gapFor(nodes: number, room: number): number {
  return Math.max(gaps.least, Math.min(gaps.most, 0.7 * Math.sqrt(room / Math.max(1, nodes))));
}

function movedApart(places: ReadonlyMap<string, Point>, gap: number): Map<string, Point> {
  if (places.size < 2 || places.size > 2_000) return new Map(places);
  return spacedOut(places, gap / 2, 120, { margin: 2, ratio: 1, expansion: 1.05 });
}

function rowBelow(ids: readonly string[], places: Places, width: number, gap: number): Map<string, Point> {
  const box = boxAround([...places.values()]);
  const perRow = Math.max(1, Math.floor(width / gap));
  return new Map(
    [...ids].sort().map((id, i) => {
      const column = (i % perRow) - (Math.min(ids.length, perRow) - 1) / 2;
      const row = Math.floor(i / perRow) + (places.size > 0 ? 1 : 0);
      return [id, { x: (box.x[0] + box.x[1]) / 2 + column * gap, y: box.y[0] - row * gap }];
    }),
  );
}

function mapPlaces(places: ReadonlyMap<string, Point>, move: (point: Point) => Point): Map<string, Point> {
  return new Map([...places].map(([id, point]) => [id, move(point)]));
}
