import { type ArrangeRequest, arrange } from './arrange.ts';
import type { Point } from './point.ts';

/** What the worker is asked, and what it answers; `n` pairs the two. */
export interface LayoutQuestion {
  readonly n: number;
  readonly request: ArrangeRequest;
}

export interface LayoutReply {
  readonly n: number;
  readonly places: readonly (readonly [string, Point])[];
}

// The layouts' own workers are made from blob addresses, which the page's policy refuses without a visible error.
self.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  self.postMessage({ n: data.n, places: [...arrange(data.request)] } satisfies LayoutReply);
});
