import type { GraphStore } from './port.ts';
import type { StoreSettings } from './settings.ts';

/** What the composition root lends to a store. */
export interface StoreTools {
  /** Epoch milliseconds. */
  now(): number;
  /** Told what an operator must know, such as a damaged generation. */
  alarm(message: string): void;
  /** How often to look at what other processes wrote, for one that stays; left out, only reads look. */
  readonly followEveryMs?: number;
}

/**
 * The store of the settings, open. Its adapter is loaded only now, so that nothing is paid for another one.
 *
 * @throws UnknownFormat for a folder of another format
 * @throws StoreUnavailable when it cannot be opened
 */
export async function openStore(
  { storeFolder }: Pick<StoreSettings, 'storeFolder'>,
  { now, alarm, followEveryMs }: StoreTools,
): Promise<GraphStore> {
  const { openEmbeddedStore } = await import('./embedded/embedded-store.ts');
  const options = { folder: storeFolder, now, alarm };
  return openEmbeddedStore(
    followEveryMs === undefined ? options : { ...options, repeat: every(followEveryMs) },
  );
}

function every(intervalMs: number): (look: () => void) => () => void {
  return (look) => {
    const timer = setInterval(look, intervalMs);
    // A process may end although its store still looks.
    timer.unref();
    return () => clearInterval(timer);
  };
}
