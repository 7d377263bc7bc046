import { useEffect, useMemo } from 'react';
import { createLayout, type Layout } from '../graph-view/ask-layout.ts';
import { usePage } from './page-context.ts';

/** Arranges pictures away from the page's own thread, for as long as the panel is there. */
export function useLayout(): Layout {
  const { startLayoutWorker } = usePage();
  const layout = useMemo(() => createLayout(startLayoutWorker), [startLayoutWorker]);
  useEffect(() => () => layout.stop(), [layout]);
  return layout;
}
