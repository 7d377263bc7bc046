import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Picture } from '../state/fold.ts';
import { hullGangs } from '../state/hull-gangs.ts';
import type { LabelDensity } from '../state/preferences.ts';
import type { View } from '../state/store.ts';
import { drawHull } from './draw-hull.ts';
import { type CanvasTexts, drawLink, drawNode, type NodeDrawing, type Pen, scaleFor } from './drawing.ts';
import type { Box } from './label-room.ts';
import type { Palette } from './palette.ts';
import { boxAround, type Point } from './point.ts';
import { labelling } from './sigma-settings.ts';

/** What is to be on the canvas. */
export interface Shown {
  /** Equal for pictures that grow out of one another: what stands keeps its place. */
  readonly workspace: string;
  readonly picture: Picture;
  readonly view: View;
  readonly hulls: boolean;
  /** Where a file says that nodes stand; what it does not name is placed beside them. */
  readonly given: ReadonlyMap<string, readonly [number, number]>;
}

/** A canvas in use: what is on it, where, and in which colours and words. */
export interface Stage {
  readonly container: HTMLElement;
  readonly graph: Graph;
  readonly sigma: Sigma;
  readonly places: Map<string, Point>;
  readonly reducedMotion: boolean;
  palette: Palette;
  texts: CanvasTexts;
  labels: LabelDensity;
  shown: Shown | null;
  /** Workspace whose nodes have been given places. */
  arranged: string | null;
  selection: ReadonlySet<string>;
  /** The view shows the selection as large as it fits. */
  fitted: boolean;
}

/** Free room around the picture for labels and the buttons on the canvas, pixels. */
const paddings = { wide: 54, compact: 44 } as const;

/** Below this width the canvas is compact: names of hubs and of what is selected, no figures. */
const compactWidth = 560;

/** With more links than this none can be clicked: looking for the one under the pointer costs a second drawing. */
const mostPickedLinks = 2_000;

/** Room for the picture, pixels. */
export function roomOf({ container }: Pick<Stage, 'container'>): {
  readonly width: number;
  readonly height: number;
} {
  const padding = paddingOf(container);
  return {
    width: Math.max(120, container.clientWidth - 2 * padding),
    height: Math.max(120, container.clientHeight - 2 * padding),
  };
}

/** Brings the graph that Sigma draws up to what is to be shown. */
export function redraw(stage: Stage): void {
  const { sigma, graph, shown, palette, texts, places, container } = stage;
  if (!shown) return;
  const { width, height } = roomOf(stage);
  const compact = isCompact(container);
  const scale = scaleFor(shown.picture.nodes.size, width, height);
  sigma.setSetting('stagePadding', paddingOf(container));
  sigma.setSetting('enableEdgeEvents', shown.picture.links.size <= mostPickedLinks);
  const { perCell, least } = labelling[stage.labels];
  sigma.setSetting('labelDensity', perCell);
  sigma.setSetting('labelRenderedSizeThreshold', compact ? Number.POSITIVE_INFINITY : least);
  putOnGraph(graph, { picture: shown.picture, palette, texts, view: shown.view, scale, compact }, places);
  sigma.refresh();
}

export function moveCamera(
  { sigma, reducedMotion }: Stage,
  to: { readonly x: number; readonly y: number; readonly ratio: number },
): void {
  void sigma.getCamera().animate({ ...to, angle: 0 }, { duration: reducedMotion ? 0 : 300 });
}

/** Moves the view back until the whole picture is in it. */
export function fitAll(stage: Stage): void {
  const { graph, sigma } = stage;
  if (graph.order === 0) return;
  sigma.setCustomBBox(boxAround(graph.mapNodes((_, { x, y }) => ({ x, y }))));
  sigma.refresh();
  moveCamera(stage, { x: 0.5, y: 0.5, ratio: 1 });
}

/** Moves the view until these nodes fill it, but not nearer than a few nodes need. */
export function fitTo(stage: Stage, ids: readonly string[]): void {
  const places = ids.flatMap((id) => stage.sigma.getNodeDisplayData(id) ?? []);
  if (places.length === 0) return;
  const { x, y } = boxAround(places, 0);
  const ratio = Math.max(nearest, 1.3 * Math.max(x[1] - x[0], y[1] - y[0]));
  moveCamera(stage, { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2, ratio });
}

const nearest = 0.35;

/** Widens the view when something that came stands outside of it; never narrows it. */
export function keepInView(stage: Stage): void {
  const { graph, sigma } = stage;
  const outside = graph.someNode((_, { x, y }) => !isInside(sigma, sigma.graphToViewport({ x, y })));
  if (outside && sigma.getCamera().ratio >= 1) fitAll(stage);
}

/** Whether a place of the viewport can be seen with the label below it. */
export function isInside(sigma: Sigma, { x, y }: Point): boolean {
  const { width, height } = sigma.getDimensions();
  return x > 24 && y > 24 && x < width - 24 && y < height - 36;
}

/** With more nodes than this names keep clear of one another only: few are drawn, and looking takes time. */
const mostKeptClear = 400;

/** Where the nodes that are drawn stand, pixels of the viewport; none in a picture of very many. */
export function nodeBoxes({ sigma, graph }: Pick<Stage, 'sigma' | 'graph'>): Box[] {
  if (graph.order > mostKeptClear) return [];
  return graph.nodes().flatMap((id) => {
    const data = sigma.getNodeDisplayData(id);
    if (!data || data.hidden) return [];
    const { x, y } = sigma.framedGraphToViewport(data);
    const half = sigma.scaleSize(data.size) * 0.75;
    return [{ left: x - half, right: x + half, top: y - half, bottom: y + half }];
  });
}

/** Length on the canvas of one pixel when the whole picture fits the room; a compact canvas has shorter steps. */
export function unitOf(stage: Stage): number {
  const { x, y } = boxAround([...stage.places.values()]);
  const { width, height } = roomOf(stage);
  const density = isCompact(stage.container) ? 0.55 : 1;
  return density * Math.max(1, (x[1] - x[0]) / width, (y[1] - y[0]) / height);
}

/** Draws the outlines of gangs under everything else; called after each drawing of the renderer. */
export function drawHulls({ shown, texts, palette, selection }: Stage, sigma: Sigma): void {
  const canvas = sigma.getCanvases().hulls!;
  const context = canvas.getContext('2d')!;
  const { width, height } = sigma.getDimensions();
  const density = window.devicePixelRatio;
  // Setting a canvas's size also clears it.
  canvas.width = width * density;
  canvas.height = height * density;
  context.scale(density, density);
  if (!shown?.hulls) return;
  const placesOf = (ids: readonly string[]) =>
    ids
      .flatMap((id) => sigma.getNodeDisplayData(id) ?? [])
      .filter(({ hidden }) => !hidden)
      .map((data) => sigma.framedGraphToViewport(data));
  const hubs = placesOf([...shown.picture.nodes.values()].flatMap(({ id, hub }) => (hub ? [id] : [])));
  for (const { id, size, memberIds, provisional } of hullGangs(shown.picture, selection)) {
    const hull = { name: texts.gangName(id, size), members: placesOf(memberIds), provisional, hubs };
    drawHull(context, hull, palette);
  }
}

function isCompact(container: HTMLElement): boolean {
  return container.clientWidth < compactWidth;
}

function paddingOf(container: HTMLElement): number {
  return isCompact(container) ? paddings.compact : paddings.wide;
}

function putOnGraph(graph: Graph, pen: Pen, places: ReadonlyMap<string, Point>): void {
  const { nodes, links } = pen.picture;
  for (const id of graph.edges()) if (!links.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
  for (const node of nodes.values())
    graph.mergeNode(node.id, { ...places.get(node.id)!, ...(drawNode(pen, node) satisfies NodeDrawing) });
  for (const link of links.values()) {
    const drawing = drawLink(pen, link);
    if (graph.hasEdge(link.id)) graph.mergeEdgeAttributes(link.id, drawing);
    else graph.addEdgeWithKey(link.id, link.from, link.to, drawing);
  }
}
