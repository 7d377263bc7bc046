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
}

const padding = 50;

/** Draws a tinted outline with the gang's name on its upper edge. */
export function drawHull(
  context: CanvasRenderingContext2D,
  { name, members, provisional }: Hull,
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
  drawName(context, name, upperEdge(outline), palette);
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

/** A place on the upper edge, a quarter from the left. */
function upperEdge(outline: readonly Point[]): Point {
  const [left, right] = [Math.min(...outline.map(({ x }) => x)), Math.max(...outline.map(({ x }) => x))];
  const x = left + (right - left) * 0.28;
  const crossings = outline.flatMap((a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    if (a.x > x === b.x > x) return [];
    return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  });
  return { x, y: Math.min(...crossings) };
}

function drawName(context: CanvasRenderingContext2D, name: string, at: Point, palette: Palette): void {
  context.font = `600 12px ${palette.font}`;
  const width = context.measureText(name).width + 22;
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
