import { createContext, type RefObject, useContext, useMemo } from 'react';
import type { GraphView } from '../graph-view/graph-view.ts';
import { expansionOf } from '../state/expansion-of.ts';
import { type LegendKey, toggledFilter } from '../state/filter.ts';
import type { Picture } from '../state/fold.ts';
import { strongestPartner } from '../state/pair.ts';
import { usePage } from './page-context.ts';

/** Most new nodes of one expansion. */
export const expansionCap = 50;

/** What can be done on the canvas, by button, key or gesture alike. Without ids: to the selection. */
export interface Acts {
  readonly expand: (ids?: readonly string[]) => void;
  readonly collapse: () => void;
  readonly hide: () => void;
  readonly unhide: () => void;
  /** Leaves out what stands under an entry of the legend, or brings it back; without an entry brings all back. */
  readonly filter: (key?: LegendKey) => void;
  /** Beside the one account that is selected, selects the one that it is linked with most. */
  readonly why: () => void;
  /** Pins the selection where it stands; unpins it when all of it is pinned. */
  readonly pin: () => void;
  readonly place: (id: string, at: { readonly x: number; readonly y: number }) => void;
  readonly select: (id: string | null, add?: boolean) => void;
  /** Selects and moves the view there. */
  readonly visit: (id: string) => void;
  /** Moves the view there and leaves the selection as it is. */
  readonly look: (id: string) => void;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
}

export const ActsContext = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('a panel of the explorer stands outside of it');
  return acts;
}

export function useCanvasActs(view: RefObject<GraphView | null>, picture: Picture): Acts {
  const { store } = usePage();
  return useMemo(() => {
    const { run, select } = store.getState();
    const selection = () => store.getState().selection;
    return {
      expand: (ids = selection()) => void (ids.length > 0 && run({ op: 'expand', ids, cap: expansionCap })),
      collapse: () => {
        const step = expansionOf(
          store.getState().history,
          selection(),
          (id) => picture.nodes.get(id)?.step ?? null,
        );
        if (step !== null) void run({ op: 'collapse', step });
      },
      hide: () => {
        if (selection().length > 0) void run({ op: 'hide', ids: selection() });
        select([]);
      },
      unhide: () => void (picture.hiddenIds.length > 0 && run({ op: 'unhide', ids: picture.hiddenIds })),
      filter: (key) =>
        void run({ op: 'filter', out: key === undefined ? [] : toggledFilter(picture.filters, key) }),
      why: () => {
        const [id, ...others] = selection();
        if (id === undefined || others.length > 0) return;
        const partner = strongestPartner(id, picture.links.values());
        if (partner !== null) select([id, partner]);
      },
      pin: () => {
        const ids = selection();
        if (ids.length === 0) return;
        if (ids.every((id) => picture.pinned.has(id))) return void run({ op: 'unpin', ids });
        const places = ids.map((id) => view.current?.placeOf(id) ?? { x: 0, y: 0 });
        void run({ op: 'pin', ids, xy: places.map(({ x, y }) => [x, y]) });
      },
      place: (id, { x, y }) => void run({ op: 'pin', ids: [id], xy: [[x, y]] }),
      select: (id, add = false) => select(id === null ? [] : add ? toggled(selection(), id) : [id]),
      visit: (id) => {
        select([id]);
        view.current?.flyTo(id);
      },
      look: (id) => view.current?.flyTo(id),
      fit: () => view.current?.showAll(),
      zoom: (factor) => view.current?.zoom(factor),
    };
  }, [store, view, picture]);
}

function toggled(selection: readonly string[], id: string): string[] {
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
}
