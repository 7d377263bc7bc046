import { createNodeImageProgram } from '@sigma/node-image';
import type Sigma from 'sigma';
import { EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import { isOnTrail } from '../state/pair.ts';
import type { LabelDensity } from '../state/preferences.ts';
import { drawHalo, drawLinkFigure, drawNodeLabel, labelBox, type NodeLabel } from './draw-labels.ts';
import type { LinkDrawing } from './drawing.ts';
import type { LabelRoom } from './label-room.ts';
import { mixed, type Palette } from './palette.ts';
import type { Point } from './point.ts';

/** Names in one cell of the canvas, and the size below which a node carries none, pixels. */
export const labelling: Readonly<Record<LabelDensity, { readonly perCell: number; readonly least: number }>> =
  { few: { perCell: 0.3, least: 9 }, usual: { perCell: 0.9, least: 6 }, many: { perCell: 3, least: 3 } };

const Pictures = createNodeImageProgram({
  keepWithinCircle: true,
  padding: 0,
  size: { mode: 'force', value: 160 },
  // 12 × 12 pictures; more go to a second texture. The canvas behind it is made with the page.
  maxTextureSize: 2_048,
  debounceTimeout: 20,
});

/**
 * When pictures have come, the library has the whole graph read and drawn at once, by its program for nodes and again by
 * that for highlighted ones. Only where each picture lies has changed: that is put in order once, in the next frame.
 */
class NodePictures extends Pictures {
  constructor(context: WebGLRenderingContext, picking: WebGLFramebuffer | null, renderer: Sigma) {
    const refresh = () => renderer.refresh({ partialGraph: {}, schedule: true });
    super(context, picking, Object.create(renderer, { refresh: { value: refresh } }));
  }
}

/** How Sigma draws: pictures for nodes, our own labels, halos and figures. `palette` is read at every drawing. */
export function drawingSettings(palette: () => Palette, room: LabelRoom) {
  return {
    defaultNodeType: 'picture',
    nodeProgramClasses: { picture: NodePictures },
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: EdgeRectangleProgram, arrow: EdgeArrowProgram },
    defaultDrawNodeLabel(context: CanvasRenderingContext2D, data: object) {
      const node = data as NodeLabel;
      const box = labelBox(context, node, palette());
      if (node.hubCount === '') room.drawWhereFree(box, () => drawNodeLabel(context, node, palette()));
      else room.drawPill(box, (isBare) => drawNodeLabel(context, node, palette(), isBare));
    },
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
      drawLinkFigure(context, { from, to, label: data.label, selected }, palette(), room.isFree);
    },
    labelSize: 11,
    labelDensity: labelling.usual.perCell,
    labelGridCellSize: 72,
    labelRenderedSizeThreshold: labelling.usual.least,
    zIndex: true,
    minCameraRatio: 0.08,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1,
  };
}

/** What stands out on the canvas. */
export interface Marked {
  readonly selection: ReadonlySet<string>;
  /** Entities of a chain, in its order. */
  readonly trail: readonly string[];
}

/** While nothing does, no node and no link has to be looked at. */
export function standsOut({ selection, trail }: Marked): boolean {
  return selection.size > 0 || trail.length > 0;
}

/** What is selected, and what the chain that is being read leads over, stand in a halo with their names. */
export function nodeMarks(id: string, { selection, trail }: Marked) {
  const selected = selection.has(id);
  return { selected, highlighted: selected || trail.includes(id) };
}

/**
 * While a chain is read its links alone take the accent. Else those at a selected node do; the figure of an evidence
 * link then stands in a pill.
 */
export function emphasised(
  data: LinkDrawing,
  ends: readonly string[],
  { selection, trail }: Marked,
  palette: Palette,
): Partial<LinkDrawing> & { selected?: boolean } {
  if (trail.length > 0)
    return isOnTrail(trail, ends)
      ? { ...data, color: palette.link, size: Math.max(3, data.size), zIndex: 3 }
      : data;
  const touched = ends.filter((id) => selection.has(id)).length;
  if (touched === 0) return data;
  if (data.kind !== 'EVIDENCE')
    return { ...data, color: mixed(palette.link, palette.ground, 0.35), zIndex: 2 };
  return { ...data, color: palette.link, selected: true, zIndex: 3 };
}
