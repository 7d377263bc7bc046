import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { PageState } from '../state/store.ts';
import { usePage } from './page-context.ts';

/**
 * Keeps the steps on the server, and names their list in the address once there is one, so that a reload or another
 * person finds them. What still waits when the page is left goes out with it.
 */
export function useAutosave(): void {
  const { store, saver } = usePage();
  const workspace = saver((state) => state.workspace);
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const address = search.toString();

  useEffect(() => {
    const tell = ({ history, begun }: PageState) => saver.getState().watch(history, begun);
    tell(store.getState());
    const leave = () => saver.getState().flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.getState().failure !== null && saver.getState().unsaved > 0) event.preventDefault();
    };
    const forget = store.subscribe((state, before) => {
      // Selecting is no step: it neither costs a look at all of them nor puts off what waits.
      if (state.history !== before.history || state.begun !== before.begun) tell(state);
    });
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', warn);
    return () => {
      leave();
      forget();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', warn);
    };
  }, [store, saver]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list alone changes the address
  useEffect(() => {
    if (workspace === null) return;
    const asked = new URLSearchParams(address);
    if (asked.get('w') === workspace) return;
    asked.delete('ops');
    asked.set('w', workspace);
    go(`/explore?${asked}`, { replace: true });
  }, [workspace]);
}
