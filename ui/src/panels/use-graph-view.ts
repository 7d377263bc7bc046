import { type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createLayout } from '../graph-view/ask-layout.ts';
import type { CanvasTexts } from '../graph-view/drawing.ts';
import type { CanvasEvents } from '../graph-view/gestures.ts';
import type { GraphView } from '../graph-view/graph-view.ts';
import { offerProbe } from '../graph-view/probe.ts';
import { useWords } from '../words/use-words.ts';
import { type Acts, useActs } from './acts.ts';
import { type Dialogs, DialogsContext } from './dialogs.ts';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

export type CanvasState = 'drawing' | 'impossible' | 'lost';

/**
 * Keeps one graph view in the container and hands it each new picture, selection, language and theme.
 *
 * @param view  where the other panels find it
 * @param round  a new number makes a new view, after the drawing context was lost
 */
export function useGraphView(
  view: RefObject<GraphView | null>,
  round: number,
): { readonly container: RefObject<HTMLDivElement | null>; readonly state: CanvasState } {
  const page = usePage();
  const picture = usePicture();
  const acts = useActs();
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<CanvasState>('drawing');
  const [ready, setReady] = useState(0);
  const texts = useCanvasTexts();
  const dialogs = useContext(DialogsContext);
  const latest = useRef({ acts, texts, dialogs });
  latest.current = { acts, texts, dialogs };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view outlives pictures, acts and texts
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    setState('drawing');
    let begin: ResizeObserver | null = null;
    const leaving = new AbortController();
    const start = ({ createGraphView }: typeof import('../graph-view/graph-view.ts')) => {
      if (leaving.signal.aborted) return;
      begin = new ResizeObserver(() => {
        if (element.clientWidth === 0 || element.clientHeight === 0 || view.current) return;
        view.current = createGraphView({
          container: element,
          layout: createLayout(page.startLayoutWorker),
          texts: latest.current.texts,
          reducedMotion:
            page.preferences.motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches,
          on: eventsOf(latest, setState),
        });
        offerProbe(view.current);
        setReady((before) => before + 1);
      });
      begin.observe(element);
    };
    // The renderer asks the graphics card as soon as it is loaded, and throws where there is none. Asking before that
    // would make what stands around the canvas wait for the card.
    import('../graph-view/graph-view.ts').then(start, () => setState(canDraw() ? 'lost' : 'impossible'));
    return () => {
      leaving.abort();
      begin?.disconnect();
      view.current?.kill();
      view.current = null;
    };
  }, [round]);

  const workspace = usePageState(({ history, begun }) => `${history.entries[0]?.at ?? ''} ${begun}`);
  const given = usePageState(({ givenPlaces }) => givenPlaces);
  const shownView = usePageState(({ view: kind }) => kind);
  const hulls = usePageState((all) => all.hulls);
  const selection = usePageState((all) => all.selection);
  const mode = usePageState((all) => all.mode);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view is shown all anew
  useEffect(() => {
    void view.current?.show({ workspace, picture, view: shownView, hulls, given });
  }, [workspace, picture, shownView, hulls, given, view, ready]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view knows no selection
  useEffect(() => view.current?.select(selection), [selection, view, ready]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view knows no mode
  useEffect(() => view.current?.setMode(mode), [mode, view, ready]);
  const reading = usePageState((all) => all.trail);
  const trail = reading.length > 0 ? reading : picture.path;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view knows no chain
  useEffect(() => view.current?.trace(trail), [trail, view, ready]);
  const { labels } = page.preferences;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view has the usual number of names
  useEffect(() => view.current?.setLabels(labels), [labels, view, ready]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours under the view
  useEffect(() => view.current?.repaint(texts), [texts, page.preferences.theme, view]);
  return { container, state };
}

/** What the person does on the canvas goes to the acts of the day. */
function eventsOf(
  latest: RefObject<{ readonly acts: Acts; readonly dialogs: Dialogs | null }>,
  setState: (state: CanvasState) => void,
): CanvasEvents {
  return {
    select: (id, add) => latest.current.acts.select(id, add),
    expand: (id) => latest.current.acts.expand([id]),
    place: (id, at) => latest.current.acts.place(id, at),
    selectMany: (ids, add) => latest.current.acts.selectMany(ids, add),
    selectLink: (from, to) => latest.current.acts.selectMany([from, to], false),
    menu: (id, at) => {
      const { acts, dialogs } = latest.current;
      if (id !== null && !acts.isSelected(id)) acts.select(id);
      dialogs?.openMenu({ id, ...at });
    },
    lost: () => setState('lost'),
  };
}

function useCanvasTexts(): CanvasTexts {
  const { say, format, language } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and formats change with the language
  return useMemo(
    () => ({
      accounts: remembered((count) => say('resource.accounts', { count })),
      count: (count) => format.number(count),
      nats: (nats) => format.number(nats, 1),
      hubNote: say('canvas.hubNote'),
      gangName: (id, count) => say('canvas.gang', { id, count }),
    }),
    [language],
  );
}

/** Thousands of nodes carry a handful of counts. */
function remembered(textOf: (count: number) => string): (count: number) => string {
  const texts = new Map<number, string>();
  return (count) => {
    const text = texts.get(count) ?? textOf(count);
    texts.set(count, text);
    return text;
  };
}

function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
