import { createNodeImageProgram } from '@sigma/node-image';
import { drawHalo, drawLinkFigure, drawNodeLabel, type NodeLabel } from './draw-labels.ts';
import type { LinkDrawing } from './drawing.ts';
import { mixed, type Palette } from './palette.ts';
import type { Point } from './point.ts';

/** Nodes smaller than this carry no name, pixels. */
export const leastLabelled = 6;

/** How Sigma draws: pictures for nodes, our own labels, halos and figures. `palette` is read at every drawing. */
export function drawingSettings(palette: () => Palette) {
  return {
    defaultNodeType: 'picture',
    nodeProgramClasses: {
      picture: createNodeImageProgram({
        keepWithinCircle: true,
        padding: 0,
        size: { mode: 'force', value: 160 },
        debounceTimeout: 20,
      }),
    },
    defaultDrawNodeLabel: (context: CanvasRenderingContext2D, data: object) =>
      drawNodeLabel(context, data as NodeLabel, palette()),
    defaultDrawNodeHover: (context: CanvasRenderingContext2D, data: object) =>
      drawHalo(context, data as NodeLabel, palette()),
    defaultDrawEdgeLabel: (
      context: CanvasRenderingContext2D,
      data: { label?: string | null },
      from: Point,
      to: Point,
    ) => {
      if (!data.label) return;
      const selected = 'selected' in data && data.selected === true;
      drawLinkFigure(
        context,
        { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, label: data.label, selected },
        palette(),
      );
    },
    labelSize: 11,
    labelDensity: 0.9,
    labelGridCellSize: 72,
    labelRenderedSizeThreshold: leastLabelled,
    renderEdgeLabels: true,
    zIndex: true,
    minCameraRatio: 0.08,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1,
  };
}

/** Links at a selected node take the accent; between two selected ones the figure stands in a pill. */
export function emphasised(
  data: LinkDrawing,
  ends: readonly string[],
  selection: ReadonlySet<string>,
  palette: Palette,
): Partial<LinkDrawing> & { selected?: boolean } {
  const touched = ends.filter((id) => selection.has(id)).length;
  if (touched === 0) return data;
  if (data.kind === 'STAR') return { ...data, color: mixed(palette.link, palette.ground, 0.35), zIndex: 2 };
  return { ...data, color: palette.link, selected: true, zIndex: 3 };
}
