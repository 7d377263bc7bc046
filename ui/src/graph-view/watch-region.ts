import type Sigma from 'sigma';
import type { Mode } from '../state/store.ts';
import type { Palette } from './palette.ts';
import type { Point } from './point.ts';
import { boxBetween, idsInside } from './region.ts';

export interface RegionOptions {
  readonly sigma: Sigma;
  readonly palette: () => Palette;
  readonly mode: () => Mode;
  readonly select: (ids: readonly string[], add: boolean) => void;
}

/** Least way of the pointer between two corners of a lasso, pixels. */
const leastStep = 3;

/**
 * A drag that begins beside the nodes draws a box or a lasso and selects what lies inside; while the view is moved by a
 * drag, Shift makes it a box. Returns how to stop.
 */
export function watchRegion({ sigma, palette, mode, select }: RegionOptions): () => void {
  let corners: Point[] | null = null;
  let shape: 'box' | 'lasso' = 'box';
  let add = false;
  const canvas = sigma.createCanvas('region');
  // The layer is above that of the pointer, which must still get every movement.
  canvas.style.pointerEvents = 'none';
  const mouse = sigma.getMouseCaptor();

  sigma.on('downStage', ({ event }) => {
    const shift = event.original.shiftKey;
    if (mode() === 'move' && !shift) return;
    shape = mode() === 'lasso' ? 'lasso' : 'box';
    add = shift && mode() !== 'move';
    corners = [{ x: event.x, y: event.y }];
    event.preventSigmaDefault();
  });
  const move = (event: Point & { preventSigmaDefault(): void; original: Event }) => {
    if (corners === null) return;
    const last = corners.at(-1)!;
    if (shape === 'box') corners = [corners[0]!, { x: event.x, y: event.y }];
    else if (Math.hypot(event.x - last.x, event.y - last.y) >= leastStep)
      corners.push({ x: event.x, y: event.y });
    drawRegion(canvas, sigma.getDimensions(), outline(shape, corners), palette());
    event.preventSigmaDefault();
    event.original.preventDefault();
  };
  const release = () => {
    if (corners === null) return;
    const line = outline(shape, corners);
    corners = null;
    drawRegion(canvas, sigma.getDimensions(), [], palette());
    if (line.length < 3) return;
    const ids = idsInside(line, onScreen(sigma));
    // The browser makes a click of it too, which would take the selection away again.
    setTimeout(() => select(ids, add), 0);
  };
  mouse.on('mousemovebody', move);
  mouse.on('mouseup', release);
  return () => {
    mouse.off('mousemovebody', move);
    mouse.off('mouseup', release);
  };
}

function outline(shape: 'box' | 'lasso', corners: readonly Point[]): readonly Point[] {
  if (shape === 'lasso' || corners.length < 2) return corners;
  return boxBetween(corners[0]!, corners[1]!);
}

/** Where the nodes that are drawn stand, pixels of the viewport. */
function onScreen(sigma: Sigma): [string, Point][] {
  const graph = sigma.getGraph();
  return graph.nodes().flatMap((id) => {
    const data = sigma.getNodeDisplayData(id);
    return !data || data.hidden ? [] : [[id, sigma.framedGraphToViewport(data)]];
  });
}

function drawRegion(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
  line: readonly Point[],
  palette: Palette,
): void {
  const density = window.devicePixelRatio;
  canvas.width = width * density;
  canvas.height = height * density;
  if (line.length < 3) return;
  const context = canvas.getContext('2d')!;
  context.scale(density, density);
  context.beginPath();
  for (const { x, y } of line) context.lineTo(x, y);
  context.closePath();
  context.globalAlpha = 0.1;
  context.fillStyle = palette.link;
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash([4, 3]);
  context.strokeStyle = palette.link;
  context.lineWidth = 1.2;
  context.stroke();
}
