import { useEffect } from 'react';
import { usePage } from './page-context.ts';

/** Puts a gang on the canvas, unless it is there already. */
export function useOpenGang(id: string): void {
  const { store } = usePage();
  useEffect(() => {
    const { history, open } = store.getState();
    const seed = history.entries[0]?.command;
    if (seed?.op === 'seed' && seed.gang === id) return;
    void open({ op: 'seed', gang: id }, []);
  }, [id, store]);
}
