import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../graph/store/open-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { events, now } from './seeded-world.ts';

export interface EmbeddedWorld {
  readonly store: GraphStore;
  close(): Promise<void>;
}

/** The embedded store in a folder of its own, with the seeded events recorded and nothing published. */
export async function openEmbeddedWorld(): Promise<EmbeddedWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-server-'));
  const store = await openStore(
    { storeFolder: join(folder, 'store') },
    {
      now: () => now,
      alarm: (message) => {
        throw new Error(message);
      },
    },
  );
  await store.record(events);
  return {
    store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
