import type { GraphView } from './graph-view.ts';

declare const __PROBE__: boolean;

declare global {
  interface Window {
    gangscopeProbe?: GraphView;
  }
}

/** Lets browser tests read what is drawn as data. A build for people leaves this out. */
export function offerProbe(view: GraphView): void {
  if (__PROBE__) window.gangscopeProbe = view;
}
