import type { EntityType } from '../api/answer.ts';
import { kindSilhouettes } from './kind-silhouettes.ts';
import type { Box } from './label-room.ts';
import type { Palette } from './palette.ts';
import type { Point } from './point.ts';

/** What the label of a node is made of, in pixels of the viewport. */
export interface NodeLabel {
  readonly x: number;
  readonly y: number;
  /** Radius of the node's picture. */
  readonly size: number;
  readonly label: string;
  /** A second, quiet line; empty for none. */
  readonly note: string;
  /** Text of the pill that stands for a hub; empty for any other node. */
  readonly hubCount: string;
  readonly kind: EntityType;
  readonly kindColor: string;
  readonly quiet: boolean;
  readonly selected: boolean;
}

/** Where the label of a node stands, pixels of the viewport. */
export function labelBox(context: CanvasRenderingContext2D, node: NodeLabel, palette: Palette): Box {
  if (node.hubCount) {
    const half = pillHalf(node);
    return {
      left: node.x - half,
      right: node.x + half,
      top: node.y - 13,
      bottom: node.y + (node.note ? 29 : 13),
    };
  }
  context.font = nameFont(node, palette);
  const half = context.measureText(node.label).width / 2;
  const below = nameBaseline(node);
  return { left: node.x - half, right: node.x + half, top: below - 10, bottom: below + (node.note ? 15 : 2) };
}

/**
 * A name below its node, in a halo of the ground; for a hub a pill with the mark of its kind and its count.
 *
 * @param isBare  leaves the count out, which is told under the pointer
 */
export function drawNodeLabel(
  context: CanvasRenderingContext2D,
  node: NodeLabel,
  palette: Palette,
  isBare = false,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  if (node.hubCount) {
    drawHub(context, isBare ? { ...node, hubCount: '' } : node, palette);
    if (isBare) return;
    haloText(context, node.note, node.x, node.y + 27, `400 11px ${palette.font}`, palette.muted, palette);
    return;
  }
  const below = nameBaseline(node);
  const color = node.selected ? palette.link : node.quiet ? palette.muted : palette.text;
  haloText(context, node.label, node.x, below, nameFont(node, palette), color, palette);
  if (node.note)
    haloText(context, node.note, node.x, below + 13, `400 10px ${palette.font}`, palette.muted, palette);
}

/** The soft halo and the ring of what is selected or under the pointer. */
export function drawHalo(context: CanvasRenderingContext2D, node: NodeLabel, palette: Palette): void {
  context.beginPath();
  if (node.hubCount) pillPath(context, node, 4);
  else context.arc(node.x, node.y, node.size + 4, 0, 2 * Math.PI);
  context.globalAlpha = node.selected ? 0.16 : 0.09;
  context.fillStyle = palette.link;
  context.fill();
  context.globalAlpha = node.selected ? 1 : 0.45;
  context.strokeStyle = palette.link;
  context.lineWidth = node.selected ? 2 : 1;
  context.stroke();
  context.globalAlpha = 1;
  drawNodeLabel(context, node, palette);
}

/** The figure of an evidence link and its ends, pixels of the viewport. */
export interface LinkFigure {
  readonly from: Point;
  readonly to: Point;
  readonly label: string;
  readonly selected: boolean;
}

/** Where on a link its figure may stand, the best first. */
const figureShares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73] as const;

/**
 * Figure on an evidence link, as near to its middle as nodes and names leave room: what lies under them cannot be
 * read. Where there is none it is left out, but not that of a link at a selected node.
 */
export function drawLinkFigure(
  context: CanvasRenderingContext2D,
  link: LinkFigure,
  palette: Palette,
  isFree: (box: Box) => boolean,
): void {
  context.font = `${link.selected ? '600 11px' : '500 10px'} ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const width = context.measureText(link.label).width + (link.selected ? 12 : 6);
  const height = link.selected ? 18 : 12;
  const middle = figurePlace(link, width, height, isFree);
  if (middle === null) return;
  context.beginPath();
  context.roundRect(middle.x - width / 2, middle.y - height / 2, width, height, height / 2);
  context.fillStyle = link.selected ? palette.accent : palette.ground;
  context.fill();
  context.fillStyle = link.selected ? palette.onAccent : palette.muted;
  context.fillText(link.label, middle.x, middle.y + 0.5);
}

function figurePlace(
  { from, to, selected }: LinkFigure,
  width: number,
  height: number,
  isFree: (box: Box) => boolean,
): Point | null {
  const places = figureShares.map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }));
  const free = places.find(({ x, y }) =>
    isFree({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }),
  );
  return free ?? (selected ? places[0]! : null);
}

function drawHub(context: CanvasRenderingContext2D, node: NodeLabel, palette: Palette): void {
  context.beginPath();
  pillPath(context, node, 0);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = node.kindColor;
  context.lineWidth = 1.6;
  context.stroke();
  context.font = hubFont(palette);
  const width = context.measureText(node.hubCount).width;
  const left = node.hubCount === '' ? node.x - 5 : node.x - (width + 15) / 2;
  context.save();
  context.translate(left + 5, node.y);
  context.fillStyle = node.kindColor;
  context.fill(new Path2D(kindSilhouettes[node.kind]), 'evenodd');
  context.restore();
  context.fillStyle = palette.text;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(node.hubCount, left + 15, node.y + 0.5);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
}

function nameBaseline({ y, size }: NodeLabel): number {
  return y + size * 0.82 + 12;
}

function nameFont({ selected, quiet }: NodeLabel, palette: Palette): string {
  return `${selected ? '700 12px' : quiet ? '400 11px' : '500 11px'} ${palette.font}`;
}

function pillHalf({ hubCount }: NodeLabel): number {
  return hubCount === '' ? 13 : 22 + hubCount.length * 3.6;
}

function pillPath(context: CanvasRenderingContext2D, node: NodeLabel, grow: number): void {
  const half = pillHalf(node) + grow;
  context.roundRect(node.x - half, node.y - 13 - grow, 2 * half, 26 + 2 * grow, 13 + grow);
}

function hubFont(palette: Palette): string {
  return `600 12px ${palette.font}`;
}

function haloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  color: string,
  palette: Palette,
): void {
  context.font = font;
  context.strokeStyle = palette.ground;
  context.lineWidth = 3.5;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
