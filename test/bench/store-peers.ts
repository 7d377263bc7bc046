import { open } from 'lmdb';
import { entityText } from '../../graph/domain/entity.ts';
import { mentionsOf } from '../../graph/domain/event.ts';
import { peakRssMb, round, spreadOf, timed } from './measure.ts';
import { benchSize, expansionOf, worldBatches, worldOrigins } from './store-world.ts';

/* Peers of the store benchmark: `rows FOLDER` and `maps`. Figures are the last line. */

export interface RowFigures {
  readonly eventsPerSecond: number;
}

export interface MapFigures {
  readonly loadMs: number;
  readonly twoHopsMedianMs: number;
  readonly twoHopsP99Ms: number;
  readonly peakRssMb: number;
}

/** Events that are recorded one a transaction: enough for a steady rate. */
const rowEvents = 3000;
const expansions = 2000;

const [phase = '', folder = ''] = process.argv.slice(2);
console.log(JSON.stringify(await (phase === 'rows' ? rows() : maps())));

/** One JSON row and one durable transaction an event: the obvious way to use the same database. */
async function rows(): Promise<RowFigures> {
  const table = open<unknown, string>({ path: folder, encoding: 'json', overlappingSync: false });
  const events = worldBatches(benchSize, rowEvents).next().value ?? [];
  const { ms } = await timed(async () => {
    for (const event of events) await table.put(event.eventId, event);
  });
  await table.close();
  return { eventsPerSecond: round((events.length / ms) * 1000) };
}

/** Neighbours by entity in plain sets, over all time: no window to look at, no events, no order in the answer. */
async function maps(): Promise<MapFigures> {
  const neighbours = new Map<string, Set<string>>();
  const link = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, new Set([to]));
    else known.add(to);
  };
  const { ms: loadMs } = await timed(() => {
    for (const batch of worldBatches(benchSize, 10_000))
      for (const event of batch)
        for (const mention of mentionsOf(event)) {
          link(`ACCOUNT:${event.accountId}`, entityText(mention));
          link(entityText(mention), `ACCOUNT:${event.accountId}`);
        }
  });
  const times: number[] = [];
  for (const origin of worldOrigins(benchSize, expansions)) {
    const { hops, hubAccounts, maxNodes } = expansionOf(origin, 2);
    const { ms, result } = await timed(() =>
      grow(neighbours, entityText(origin), hops, hubAccounts, maxNodes),
    );
    if (result < 1) throw new Error('expansions found nothing');
    times.push(ms);
  }
  const { median, p99 } = spreadOf(times);
  return { loadMs: round(loadMs), twoHopsMedianMs: median, twoHopsP99Ms: p99, peakRssMb: peakRssMb() };
}

/** Number of nodes within some hops; a hub is met and not passed. */
function grow(
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  origin: string,
  hops: number,
  hubAccounts: number,
  maxNodes: number,
): number {
  const met = new Set([origin]);
  let frontier = [origin];
  for (let hop = 1; hop <= hops; hop += 1) {
    const around = frontier.flatMap((node) => {
      const others = neighbours.get(node);
      const isHub = !node.startsWith('ACCOUNT:') && (others?.size ?? 0) > hubAccounts;
      return isHub || others === undefined ? [] : [...others];
    });
    frontier = [];
    for (const other of around) {
      if (met.has(other) || met.size >= maxNodes) continue;
      met.add(other);
      frontier.push(other);
    }
  }
  return met.size;
}
