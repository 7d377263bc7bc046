import Graph from 'graphology';
import Sigma from 'sigma';
import type { LabelDensity } from '../state/preferences.ts';
import type { Mode } from '../state/store.ts';
import type { Layout } from './ask-layout.ts';
import type { CanvasTexts, LinkDrawing } from './drawing.ts';
import { type CanvasEvents, watchGestures } from './gestures.ts';
import { createLabelRoom, type LabelRoom } from './label-room.ts';
import { placeAnew } from './place-anew.ts';
import { placeNewNodes } from './place-picture.ts';
import type { Point } from './point.ts';
import { pulseAround } from './pulse.ts';
import { readPalette } from './read-palette.ts';
import { drawingSettings, emphasised, type Marked, nodeMarks, standsOut } from './sigma-settings.ts';
import {
  bringInView,
  drawHulls,
  fitAll,
  fitTo,
  frameAll,
  keepInView,
  markAnew,
  moveCamera,
  nodeBoxes,
  redraw,
  type Shown,
  type Stage,
  unitOf,
} from './stage.ts';
import { takePicture } from './take-picture.ts';
import { watchRegion } from './watch-region.ts';

/** The one owner of Sigma on a page. It lives as long as its container; pictures change in place. */
export interface GraphView {
  show(shown: Shown): Promise<void>;
  select(ids: readonly string[]): void;
  /** Marks a chain of entities and the links between those that follow one another. */
  trace(trail: readonly string[]): void;
  /** How many names stand on the canvas at once. */
  setLabels(density: LabelDensity): void;
  /** What a drag over the empty canvas does. */
  setMode(mode: Mode): void;
  /** Moves the view no further than the node and its name need; to the middle where it cannot be seen at all. */
  flyTo(id: string): void;
  /** Shows by a pulse which node is meant; nothing moves where a person asks for less motion. */
  pulse(id: string): void;
  /** Shows the selection, or all where there is none or it fills the view already. */
  showAll(selection?: readonly string[]): void;
  zoom(factor: number): void;
  /** Draws all anew after the theme or the language has changed. */
  repaint(texts: CanvasTexts): void;
  placeOf(id: string): Point | null;
  /** Where a node stands in the window of the browser, pixels from its upper left corner. */
  windowPlaceOf(id: string): Point | null;
  /** The canvas as PNG with a line of text on it. */
  picture(line: string): Promise<Blob>;
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
  let trail: readonly string[] = [];
  let mode: Mode = 'move';
  let question = 0;
  const labelRoom = createLabelRoom();
  const stage: Stage = setStage(options, labelRoom, () => ({ selection: stage.selection, trail }));
  const { sigma, places } = stage;
  const stopWatching = watch(stage, on, () => mode);

  return {
    get graph() {
      return sigma.getGraph();
    },
    sigma,
    ...moves(stage),
    async show(next) {
      const mine = ++question;
      const isNew = next.workspace !== stage.arranged;
      const isCurrent = () => mine === question;
      if (isNew && !(await placeAnew({ stage, layout, next, isCurrent }))) return;
      stage.arranged = next.workspace;
      stage.shown = next;
      placeNewNodes(next.picture, places, unitOf(stage));
      if (isNew) frameAll(stage);
      else keepInView(stage);
      redraw(stage);
    },
    select(ids) {
      const before = [...stage.selection];
      if (areSame(ids, before)) return;
      stage.selection = new Set(ids);
      markAnew(stage, [...before, ...ids]);
    },
    setLabels(density) {
      if (stage.labels === density) return;
      stage.labels = density;
      redraw(stage);
    },
    trace(next) {
      if (areSame(next, trail)) return;
      const before = trail;
      trail = next;
      markAnew(stage, [...before, ...next, ...stage.selection]);
    },
    setMode(next) {
      mode = next;
    },
    repaint(texts) {
      stage.palette = readPalette(stage.container);
      stage.texts = texts;
      redraw(stage);
    },
    placeOf: (id) => places.get(id) ?? null,
    windowPlaceOf: (id) => windowPlaceOf(stage, id),
    picture: (line) =>
      takePicture(sigma, {
        line,
        palette: stage.palette,
        dress: (renderer) => dress(stage, renderer, labelRoom),
      }),
    kill() {
      question++;
      stopWatching();
      layout.stop();
      sigma.kill();
    },
  };
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id, i) => id === others[i]);
}

/** What changes the part of the picture that is seen, and nothing of the picture. */
function moves(stage: Stage): Pick<GraphView, 'flyTo' | 'pulse' | 'showAll' | 'zoom'> {
  const { sigma } = stage;
  return {
    flyTo(id) {
      bringInView(stage, id);
    },
    pulse(id) {
      if (!stage.reducedMotion) pulseAround(sigma, id, stage.palette);
    },
    showAll(selection = []) {
      const toSelection = selection.length > 0 && !stage.fitted;
      if (toSelection) fitTo(stage, selection);
      else fitAll(stage);
      stage.fitted = toSelection;
    },
    zoom(factor) {
      const camera = sigma.getCamera();
      moveCamera(stage, { ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio / factor) });
    },
  };
}

function windowPlaceOf({ sigma, container }: Stage, id: string): Point | null {
  const data = sigma.getNodeDisplayData(id);
  if (!data) return null;
  const { x, y } = sigma.framedGraphToViewport(data);
  const { left, top } = container.getBoundingClientRect();
  return { x: left + x, y: top + y };
}

function setStage(
  { container, texts, reducedMotion }: Omit<GraphViewOptions, 'layout' | 'on'>,
  labelRoom: LabelRoom,
  marked: () => Marked,
): Stage {
  const sigma: Sigma = new Sigma(new Graph(), container, {
    ...drawingSettings(() => stage.palette, labelRoom),
    nodeReducer: (id, data) => {
      const marks = marked();
      return standsOut(marks) ? { ...data, ...nodeMarks(id, marks) } : data;
    },
    edgeReducer: (id, data) => {
      const marks = marked();
      if (!standsOut(marks)) return data;
      return emphasised(data as LinkDrawing, sigma.getGraph().extremities(id), marks, stage.palette);
    },
  });
  const stage: Stage = {
    container,
    sigma,
    places: new Map(),
    reducedMotion,
    labels: 'usual',
    palette: readPalette(container),
    texts,
    shown: null,
    arranged: null,
    selection: new Set(),
    fitted: false,
  };
  dress(stage, sigma, labelRoom);
  return stage;
}

/** Gives a renderer what Sigma does not draw itself: outlines of gangs, and labels that keep clear of one another. */
function dress(stage: Stage, renderer: Sigma, labelRoom: LabelRoom): void {
  // Nodes have their places of a drawing only after this event, and before the first name.
  renderer.on('beforeRender', () => labelRoom.clear(() => nodeBoxes(renderer)));
  renderer.createCanvas('hulls', { beforeLayer: 'edges' });
  renderer.on('afterRender', () => drawHulls(stage, renderer));
}

/** Follows the person, the size of the container and the loss of the drawing context. Returns how to stop. */
function watch(stage: Stage, on: CanvasEvents, mode: () => Mode): () => void {
  const { sigma, container } = stage;
  const stopGestures = watchGestures(sigma, on, () => stage.shown?.picture.locked ?? false);
  const stopRegion = watchRegion({ sigma, mode, palette: () => stage.palette, select: on.selectMany });
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
    stopRegion();
  };
}
