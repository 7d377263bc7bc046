import { type RefObject, useEffect } from 'react';
import type { GraphView } from '../graph-view/graph-view.ts';
import type { Picture } from '../state/fold.ts';
import { type Direction, neighbourTowards } from '../state/neighbour-towards.ts';
import type { Acts } from './acts.ts';
import { actOf, type KeyedAct } from './keys.ts';
import { usePage } from './page-context.ts';

/** Listens for the keys of the canvas while the explorer is on the page. */
export function useExplorerKeys(acts: Acts, view: RefObject<GraphView | null>, picture: Picture): void {
  const { store } = usePage();
  useEffect(() => {
    const { undo, redo, toggleHulls } = store.getState();
    const byAct: Partial<Record<KeyedAct, () => void>> = {
      expand: () => acts.expand(),
      why: acts.why,
      collapse: acts.collapse,
      hide: acts.hide,
      pin: acts.pin,
      hulls: toggleHulls,
      fit: acts.fit,
      zoomIn: () => acts.zoom(1.4),
      zoomOut: () => acts.zoom(1 / 1.4),
      clear: () => acts.select(null),
      undo,
      redo,
    };
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
      const [from] = store.getState().selection;
      const onCanvas = event.target instanceof Element && event.target.closest('.canvas');
      if (!from || !onCanvas) return;
      event.preventDefault();
      const next = nextNode(event.key as Direction, from, view.current, picture);
      if (next !== null) acts.select(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [acts, view, picture, store]);
}

/** The neighbour in that direction; where none is linked that way, any node. */
function nextNode(
  direction: Direction,
  from: string,
  view: GraphView | null,
  picture: Picture,
): string | null {
  const here = view?.placeOf(from);
  if (!view || !here) return null;
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
