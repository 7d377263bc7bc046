/** Where the server stands. It serves in every phase but the last; only `ready` invites traffic. */
export type Phase = 'starting' | 'ready' | 'draining' | 'stopped';

/** Goes forward only. */
export interface Lifecycle {
  readonly phase: Phase;
  enter(phase: Phase): void;
}

const order: readonly Phase[] = ['starting', 'ready', 'draining', 'stopped'];

export function createLifecycle(): Lifecycle {
  let phase: Phase = 'starting';
  return {
    get phase() {
      return phase;
    },
    enter(next) {
      if (order.indexOf(next) > order.indexOf(phase)) phase = next;
    },
  };
}
