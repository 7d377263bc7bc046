import { createNodeImageProgram } from '@sigma/node-image';
import Graph from 'graphology';
import Sigma from 'sigma';
import type { Picture } from '../state/fold.ts';
import type { View } from '../state/store.ts';
import type { Layout } from './ask-layout.ts';
import { drawHull } from './draw-hull.ts';
import { drawHalo, drawLinkFigure, drawNodeLabel, type NodeLabel } from './draw-labels.ts';
import {
  type CanvasTexts,
  drawLink,
  drawNode,
  type LinkDrawing,
  type NodeDrawing,
  type Pen,
  scaleFor,
} from './drawing.ts';
import { type CanvasEvents, watchGestures } from './gestures.ts';
import { mixed, type Palette, readPalette } from './palette.ts';
import { forcedIds, forcedLinks, placeNewNodes } from './place-picture.ts';
import { boxAround, type Point } from './point.ts';

/** What is to be on the canvas. */
export interface Shown {
  /** Equal for pictures that grow out of one another: what stands keeps its place. */
  readonly workspace: string;
  readonly picture: Picture;
  readonly view: View;
  readonly hulls: boolean;
}

/** The one owner of Sigma on a page. It lives as long as its container; pictures change in place. */
export interface GraphView {
  show(shown: Shown): Promise<void>;
  select(ids: readonly string[]): void;
  flyTo(id: string): void;
  fit(): void;
  zoom(factor: number): void;
  /** Draws all anew after the theme or the language has changed. */
  repaint(texts: CanvasTexts): void;
  placeOf(id: string): Point | null;
  kill(): void;
  /** For browser tests: what is drawn, as data. */
  readonly graph: Graph;
  readonly sigma: Sigma;
}

export interface GraphViewOptions {
  readonly container: HTMLElement;
  readonly layout: Layout;
  readonly texts: CanvasTexts;
  readonly reducedMotion: boolean;
  readonly on: CanvasEvents;
}

/** Free room around the picture for labels and the buttons on the canvas, pixels. */
const stagePadding = 62;
const compactPadding = 44;

/** Nodes smaller than this carry no name, pixels. */
const leastLabelled = 6;

/** Below this width the canvas is compact: names of hubs and of what is selected, no figures. */
const compactWidth = 560;

/** @param options  the container must have a size: Sigma refuses one of width 0 */
export function createGraphView({
  container,
  layout,
  texts: firstTexts,
  reducedMotion,
  on,
}: GraphViewOptions): GraphView {
  const graph = new Graph({ multi: true, type: 'undirected' });
  const places = new Map<string, Point>();
  let palette = readPalette(container);
  let texts = firstTexts;
  let selection: ReadonlySet<string> = new Set();
  let shown: Shown | null = null;
  let question = 0;

  const sigma = new Sigma(graph, container, {
    ...drawingSettings(() => palette),
    nodeReducer: (id, data) => ({ ...data, selected: selection.has(id), highlighted: selection.has(id) }),
    edgeReducer: (id, data) => emphasised(data as LinkDrawing, graph.extremities(id), selection, palette),
  });
  sigma.createCanvas('hulls', { beforeLayer: 'edges' });
  sigma.on('afterRender', () => drawHulls(sigma, shown, texts, palette));
  const stopGestures = watchGestures(sigma, graph, on);
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener('webglcontextlost', () => on.lost(), { once: true });

  const isCompact = () => container.clientWidth < compactWidth;
  const room = () => {
    const padding = isCompact() ? compactPadding : stagePadding;
    return {
      width: Math.max(120, container.clientWidth - 2 * padding),
      height: Math.max(120, container.clientHeight - 2 * padding),
    };
  };

  const draw = () => {
    if (!shown) return;
    const { width, height } = room();
    const compact = isCompact();
    const scale = scaleFor(shown.picture.nodes.size, width, height);
    sigma.setSetting('stagePadding', compact ? compactPadding : stagePadding);
    sigma.setSetting('labelRenderedSizeThreshold', compact ? Number.POSITIVE_INFINITY : leastLabelled);
    putOnGraph(graph, { picture: shown.picture, palette, texts, view: shown.view, scale, compact }, places);
    sigma.refresh();
  };

  const resizes = new ResizeObserver(() => {
    if (container.clientWidth === 0 || container.clientHeight === 0) return;
    sigma.resize();
    draw();
  });
  resizes.observe(container);

  const moveCamera = (state: { x: number; y: number; ratio: number; angle: number }) =>
    sigma.getCamera().animate(state, { duration: reducedMotion ? 0 : 300 });

  const fit = () => {
    if (graph.order === 0) return;
    sigma.setCustomBBox(boxAround(graph.mapNodes((_, { x, y }) => ({ x, y }))));
    sigma.refresh();
    void moveCamera({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  };

  return {
    graph,
    sigma,
    async show(next) {
      const mine = ++question;
      const isNew = next.workspace !== shown?.workspace;
      if (isNew) {
        const request = { ids: forcedIds(next.picture), links: forcedLinks(next.picture), ...room() };
        const arranged = await layout.ask(request);
        if (mine !== question) return;
        places.clear();
        for (const [id, place] of arranged) places.set(id, place);
      }
      shown = next;
      placeNewNodes(next.picture, places);
      draw();
      if (isNew) fit();
      else keepInView(sigma, graph, fit);
    },
    select(ids) {
      selection = new Set(ids);
      sigma.refresh({ skipIndexation: true });
    },
    flyTo(id) {
      const place = sigma.getNodeDisplayData(id);
      if (!place || isInside(sigma, sigma.framedGraphToViewport(place))) return;
      void moveCamera({ ...sigma.getCamera().getState(), x: place.x, y: place.y });
    },
    fit,
    zoom(factor) {
      const camera = sigma.getCamera();
      void moveCamera({
        ...camera.getState(),
        ratio: sigma.getCamera().getBoundedRatio(camera.ratio / factor),
      });
    },
    repaint(next) {
      palette = readPalette(container);
      texts = next;
      sigma.setSetting('labelFont', palette.font);
      draw();
    },
    placeOf: (id) => places.get(id) ?? null,
    kill() {
      question++;
      resizes.disconnect();
      stopGestures();
      layout.stop();
      sigma.kill();
    },
  };
}

function drawingSettings(palette: () => Palette) {
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
    labelFont: palette().font,
    labelSize: 11,
    labelDensity: 0.9,
    labelGridCellSize: 72,
    labelRenderedSizeThreshold: leastLabelled,
    renderEdgeLabels: true,
    stagePadding,
    zIndex: true,
    minCameraRatio: 0.08,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1,
  };
}

/** Links at a selected node take the accent; between two selected ones the figure stands in a pill. */
function emphasised(
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

function drawHulls(sigma: Sigma, shown: Shown | null, texts: CanvasTexts, palette: Palette): void {
  const canvas = sigma.getCanvases().hulls!;
  const context = canvas.getContext('2d')!;
  const { width, height } = sigma.getDimensions();
  const density = window.devicePixelRatio;
  // Setting a canvas's size also clears it.
  canvas.width = width * density;
  canvas.height = height * density;
  context.scale(density, density);
  if (!shown?.hulls) return;
  for (const { id, size, memberIds } of shown.picture.gangs.slice(0, 4)) {
    const members = memberIds
      .filter((member) => shown.picture.nodes.has(member))
      .flatMap((member) => sigma.getNodeDisplayData(member) ?? [])
      .map((data) => sigma.framedGraphToViewport(data));
    drawHull(context, { name: texts.gangName(id, size), members }, palette);
  }
}

/** Widens the view when something that came stands outside of it; never narrows it. */
function keepInView(sigma: Sigma, graph: Graph, fit: () => void): void {
  const outside = graph.someNode((_, { x, y }) => !isInside(sigma, sigma.graphToViewport({ x, y })));
  if (outside && sigma.getCamera().ratio >= 1) fit();
}

/** Whether a place of the viewport can be seen with the label below it. */
function isInside(sigma: Sigma, { x, y }: Point): boolean {
  const { width, height } = sigma.getDimensions();
  return x > 24 && y > 24 && x < width - 24 && y < height - 36;
}
