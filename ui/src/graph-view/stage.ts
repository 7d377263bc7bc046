import Graph from 'graphology';
import type Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
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

/** Gives Sigma a graph of what is to be shown; it draws it at once. */
export function redraw(stage: Stage): void {
  const { sigma, shown, palette, texts, places, container } = stage;
  if (!shown) return;
  const { width, height } = roomOf(stage);
  const compact = isCompact(container);
  const scale = scaleFor(shown.picture.nodes.size, width, height);
  const { perCell, least } = labelling[stage.labels];
  const pen = { picture: shown.picture, palette, texts, view: shown.view, scale, compact };
  const graph = graphOf(pen, places);
  putInForce(sigma, {
    stagePadding: paddingOf(container),
    enableEdgeEvents: shown.picture.links.size <= mostPickedLinks,
    labelDensity: perCell,
    labelRenderedSizeThreshold: compact ? Number.POSITIVE_INFINITY : least,
    // Sigma looks through all links for figures at every drawing, even when none carries one.
    renderEdgeLabels: graph.someEdge((_, { label }) => label !== ''),
  });
  sigma.setGraph(graph);
}

/** Sigma reads every node and link anew for each setting that it is given, changed or not. */
function putInForce(sigma: Sigma, wanted: Partial<Settings>): void {
  const before: Partial<Settings> = sigma.getSettings();
  const names = Object.keys(wanted) as (keyof Settings)[];
  if (names.some((name) => before[name] !== wanted[name])) sigma.setSettings(wanted);
}

/** Draws these nodes and the links at them with the marks that they have now. */
export function markAnew({ sigma }: Stage, ids: readonly string[]): void {
  const graph = sigma.getGraph();
  const nodes = [...new Set(ids)].filter((id) => graph.hasNode(id));
  const edges = [...new Set(nodes.flatMap((id) => graph.edges(id)))];
  sigma.refresh({ partialGraph: { nodes, edges } });
}

export function moveCamera(
  { sigma, reducedMotion }: Stage,
  to: { readonly x: number; readonly y: number; readonly ratio: number },
): void {
  void sigma.getCamera().animate({ ...to, angle: 0 }, { duration: reducedMotion ? 0 : 300 });
}

/** Moves the view back until the whole picture is in it. */
export function fitAll(stage: Stage): void {
  frameAll(stage);
  stage.sigma.refresh();
}

/** The same from the next drawing on. */
export function frameAll(stage: Stage): void {
  const standing = standingIn(stage);
  if (standing.length === 0) return;
  stage.sigma.setCustomBBox(boxAround(standing));
  moveCamera(stage, { x: 0.5, y: 0.5, ratio: 1 });
}

/** Places of all that is to be shown. */
function standingIn({ shown, places }: Stage): Point[] {
  return [...(shown?.picture.nodes.keys() ?? [])].flatMap((id) => places.get(id) ?? []);
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

/** Widens the view from the next drawing on when something that came stands outside of it; never narrows it. */
export function keepInView(stage: Stage): void {
  const { sigma } = stage;
  if (sigma.getCamera().ratio < 1) return;
  if (standingIn(stage).some((place) => !isInside(sigma, sigma.graphToViewport(place)))) frameAll(stage);
}

/** A node at the edge comes in as far as its name needs; one that cannot be seen goes to the middle. */
export function bringInView(stage: Stage, id: string): void {
  const { sigma } = stage;
  const place = sigma.getNodeDisplayData(id);
  if (!place) return;
  const at = sigma.framedGraphToViewport(place);
  if (isInside(sigma, at)) return;
  const { width, height } = sigma.getDimensions();
  const isSeen = at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
  const wanted = isSeen ? nearestInside(sigma, at) : { x: width / 2, y: height / 2 };
  const [from, to] = [sigma.viewportToFramedGraph(at), sigma.viewportToFramedGraph(wanted)];
  const { x, y, ratio } = sigma.getCamera();
  moveCamera(stage, { x: x + from.x - to.x, y: y + from.y - to.y, ratio });
}

/** Room that a node needs to the edges of the viewport, and below it for its name, pixels. */
const edgeRoom = { aside: 24, below: 36 } as const;

/** Whether a place of the viewport can be seen with the label below it. */
function isInside(sigma: Sigma, at: Point): boolean {
  const { x, y } = nearestInside(sigma, at);
  return x === at.x && y === at.y;
}

function nearestInside(sigma: Sigma, { x, y }: Point): Point {
  const { width, height } = sigma.getDimensions();
  const { aside, below } = edgeRoom;
  return {
    x: Math.max(aside, Math.min(width - aside, x)),
    y: Math.max(aside, Math.min(height - below, y)),
  };
}

/** With more nodes than this names keep clear of one another only: few are drawn, and looking takes time. */
const mostKeptClear = 400;

/** Where the nodes that are drawn stand, pixels of the viewport; none in a picture of very many. */
export function nodeBoxes(sigma: Sigma): Box[] {
  const graph = sigma.getGraph();
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
  const gangs = hullGangs(shown.picture, selection);
  if (gangs.length === 0) return;
  const hubs = placesOf([...shown.picture.nodes.values()].flatMap(({ id, hub }) => (hub ? [id] : [])));
  for (const { id, size, memberIds, provisional } of gangs) {
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

/** A graph of its own for each drawing: while it is filled nobody listens, as Sigma would to every node and link. */
function graphOf(pen: Pen, places: ReadonlyMap<string, Point>): Graph {
  const graph = new Graph({ multi: true, type: 'undirected' });
  for (const node of pen.picture.nodes.values())
    graph.addNode(node.id, { ...places.get(node.id)!, ...(drawNode(pen, node) satisfies NodeDrawing) });
  for (const link of pen.picture.links.values())
    graph.addEdgeWithKey(link.id, link.from, link.to, drawLink(pen, link));
  return graph;
}
