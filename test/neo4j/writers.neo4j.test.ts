import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { history } from '../support/history.ts';
import { ask, describeWithNeo4j, optionsFor, wipe } from './server.ts';

const writers = 16;
const batches = 12;
const eventsPerBatch = 40;

describeWithNeo4j('many writers at once', (uri) => {
  let stores: GraphStore[] = [];
  let retries = 0;

  beforeAll(async () => {
    await wipe(uri);
    stores = await Promise.all(
      Array.from({ length: writers }, () =>
        openNeo4jStore({
          ...optionsFor(uri),
          observe: (call) => {
            retries += call.retries;
          },
        }),
      ),
    );
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it('double and lose nothing, although all write the same accounts, resources and half of the same events', async () => {
    const reports = await Promise.all(
      stores.map(async (store, writer) => {
        let accepted = 0;
        for (let batch = 0; batch < batches; batch += 1)
          accepted += (await store.record(eventsOf(writer, batch))).accepted;
        return accepted;
      }),
    );
    const distinct = new Set(
      stores.flatMap((_, writer) =>
        Array.from({ length: batches }, (__, batch) => eventsOf(writer, batch)).flatMap((events) =>
          events.map(({ eventId }) => eventId),
        ),
      ),
    );
    const [store] = stores as [GraphStore];
    const { events, watermark, accounts, resources } = await store.health();
    expect([events, watermark]).toEqual([distinct.size, distinct.size]);
    expect(reports.reduce((sum, accepted) => sum + accepted, 0)).toBe(distinct.size);
    const [nodes] = await ask<Record<string, number>>(
      uri,
      `RETURN COUNT { (:Account) } AS accounts, COUNT { (:Resource) } AS resources, COUNT { (:Event) } AS events,
         COUNT { MATCH (event:Event) RETURN DISTINCT event.number } AS numbers`,
    );
    expect(nodes).toEqual({ accounts, resources, events, numbers: events });
    console.log(`${writers} writers: ${events} events, ${retries} repeated transactions`);
  });

  it('follow one another whatever the order of their rows', async () => {
    const [store] = stores as [GraphStore];
    const before = await store.health();
    const results = await Promise.all(
      stores.map((each, writer) => each.record(eventsOf(writer, 100).toReversed())),
    );
    const accepted = results.reduce((sum, report) => sum + report.accepted, 0);
    expect((await store.health()).events).toBe(before.events + accepted);
  });
});

/** Even places are the same for all writers. */
function eventsOf(writer: number, batch: number): GraphEvent[] {
  const lines = Array.from({ length: eventsPerBatch }, (_, place) => {
    const id = place % 2 === 0 ? `all-${batch}-${place}` : `${writer}-${batch}-${place}`;
    return `u${(place * 7) % 20} day ${batch % 30} device-${place % 6} ip-${place % 3} id=${id}`;
  });
  return history([lines.join('\n')] as unknown as TemplateStringsArray);
}
