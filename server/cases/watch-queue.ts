import type { Publication } from '../../graph/domain/generation.ts';
import type { WorkRecords } from '../../graph/store/port.ts';

/** The queue may read otherwise than before. */
export interface QueueChange {
  /** The shown generation. */
  readonly generation: number;
}

/** Tells those who listen when the queue may have changed. */
export interface QueueWatch {
  /**
   * A change at once, then one after each telling, where those that nobody has taken yet count as one. It ends by its
   * `return`, or with the watch.
   */
  changes(): AsyncIterableIterator<QueueChange, undefined>;
  /** Tells of a change that was made through this process. */
  changed(): void;
  /** Looks for what other processes changed, one look at a time; nothing is read while nobody listens. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Watches the cases of a store and the generation that is shown. A look compares how many cases there are, the sum of
 * their versions and the publication: each change of any raises one of them. O(opened cases) a look.
 */
export function watchQueue(
  store: Pick<WorkRecords, 'readRecords'>,
  shown: () => Promise<Publication>,
): QueueWatch {
  const listeners = new Set<Listener>();
  /** Null while nobody listened. */
  let stamp: string | null = null;
  let running: Promise<void> | null = null;

  function changed(): void {
    for (const { tell } of listeners) tell();
  }

  async function stampNow(): Promise<string> {
    let cases = 0;
    let versions = 0;
    for await (const batch of store.readRecords('CASE')) {
      cases += batch.length;
      for (const { version } of batch) versions += version;
    }
    return `${(await shown()).sequence} ${cases} ${versions}`;
  }

  async function lookOnce(): Promise<void> {
    const before = stamp;
    stamp = listeners.size === 0 ? null : await stampNow();
    if (before !== null && stamp !== null && before !== stamp) changed();
  }

  return {
    changes() {
      const listener = createListener();
      listeners.add(listener);
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        async next() {
          if (!(await listener.isTold())) return { value: undefined, done: true };
          return { value: { generation: (await shown()).generation.number } };
        },
        async return() {
          listeners.delete(listener);
          listener.end();
          return { value: undefined, done: true };
        },
      };
    },
    changed,
    look() {
      running ??= lookOnce().finally(() => {
        running = null;
      });
      return running;
    },
    close() {
      for (const { end } of listeners) end();
      listeners.clear();
    },
  };
}

interface Listener {
  tell(): void;
  end(): void;
  /** Waits to be told; false at the end. */
  isTold(): Promise<boolean>;
}

function createListener(): Listener {
  let told = true;
  let ended = false;
  let wake: (() => void) | null = null;
  return {
    tell() {
      told = true;
      wake?.();
    },
    end() {
      ended = true;
      wake?.();
    },
    async isTold() {
      if (!told && !ended) await new Promise<void>((resolve) => (wake = resolve));
      told = false;
      return !ended;
    },
  };
}
