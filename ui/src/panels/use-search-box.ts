import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { SearchHit } from '../api/cards.ts';
import { entityAddress, gangAddress } from '../state/address.ts';
import { fold } from '../state/fold.ts';
import { type HitKind, hitKind, linesOf, withCanvasHits } from '../state/hits.ts';
import { usePage, usePageState } from './page-context.ts';
import { useSearch } from './use-search.ts';

/** What is typed, what was found by it, and what is done with keys and pastes. */
export function useSearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [facet, setFacet] = useState<HitKind | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const onCanvas = useShownNodes(open);
  const found = useSearch(composing ? null : text);
  const all = found.phase === 'found' ? withCanvasHits(found.hits, found.text, { nodes: onCanvas }) : [];
  const hits = facet === null ? all : all.filter((hit) => hitKind(hit) === facet);
  const goTo = useWayTo(onCanvas);

  const close = () => {
    setOpen(false);
    input.current?.blur();
  };
  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return;
    setText('');
    close();
    goTo(hit);
  };
  const narrow = (kind: HitKind | null) => {
    setActive(0);
    setFacet(kind);
  };
  const type = (typed: string) => {
    setText(typed);
    narrow(null);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter') choose(hits[active]);
    if (event.key === 'Escape') close();
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text');
    if (linesOf(lines).length < 2) return;
    event.preventDefault();
    close();
    setPasted(lines);
  };
  const results = { found, all, hits, active, facet, isShown: (id: string) => onCanvas.has(id) };
  const state = { text, visible: open && found.phase !== 'idle', pasted, results };
  return { input, state, type, narrow, choose, setOpen, setComposing, setPasted, onKeyDown, onPaste };
}

const nothing: ReturnType<typeof fold>['nodes'] = new Map();

/** Nodes on the canvas while it is on the page and somebody searches. */
function useShownNodes(searching: boolean) {
  const [path] = useLocation();
  const history = usePageState((state) => state.history);
  const answers = usePageState((state) => state.answers);
  const wanted = searching && path.startsWith('/explore');
  return useMemo(() => (wanted ? fold(history, answers).nodes : nothing), [wanted, history, answers]);
}

/** Flies to what is on the canvas; opens anything else. */
function useWayTo(onCanvas: ReadonlyMap<string, unknown>): (hit: SearchHit) => void {
  const [, go] = useLocation();
  const { store } = usePage();
  return (hit) => {
    if (onCanvas.has(hit.id)) return store.getState().seek(hit.id);
    go(hit.isGang ? gangAddress(hit.id) : entityAddress(hit.id, hit.kind === 'ACCOUNT'));
  };
}
