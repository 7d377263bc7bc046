import type { GraphStore } from '../../graph/store/port.ts';

/** Opens an empty store; `now` is its clock. */
export type OpenStore = (now: () => number) => Promise<GraphStore>;
