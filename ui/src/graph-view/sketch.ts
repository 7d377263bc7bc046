import type { Answer, FoundLink, FoundNode } from '../api/answer.ts';
import type { ArrangeRequest, Places } from './arrange.ts';
import { outlineAround } from './hull.ts';
import { boxAround, type Point } from './point.ts';

/** Room of a sketch in its own units. */
export interface SketchRoom {
  readonly width: number;
  readonly height: number;
}

/** A picture as it is drawn small and still: y grows downwards, from 0, 0 to the room. */
export interface Sketch {
  readonly nodes: readonly (Point & { readonly node: FoundNode })[];
  readonly links: readonly SketchLink[];
  /** Outline around the members of the gang; empty without one. */
  readonly hull: readonly Point[];
  /** Radius of a node's picture. */
  readonly radius: number;
}

export interface SketchLink {
  readonly id: string;
  readonly kind: FoundLink['kind'];
  readonly from: Point;
  readonly to: Point;
}

/** More would be dots: the first accounts and the first resources stand for all. */
export const sketched = { accounts: 60, resources: 24 } as const;

/** Layouts think in the pixels of a canvas, where nodes stand further apart. */
const finer = 2.4;

/** Room that the hull takes around its members, in radii. */
const hullRoom = 1.7;

/** Asks for places of what is sketched; hubs, which hold nothing together, are left out. */
export function sketchRequest(answer: Answer, { width, height }: SketchRoom): ArrangeRequest {
  const ids = sketchedNodes(answer).map(({ id }) => id);
  const shown = new Set(ids);
  return {
    ids,
    links: answer.links
      .filter(({ from, to }) => shown.has(from) && shown.has(to))
      .map(({ from, to, nats }) => ({ from, to, weight: 1 + nats })),
    width: width * finer,
    height: height * finer,
  };
}

/** @param places  as the layout gave them for `sketchRequest`, y upwards */
export function sketchOf(answer: Answer, places: Places, room: SketchRoom): Sketch {
  const shown = sketchedNodes(answer).filter(({ id }) => places.has(id));
  const radius = Math.max(5, Math.min(10, 3 * Math.sqrt((room.width * room.height) / (60 * shown.length))));
  const toRoom = fitted([...places.values()], room, radius * (1 + hullRoom));
  const at = new Map(shown.map(({ id }) => [id, toRoom(places.get(id)!)]));
  const members = shown.filter(({ kind, gangId }) => kind === 'ACCOUNT' && gangId === answer.gang?.id);
  return {
    nodes: shown.map((node) => ({ node, ...at.get(node.id)! })),
    links: answer.links.flatMap(({ id, kind, from, to }) => {
      const [a, b] = [at.get(from), at.get(to)];
      return a && b ? [{ id, kind, from: a, to: b }] : [];
    }),
    hull: outlineAround(
      members.map(({ id }) => at.get(id)!),
      radius * hullRoom,
    ),
    radius,
  };
}

function sketchedNodes({ nodes }: Answer): readonly FoundNode[] {
  const drawn = nodes.filter(({ hub }) => !hub);
  return [
    ...drawn.filter(({ kind }) => kind === 'ACCOUNT').slice(0, sketched.accounts),
    ...drawn.filter(({ kind }) => kind !== 'ACCOUNT').slice(0, sketched.resources),
  ];
}

/** Moves places into the room, their proportions kept and their middle in its middle; never enlarges them. */
function fitted(places: readonly Point[], { width, height }: SketchRoom, border: number) {
  const box = boxAround(places);
  const [across, up] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const scale = Math.min((width - 2 * border) / across, (height - 2 * border) / up, 1);
  const middle = { x: (box.x[0] + box.x[1]) / 2, y: (box.y[0] + box.y[1]) / 2 };
  return ({ x, y }: Point): Point => ({
    x: width / 2 + (x - middle.x) * scale,
    y: height / 2 - (y - middle.y) * scale,
  });
}
