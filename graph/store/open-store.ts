import type { GraphStore, StoreCall } from './port.ts';
import type { StoreSettings } from './settings.ts';

/** What the composition root lends to a store. */
export interface StoreTools {
  /** Epoch milliseconds. */
  now(): number;
  /** Told what an operator must know, such as a damaged generation. */
  alarm(message: string): void;
  /**
   * How often to look at what other processes wrote, for one that stays and answers: it also opens while a server is
   * away, and answers fail until it is back. Left out, only reads look, and they would rather wait for a server than
   * fail soon.
   */
  readonly followEveryMs?: number;
  /** 0 to 1: spreads repeated attempts on a server; left out, they are not spread. */
  random?(): number;
  /** Told of every call that goes over the network. */
  observe?(call: StoreCall): void;
}

/** Where a store is: on a server, or in a folder where no server is named. */
export type StorePlace = Pick<StoreSettings, 'storeFolder'> & Partial<Pick<StoreSettings, 'neo4j'>>;

/**
 * The store of the settings, open. Its adapter is loaded only now, so that nothing is paid for another one.
 *
 * @throws UnknownFormat for a folder or a schema of another format
 * @throws StoreUnavailable when it cannot be opened
 */
export async function openStore(
  { storeFolder, neo4j = null }: StorePlace,
  { now, alarm, followEveryMs, random = () => 0, observe = () => {} }: StoreTools,
): Promise<GraphStore> {
  if (neo4j !== null) {
    const { openNeo4jStore } = await import('./neo4j/neo4j-store.ts');
    const patient = followEveryMs === undefined;
    const startsWithout = !patient;
    return openNeo4jStore({
      ...neo4j,
      now,
      random,
      patient,
      startsWithout,
      observe,
      monotonic: () => performance.now(),
    });
  }
  const { openEmbeddedStore } = await import('./embedded/embedded-store.ts');
  const options = { folder: storeFolder, now, alarm };
  return openEmbeddedStore(
    followEveryMs === undefined ? options : { ...options, repeat: every(followEveryMs) },
  );
}

/**
 * Copies the store of a folder, also one in use, into another folder, and checks the copy.
 *
 * @throws BadInput when there is no store, or the folder of the copy is not empty
 * @throws StoreUnavailable when the copy is not whole
 */
export async function backUpStore(storeFolder: string, target: string, now: () => number) {
  const { backUpEmbeddedStore } = await import('./embedded/back-up.ts');
  return backUpEmbeddedStore({ folder: storeFolder, target, now });
}

function every(intervalMs: number): (look: () => void) => () => void {
  return (look) => {
    const timer = setInterval(look, intervalMs);
    // A process may end although its store still looks.
    timer.unref();
    return () => clearInterval(timer);
  };
}
