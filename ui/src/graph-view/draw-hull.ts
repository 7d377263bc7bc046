import { outlineAround } from './hull.ts';
import type { Palette } from './palette.ts';
import type { Point } from './point.ts';

/** The outline of a gang and the name that stands on it. */
export interface Hull {
  readonly name: string;
  /** Members in pixels of the viewport, y grows downwards. */
  readonly members: readonly Point[];
  /** No refresh has confirmed the gang yet: its line is dashed. */
  readonly provisional: boolean;
  /** Middles of the hubs, whose pills would hide the name. */
  readonly hubs: readonly Point[];
}

const padding = 50;

/** Where the name may stand on the upper edge, as shares of its width, the best first. */
const nameShares = [0.28, 0.5, 0.72, 0.16, 0.84] as const;

/** Half of what a hub's pill and the height of a name take, pixels. */
const pillRoom = { x: 46, y: 27 } as const;

/** Draws a tinted outline with the gang's name on its upper edge. */
export function drawHull(
  context: CanvasRenderingContext2D,
  { name, members, provisional, hubs }: Hull,
  palette: Palette,
): void {
  if (members.length === 0) return;
  const outline = outlineAround(members, padding);
  context.beginPath();
  smoothPath(context, outline);
  context.fillStyle = palette.hullFill;
  context.fill();
  context.strokeStyle = palette.hullLine;
  context.lineWidth = 1.2;
  context.setLineDash(provisional ? [6, 5] : []);
  context.stroke();
  context.setLineDash([]);
  drawName(context, name, outline, hubs, palette);
}

/** Rounds each corner: the curve runs through the middles of the sides. */
function smoothPath(context: CanvasRenderingContext2D, outline: readonly Point[]): void {
  const last = outline.at(-1)!;
  const first = outline[0]!;
  context.moveTo((last.x + first.x) / 2, (last.y + first.y) / 2);
  for (const [i, corner] of outline.entries()) {
    const next = outline[(i + 1) % outline.length]!;
    context.quadraticCurveTo(corner.x, corner.y, (corner.x + next.x) / 2, (corner.y + next.y) / 2);
  }
  context.closePath();
}

/** A place for a name of this width that no hub hides; the first one where all are hidden. */
export function namePlace(outline: readonly Point[], width: number, hubs: readonly Point[]): Point {
  const places = nameShares.map((share) => upperEdge(outline, share));
  const isFree = ({ x, y }: Point) =>
    hubs.every((hub) => Math.abs(hub.x - x) > width / 2 + pillRoom.x || Math.abs(hub.y - y) > pillRoom.y);
  return places.find(isFree) ?? places[0]!;
}

function upperEdge(outline: readonly Point[], share: number): Point {
  const [left, right] = [Math.min(...outline.map(({ x }) => x)), Math.max(...outline.map(({ x }) => x))];
  const x = left + (right - left) * share;
  const crossings = outline.flatMap((a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    if (a.x > x === b.x > x) return [];
    return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  });
  return { x, y: Math.min(...crossings) };
}

function drawName(
  context: CanvasRenderingContext2D,
  name: string,
  outline: readonly Point[],
  hubs: readonly Point[],
  palette: Palette,
): void {
  context.font = `600 12px ${palette.font}`;
  const width = context.measureText(name).width + 22;
  const at = namePlace(outline, width, hubs);
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - 11, width, 22, 11);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = palette.hullLine;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = palette.hullText;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(name, at.x, at.y + 0.5);
}
