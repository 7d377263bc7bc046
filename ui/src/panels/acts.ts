import { createContext, type RefObject, useContext, useMemo } from 'react';
import type { TimeWindow } from '../api/answer.ts';
import type { Reach } from '../api/question.ts';
import type { GraphView } from '../graph-view/graph-view.ts';
import type { Command } from '../state/command.ts';
import { expansionOf } from '../state/expansion-of.ts';
import { type FilterKey, type Filters, noFilters, toggledFilter } from '../state/filter.ts';
import type { Picture } from '../state/fold.ts';
import { inForce } from '../state/history.ts';
import { pairOf, strongestPartner } from '../state/pair.ts';
import { invertedSelection, neighbourhood, ofOneKind } from '../state/selections.ts';
import type { PageStore, Places } from '../state/store.ts';
import { usePage } from './page-context.ts';

/** Most new nodes of one expansion, when the person does not say otherwise and at most. */
export const expansionCap = 50;
export const mostExpansion = 500;

/** Above this many nodes nothing more is expanded: filters help more than more nodes. */
export const mostExpandable = 10_000;

/** What can be done on the canvas, by button, key, menu or gesture alike. Without ids: to the selection. */
export interface Acts {
  readonly expand: (ids?: readonly string[], how?: Expansion) => void;
  /** All around the one node that is selected. */
  readonly ego: (depth: number) => void;
  /** From the first node that is selected to the last. */
  readonly path: (inTimeOrder: boolean) => void;
  /** What all that is selected touches. */
  readonly common: () => void;
  readonly linksAmong: () => void;
  /** The newest expansion again, with room for more. */
  readonly more: () => void;
  readonly collapse: () => void;
  readonly hide: () => void;
  readonly unhide: (ids?: readonly string[]) => void;
  readonly block: () => void;
  readonly unblock: (ids: readonly string[]) => void;
  /** Leaves out what stands under a key, or brings it back. */
  readonly filter: (key: FilterKey) => void;
  readonly setFilters: (filters: Filters) => void;
  readonly unfilter: () => void;
  readonly brush: (window: TimeWindow | null) => void;
  /** Beside the one account that is selected, selects the one that it is linked with most. */
  readonly why: () => void;
  /** The same where one account is selected. False where the selection is no two accounts then. */
  readonly pairUp: () => boolean;
  /** Pins the selection where it stands; unpins it when all of it is pinned. */
  readonly pin: () => void;
  readonly place: (id: string, at: { readonly x: number; readonly y: number }) => void;
  readonly lock: () => void;
  readonly select: (id: string | null, add?: boolean) => void;
  readonly isSelected: (id: string) => boolean;
  readonly selectMany: (ids: readonly string[], add: boolean) => void;
  readonly selectAll: () => void;
  readonly selectKind: () => void;
  readonly selectNeighbours: () => void;
  readonly invert: () => void;
  /** Selects and moves the view there. */
  readonly visit: (id: string) => void;
  /** Moves the view there and leaves the selection as it is. */
  readonly look: (id: string) => void;
  /** Moves the view there, and shows by a pulse which one it is. */
  readonly find: (id: string) => void;
  /** Shows all; with a selection, on a second call, the selection. */
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Where everything on the canvas stands; empty where there is no canvas. */
  readonly places: () => Places;
  /** The picture as PNG, with a line of text on it; null where there is no canvas. */
  readonly picture: (line: string) => Promise<Blob | null>;
}

export interface Expansion {
  readonly cap?: number;
  readonly reach?: Reach;
  readonly window?: TimeWindow;
}

export const ActsContext = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('a panel of the explorer stands outside of it');
  return acts;
}

type View = RefObject<GraphView | null>;

export function useCanvasActs(view: View, picture: Picture): Acts {
  const { store } = usePage();
  return useMemo(
    () => ({
      ...askingActs(store, picture),
      ...pictureActs(store, picture),
      ...placingActs(store, view, picture),
      ...selectingActs(store, picture),
      ...viewActs(store, view, picture),
    }),
    [store, view, picture],
  );
}

function askingActs(store: PageStore, picture: Picture) {
  const { run } = store.getState();
  const selection = () => store.getState().selection;
  const widen = (command: Command) => {
    if (picture.nodes.size > mostExpandable) return store.getState().warn('TOO_MUCH');
    void run(command);
  };
  return {
    expand: (ids: readonly string[] = selection(), { cap = expansionCap, ...how }: Expansion = {}) => {
      if (ids.length > 0) widen({ op: 'expand', ids, cap: Math.min(cap, mostExpansion), ...how });
    },
    ego: (depth: number) => {
      const [id] = selection();
      if (id !== undefined) widen({ op: 'ego', id, depth, cap: mostExpansion });
    },
    path: (inTimeOrder: boolean) => {
      const [from, to] = [selection()[0], selection().at(-1)];
      if (from !== undefined && to !== undefined && from !== to) widen({ op: 'path', from, to, inTimeOrder });
    },
    common: () => {
      if (selection().length > 1) widen({ op: 'common', ids: selection() });
    },
    linksAmong: () => {
      const nodes = [...picture.nodes.values()];
      const ids = (isAccount: boolean) =>
        nodes.filter(({ kind }) => (kind === 'ACCOUNT') === isAccount).map(({ id }) => id);
      void run({ op: 'linksAmong', accounts: ids(true).sort(), resources: ids(false).sort() });
    },
    more: () => {
      const newest = inForce(store.getState().history).findLast(({ command }) => command.op === 'expand');
      if (newest?.command.op !== 'expand') return;
      const { ids, cap, reach, window } = newest.command;
      const wider = {
        cap: Math.min(mostExpansion, cap * 4),
        ...(reach && { reach }),
        ...(window && { window }),
      };
      widen({ op: 'expand', ids, ...wider });
    },
    collapse: () => {
      const bringer = (id: string) => picture.nodes.get(id)?.step ?? null;
      const step = expansionOf(store.getState().history, selection(), bringer);
      if (step !== null) void run({ op: 'collapse', step });
    },
    brush: (window: TimeWindow | null) => {
      if (window !== null || picture.brush !== null) void run({ op: 'brush', window });
    },
  };
}

function pictureActs(store: PageStore, picture: Picture) {
  const { run, select } = store.getState();
  const takeAway = (op: 'hide' | 'block') => {
    const ids = store.getState().selection;
    if (ids.length > 0) void run({ op, ids });
    select([]);
  };
  return {
    hide: () => takeAway('hide'),
    block: () => takeAway('block'),
    unhide: (ids: readonly string[] = picture.hiddenIds) =>
      void (ids.length > 0 && run({ op: 'unhide', ids })),
    unblock: (ids: readonly string[]) => void run({ op: 'unblock', ids }),
    filter: (key: FilterKey) => void run({ op: 'filter', filters: toggledFilter(picture.filters, key) }),
    setFilters: (filters: Filters) => void run({ op: 'filter', filters }),
    unfilter: () => void run({ op: 'filter', filters: noFilters }),
  };
}

function placingActs(store: PageStore, view: View, picture: Picture) {
  const { run } = store.getState();
  return {
    pin: () => {
      const ids = store.getState().selection;
      if (ids.length === 0) return;
      if (ids.every((id) => picture.pinned.has(id))) return void run({ op: 'unpin', ids });
      const places = ids.map((id) => view.current?.placeOf(id) ?? { x: 0, y: 0 });
      void run({ op: 'pin', ids, xy: places.map(({ x, y }) => [x, y]) });
    },
    place: (id: string, { x, y }: { readonly x: number; readonly y: number }) =>
      void run({ op: 'pin', ids: [id], xy: [[x, y]] }),
    lock: () => void run({ op: 'lock', on: !picture.locked }),
  };
}

function selectingActs(store: PageStore, picture: Picture) {
  const { select } = store.getState();
  const selection = () => store.getState().selection;
  const why = () => {
    const [id, ...others] = selection();
    if (id === undefined || others.length > 0) return;
    const partner = strongestPartner(id, picture.links.values());
    if (partner !== null) select([id, partner]);
  };
  return {
    select: (id: string | null, add = false) =>
      select(id === null ? [] : add ? toggled(selection(), id) : [id]),
    isSelected: (id: string) => selection().includes(id),
    selectMany: (ids: readonly string[], add: boolean) =>
      select(add ? [...new Set([...selection(), ...ids])] : ids),
    selectAll: () => select([...picture.nodes.keys()]),
    selectKind: () => select(ofOneKind(picture, selection())),
    selectNeighbours: () => select(neighbourhood(picture, selection())),
    invert: () => select(invertedSelection(picture, selection())),
    why,
    pairUp: () => {
      why();
      return pairOf(selection(), picture.nodes) !== null;
    },
  };
}

function viewActs(store: PageStore, view: View, picture: Picture) {
  const { select } = store.getState();
  return {
    visit: (id: string) => {
      select([id]);
      view.current?.flyTo(id);
    },
    look: (id: string) => view.current?.flyTo(id),
    find: (id: string) => {
      select([id]);
      view.current?.flyTo(id);
      view.current?.pulse(id);
    },
    fit: () => view.current?.showAll(store.getState().selection),
    zoom: (factor: number) => view.current?.zoom(factor),
    places: (): Places =>
      new Map(
        [...picture.nodes.keys()].flatMap((id) => {
          const place = view.current?.placeOf(id);
          return place ? [[id, [place.x, place.y]] as const] : [];
        }),
      ),
    picture: async (line: string) => (await view.current?.picture(line)) ?? null,
  };
}

function toggled(selection: readonly string[], id: string): string[] {
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
}
