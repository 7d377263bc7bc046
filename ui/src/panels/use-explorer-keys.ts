import { type RefObject, useEffect } from 'react';
import type { GraphView } from '../graph-view/graph-view.ts';
import type { Picture } from '../state/fold.ts';
import { type Direction, neighbourTowards } from '../state/neighbour-towards.ts';
import type { PageStore } from '../state/store.ts';
import type { Acts } from './acts.ts';
import type { Dialogs } from './dialogs.ts';
import { actOf, type KeyedAct } from './keys.ts';
import { usePage } from './page-context.ts';

export interface KeyTargets {
  readonly acts: Acts;
  readonly dialogs: Dialogs;
  readonly view: RefObject<GraphView | null>;
  readonly picture: Picture;
}

/** Listens for the keys of the canvas while the explorer is on the page. */
export function useExplorerKeys({ acts, dialogs, view, picture }: KeyTargets): void {
  const { store } = usePage();
  useEffect(() => {
    const byAct = actsByKey(store, acts, dialogs, view);
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === null) return;
      if (act === 'neighbour') return walk(event);
      const todo = byAct[act];
      if (!todo) return;
      event.preventDefault();
      todo();
    };
    const walk = (event: KeyboardEvent) => {
      const onCanvas = event.target instanceof Element && event.target.closest('.canvas');
      if (!onCanvas) return;
      const [from = [...picture.nodes.keys()][0]] = store.getState().selection;
      if (from === undefined) return;
      event.preventDefault();
      const next =
        store.getState().selection.length === 0 ? from : nextNode(event.key, from, view.current, picture);
      if (next !== null) acts.visit(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [acts, dialogs, view, picture, store]);
}

function actsByKey(
  store: PageStore,
  acts: Acts,
  dialogs: Dialogs,
  view: RefObject<GraphView | null>,
): Partial<Record<KeyedAct, () => void>> {
  const { undo, redo, toggleHulls, setMode } = store.getState();
  return {
    expand: () => acts.expand(),
    expandAs: dialogs.openExpansionForm,
    why: acts.why,
    compare: () => {
      if (acts.pairUp()) dialogs.openComparison();
    },
    collapse: acts.collapse,
    hide: acts.hide,
    pin: acts.pin,
    move: () => setMode('move'),
    box: () => setMode('box'),
    lasso: () => setMode('lasso'),
    brush: () => document.getElementById('brush-from')?.focus(),
    hulls: toggleHulls,
    fit: acts.fit,
    zoomIn: () => acts.zoom(1.4),
    zoomOut: () => acts.zoom(1 / 1.4),
    all: acts.selectAll,
    card: () => document.querySelector<HTMLElement>('.side-body')?.focus(),
    menu: () => dialogs.openMenu(placeOfMenu(store, view)),
    clear: () => {
      setMode('move');
      acts.select(null);
    },
    undo,
    redo,
  };
}

/** Beside the node that is selected; else in the middle of the canvas. */
function placeOfMenu(store: PageStore, view: RefObject<GraphView | null>) {
  const id = store.getState().selection.at(-1) ?? null;
  const at = id === null ? null : (view.current?.windowPlaceOf(id) ?? null);
  const box = document.querySelector('.canvas')?.getBoundingClientRect();
  const middle = { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
  return { id, ...(at ?? middle) };
}

/** The neighbour in that direction; where none is linked that way, any node. */
function nextNode(key: string, from: string, view: GraphView | null, picture: Picture): string | null {
  const here = view?.placeOf(from);
  if (!view || !here) return null;
  const direction = key as Direction;
  const linked = [...picture.links.values()].flatMap((link) =>
    link.from === from ? link.to : link.to === from ? link.from : [],
  );
  const placesOf = (ids: readonly string[]) =>
    new Map(
      ids.flatMap((id) => {
        const place = view.placeOf(id);
        return place && id !== from ? [[id, place] as const] : [];
      }),
    );
  return (
    neighbourTowards(direction, here, placesOf(linked)) ??
    neighbourTowards(direction, here, placesOf([...picture.nodes.keys()]))
  );
}
