import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { ingestFiles } from '../../graph-jobs/jobs/ingest.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { type WorldName, worlds } from '../../graph-jobs/world/town/world-parameters.ts';
import { writeWorld } from '../../graph-jobs/world/write-world.ts';
import { openMemoryStore } from '../support/memory-store.ts';

/** Midnight UTC at which generated worlds of these tests end. */
export const worldEnd = Date.UTC(2026, 2, 1);

/** The events of a generated world as intake makes them, by time. */
export async function generatedEvents(
  world: WorldName,
  accounts: number,
  seed: number,
): Promise<readonly GraphEvent[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gangscope-world-'));
  try {
    writeWorld({ seed, accounts, until: worldEnd, parameters: worlds[world] }, folder);
    const store = openMemoryStore();
    const tools = { store, dataDir: folder, pseudonymKey: new Uint8Array(32), now: () => worldEnd };
    await ingestFiles({ ...tools, progress: silentProgress }, { paths: [folder], mapFile: null });
    const events: GraphEvent[] = [];
    for await (const batch of store.eventsAfter(0)) for (const { event } of batch.events) events.push(event);
    return events.sort((a, b) => a.at - b.at);
  } finally {
    await rm(folder, { recursive: true });
  }
}
