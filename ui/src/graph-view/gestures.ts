import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Point } from './point.ts';

/** What the person did on the canvas. */
export interface CanvasEvents {
  readonly select: (id: string | null, add: boolean) => void;
  readonly expand: (id: string) => void;
  readonly place: (id: string, place: Point) => void;
  /** The picture was lost with its WebGL context. */
  readonly lost: () => void;
}

/** Movement below this is a click with an unsteady hand, pixels. */
const leastDrag = 4;

/** Click selects, Shift or ⌘ adds, double click expands, dragging a node places it. Returns how to stop. */
export function watchGestures(sigma: Sigma, graph: Graph, on: CanvasEvents): () => void {
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
  sigma.on('enterNode', () => {
    sigma.getContainer().style.cursor = 'pointer';
  });
  sigma.on('leaveNode', () => {
    sigma.getContainer().style.cursor = '';
  });
  sigma.on('downNode', ({ node, event }) => {
    held = { id: node, x: event.x, y: event.y, moved: false };
  });

  const move = (event: { x: number; y: number; preventSigmaDefault(): void; original: Event }) => {
    if (!held) return;
    held.moved ||= Math.hypot(event.x - held.x, event.y - held.y) >= leastDrag;
    if (held.moved) graph.mergeNodeAttributes(held.id, sigma.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
  };
  const release = () => {
    if (held?.moved) {
      const { x, y } = graph.getNodeAttributes(held.id);
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

/** Whether a click adds to the selection instead of replacing it. */
function adds(original: MouseEvent | TouchEvent): boolean {
  return original.shiftKey || original.metaKey || original.ctrlKey;
}
