import Graph from 'graphology';
import Sigma from 'sigma';
import type { Layout } from './ask-layout.ts';
import type { CanvasTexts, LinkDrawing } from './drawing.ts';
import { type CanvasEvents, watchGestures } from './gestures.ts';
import { createLabelRoom } from './label-room.ts';
import { forcedIds, forcedLinks, placeNewNodes } from './place-picture.ts';
import type { Point } from './point.ts';
import { readPalette } from './read-palette.ts';
import { drawingSettings, emphasised, type Marked, nodeMarks } from './sigma-settings.ts';
import {
  drawHulls,
  fitAll,
  isInside,
  keepInView,
  moveCamera,
  nodeBoxes,
  redraw,
  roomOf,
  type Shown,
  type Stage,
  unitOf,
} from './stage.ts';

/** The one owner of Sigma on a page. It lives as long as its container; pictures change in place. */
export interface GraphView {
  show(shown: Shown): Promise<void>;
  select(ids: readonly string[]): void;
  /** Marks a chain of entities and the links between those that follow one another. */
  trace(trail: readonly string[]): void;
  /** Moves the view only when the node cannot be seen. */
  flyTo(id: string): void;
  showAll(): void;
  zoom(factor: number): void;
  /** Draws all anew after the theme or the language has changed. */
  repaint(texts: CanvasTexts): void;
  placeOf(id: string): Point | null;
  kill(): void;
  /** What is drawn, as data. */
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

/** @param options  the container must have a size: Sigma refuses one of width 0 */
export function createGraphView({ layout, on, ...options }: GraphViewOptions): GraphView {
  let marked: Marked = { selection: new Set(), trail: [] };
  let question = 0;
  const stage = setStage(options, () => marked);
  const { graph, sigma, places } = stage;
  const stopWatching = watch(stage, on);

  return {
    graph,
    sigma,
    async show(next) {
      const mine = ++question;
      const isNew = next.workspace !== stage.shown?.workspace;
      if (isNew) {
        const request = { ids: forcedIds(next.picture), links: forcedLinks(next.picture), ...roomOf(stage) };
        const arranged = await layout.ask(request);
        if (mine !== question) return;
        places.clear();
        for (const [id, place] of arranged) places.set(id, place);
      }
      stage.shown = next;
      placeNewNodes(next.picture, places, unitOf(stage));
      redraw(stage);
      if (isNew) fitAll(stage);
      else keepInView(stage);
    },
    select(ids) {
      marked = { ...marked, selection: new Set(ids) };
      sigma.refresh({ skipIndexation: true });
    },
    trace(trail) {
      marked = { ...marked, trail };
      sigma.refresh({ skipIndexation: true });
    },
    flyTo(id) {
      const place = sigma.getNodeDisplayData(id);
      if (!place || isInside(sigma, sigma.framedGraphToViewport(place))) return;
      moveCamera(stage, { x: place.x, y: place.y, ratio: sigma.getCamera().ratio });
    },
    showAll: () => fitAll(stage),
    zoom(factor) {
      const camera = sigma.getCamera();
      moveCamera(stage, { ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio / factor) });
    },
    repaint(texts) {
      stage.palette = readPalette(stage.container);
      stage.texts = texts;
      redraw(stage);
    },
    placeOf: (id) => places.get(id) ?? null,
    kill() {
      question++;
      stopWatching();
      layout.stop();
      sigma.kill();
    },
  };
}

function setStage(
  { container, texts, reducedMotion }: Omit<GraphViewOptions, 'layout' | 'on'>,
  marked: () => Marked,
): Stage {
  const graph = new Graph({ multi: true, type: 'undirected' });
  const labelRoom = createLabelRoom();
  const sigma = new Sigma(graph, container, {
    ...drawingSettings(() => stage.palette, labelRoom),
    nodeReducer: (id, data) => ({ ...data, ...nodeMarks(id, marked()) }),
    edgeReducer: (id, data) =>
      emphasised(data as LinkDrawing, graph.extremities(id), marked(), stage.palette),
  });
  const stage: Stage = {
    container,
    graph,
    sigma,
    places: new Map(),
    reducedMotion,
    palette: readPalette(container),
    texts,
    shown: null,
  };
  sigma.on('beforeRender', () => labelRoom.clear(nodeBoxes(stage)));
  sigma.createCanvas('hulls', { beforeLayer: 'edges' });
  return stage;
}

/** Follows the person, the size of the container and the loss of the drawing context. Returns how to stop. */
function watch(stage: Stage, on: CanvasEvents): () => void {
  const { sigma, graph, container } = stage;
  sigma.on('afterRender', () => drawHulls(stage));
  const stopGestures = watchGestures(sigma, graph, on);
  const resizes = new ResizeObserver(() => {
    if (container.clientWidth === 0 || container.clientHeight === 0) return;
    sigma.resize();
    redraw(stage);
  });
  resizes.observe(container);
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener('webglcontextlost', () => on.lost(), { once: true });
  return () => {
    resizes.disconnect();
    stopGestures();
  };
}
