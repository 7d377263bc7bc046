import type { GraphEvent } from '../graph/domain/event.ts';
import type { RecordEvents } from '../graph/domain/events-report.ts';
import { pseudonymizer } from '../graph/intake/pseudonymize.ts';
import { eventReader } from '../graph/intake/read-event.ts';
import type { GraphStore, StoreNotes } from '../graph/store/port.ts';
import { mostEventsPerRecord } from '../graph/store/port.ts';
import type { Progress } from '../graph-jobs/progress.ts';
import { loadPseudonymKey } from '../graph-jobs/pseudonym-key.ts';

export interface DemoTools {
  readonly store: GraphStore;
  readonly dataDir: string;
  readonly pseudonymKeyFile: string | null;
  randomBytes(size: number): Uint8Array;
  now(): number;
  readonly progress: Progress;
}

const seed = 7;

/**
 * Fills an empty store with the demo world and refreshes it; does nothing to a store that holds events of somebody's
 * own. A start that was broken off is taken up where it stopped: the world's end is noted before its first event, and
 * recording is idempotent. Generator and detection are loaded only when they are needed, so that later starts are quick.
 */
export async function prepareDemoWorld(tools: DemoTools): Promise<void> {
  const { store } = tools;
  const end = await store.note('demo-world-end');
  if (end === null && (await store.health()).events > 0) return;
  if ((await store.note('world')) !== 'demo') {
    const until = end === null ? tools.now() : Number(end);
    if (end === null) await store.putNote('demo-world-end', String(until));
    await recordWorld(tools, until);
    await store.putNote('world', 'demo');
  }
  if ((await store.publication()).generation.number === 0) await refreshNow(tools);
}

/**
 * The same recording, which tells the operator once that events of somebody's own are in the demo world. They are taken,
 * because that is how the door is tried out; whole files are refused, because they would be lost among invented events.
 */
export function tellingOfDemo(
  store: StoreNotes,
  record: RecordEvents,
  alarm: (message: string) => void,
): RecordEvents {
  let isLookedAt = false;
  return async (body) => {
    const report = await record(body);
    if (isLookedAt || report.accepted === 0) return report;
    isLookedAt = true;
    if ((await store.note('world')) === 'demo')
      alarm('events are recorded into the demo world; for a world of your own choose another DATA_DIR');
    return report;
  };
}

async function recordWorld(tools: DemoTools, until: number): Promise<void> {
  const { demoWorld } = await import('../graph-jobs/world/demo-world.ts');
  const stage = tools.progress.begin('Making a demo world of 5,000 accounts', null);
  const readEvent = eventReader({
    pseudonymize: pseudonymizer(await loadPseudonymKey(tools)),
    now: tools.now,
  });
  const events = demoWorld(seed, until).events.map((row) => eventOf(readEvent(row)));
  for (let from = 0; from < events.length; from += mostEventsPerRecord) {
    await tools.store.record(events.slice(from, from + mostEventsPerRecord));
    stage.advance(from, `${from} of ${events.length} events`);
  }
  stage.finish(`${events.length} events`);
}

async function refreshNow({ store, now, randomBytes, progress }: DemoTools): Promise<void> {
  const { defaultRefresh, refresh } = await import('../graph-jobs/jobs/refresh.ts');
  await refresh.run({ openStore: () => Promise.resolve(store), now, randomBytes, progress }, defaultRefresh);
}

/** The generator writes what intake accepts; anything else is a fault of one of them. */
function eventOf(reading: ReturnType<ReturnType<typeof eventReader>>): GraphEvent {
  if ('event' in reading) return reading.event;
  throw new Error(`the demo world holds an event that is refused: ${reading.rejection.reason}`);
}
