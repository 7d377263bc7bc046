import { useEffect, useRef } from 'react';
import type { CanvasState } from './use-graph-view.ts';

/** A second loss within this time is no accident any more: the table stands in for the canvas. */
const restMs = 60_000;

/** Draws anew when the graphics card took the drawing away, once a minute at most. */
export function useRedrawOnce(state: CanvasState, redraw: () => void): void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  const again = useRef(redraw);
  again.current = redraw;
  useEffect(() => {
    if (state !== 'lost') return;
    const now = performance.now();
    if (now - last.current < restMs) return;
    last.current = now;
    again.current();
  }, [state]);
}
