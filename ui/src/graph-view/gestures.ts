import type Sigma from 'sigma';
import type { Point } from './point.ts';

/** What the person did on the canvas. */
export interface CanvasEvents {
  readonly select: (id: string | null, add: boolean) => void;
  readonly expand: (id: string) => void;
  readonly place: (id: string, place: Point) => void;
  /** A box or a lasso was drawn around these. */
  readonly selectMany: (ids: readonly string[], add: boolean) => void;
  /** The two ends of a link that was clicked. */
  readonly selectLink: (from: string, to: string) => void;
  /** A menu is wanted at a place of the window; on a node, or on none. */
  readonly menu: (id: string | null, at: { readonly x: number; readonly y: number }) => void;
  /** The picture was lost with its WebGL context. */
  readonly lost: () => void;
}

/** Movement below this is a click with an unsteady hand, pixels. */
const leastDrag = 4;

/**
 * Click selects, Shift or ⌘ adds, double click expands, the right button asks for the menu, dragging a node places it
 * unless all is locked. Returns how to stop.
 */
export function watchGestures(sigma: Sigma, on: CanvasEvents, isLocked: () => boolean): () => void {
  let held: { id: string; x: number; y: number; moved: boolean } | null = null;
  let clicked: string | null = null;
  const mouse = sigma.getMouseCaptor();
  const click = (node: string | null, original: MouseEvent | TouchEvent) => {
    clicked = node;
    on.select(node, node !== null && adds(original));
  };

  sigma.on('clickNode', ({ node, event }) => click(node, event.original));
  sigma.on('clickStage', ({ event }) => click(null, event.original));
  // Sigma calls any two quick clicks a double one, wherever they were: a hand that selects two nodes in a row opens none.
  sigma.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (node === clicked) on.expand(node);
    else click(node, event.original);
  });
  sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
    preventSigmaDefault();
    click(null, event.original);
  });
  sigma.on('clickEdge', ({ edge }) => {
    const [from, to] = sigma.getGraph().extremities(edge);
    clicked = null;
    on.selectLink(from, to);
  });
  watchMenu(sigma, on);
  watchCursor(sigma);
  sigma.on('downNode', ({ node, event }) => {
    if (!isLocked()) held = { id: node, x: event.x, y: event.y, moved: false };
  });

  const move = (event: { x: number; y: number; preventSigmaDefault(): void; original: Event }) => {
    if (!held) return;
    held.moved ||= Math.hypot(event.x - held.x, event.y - held.y) >= leastDrag;
    if (held.moved) sigma.getGraph().mergeNodeAttributes(held.id, sigma.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
  };
  const release = () => {
    if (held?.moved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(held.id);
      on.place(held.id, { x, y });
    }
    held = null;
  };
  mouse.on('mousemovebody', move);
  mouse.on('mouseup', release);
  return () => {
    mouse.off('mousemovebody', move);
    mouse.off('mouseup', release);
  };
}

function watchMenu(sigma: Sigma, on: CanvasEvents): void {
  const ask = (id: string | null, original: MouseEvent | TouchEvent) => {
    original.preventDefault();
    if (original instanceof MouseEvent) on.menu(id, { x: original.clientX, y: original.clientY });
  };
  sigma.on('rightClickNode', ({ node, event }) => ask(node, event.original));
  sigma.on('rightClickStage', ({ event }) => ask(null, event.original));
  sigma.on('rightClickEdge', ({ event }) => ask(null, event.original));
}

function watchCursor(sigma: Sigma): void {
  const point = (cursor: string) => () => {
    sigma.getContainer().style.cursor = cursor;
  };
  sigma.on('enterNode', point('pointer'));
  sigma.on('leaveNode', point(''));
  sigma.on('enterEdge', point('pointer'));
  sigma.on('leaveEdge', point(''));
}

/** Whether a click adds to the selection instead of replacing it. */
function adds(original: MouseEvent | TouchEvent): boolean {
  return original.shiftKey || original.metaKey || original.ctrlKey;
}
