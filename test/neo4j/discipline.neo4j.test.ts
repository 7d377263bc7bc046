import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { StoreUnavailable } from '../../graph/domain/errors.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { generationZero } from '../../graph/domain/generation.ts';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { neo4jCacheFolder } from '../../scripts/neo4j-jars.ts';
import type { Neo4jServer } from '../../scripts/neo4j-server.ts';
import { startNeo4j } from '../../scripts/neo4j-server.ts';
import { draft, gang, label } from '../support/drafts.ts';
import { account, day, days, entity, history } from '../support/history.ts';
import { optionsFor } from './server.ts';

const server = inject('neo4j');
const reason = 'missing' in server ? ` (${server.missing})` : '';

/** A server of this file's own, because it is paused and killed. */
describe.skipIf(reason !== '')(`a server that fails${reason}`, () => {
  let own: Neo4jServer;
  let store: GraphStore;
  let patient: GraphStore;

  beforeAll(async () => {
    own = await startNeo4j({ cacheFolder: neo4jCacheFolder(process.env) });
    const { limits: _, silence: __, driverLog: ___, ...strict } = optionsFor(own.uri);
    patient = await opened(() => openNeo4jStore(optionsFor(own.uri)));
    store = await openNeo4jStore(strict);
    await patient.record(history`u1 day 3 device-a`);
    await answered(store);
  });
  afterAll(async () => {
    await store?.close();
    await patient?.close();
    await own?.stop();
  });

  it('answers with a typed error within 300 ms while it is paused, at once from the second call on', async () => {
    own.signal('SIGSTOP');
    const waits: number[] = [];
    const until = performance.now() + 10_000;
    while (performance.now() < until) {
      const started = performance.now();
      await expect(store.entitiesOf([entity('u1')])).rejects.toThrow(StoreUnavailable);
      waits.push(performance.now() - started);
      await pause(50);
    }
    own.signal('SIGCONT');
    const resumedAt = performance.now();
    await answered(store);
    const back = performance.now() - resumedAt;
    console.log(
      `paused: longest wait ${Math.round(Math.max(...waits))} ms, back after ${Math.round(back)} ms`,
    );
    expect(Math.max(...waits)).toBeLessThan(tolerated(300));
    expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(tolerated(5));
    expect(back).toBeLessThan(tolerated(5_000));
  });

  it('fails many waiting calls together and asks for one sign of life at a time', async () => {
    own.signal('SIGSTOP');
    const started = performance.now();
    const ends = await Promise.allSettled(
      Array.from({ length: 50 }, () => store.expand({ ...expansion, origins: [entity('u1')] })),
    );
    expect(performance.now() - started).toBeLessThan(tolerated(300));
    expect(ends.every((end) => end.status === 'rejected' && end.reason instanceof StoreUnavailable)).toBe(
      true,
    );
    own.signal('SIGCONT');
    await answered(store);
  });

  it('loses no acknowledged event when it is killed during recording, and takes the rest again', async () => {
    const batches = Array.from({ length: 60 }, (_, batch) => eventsOf(batch));
    const acknowledged: number[] = [];
    let killing: () => void = () => undefined;
    const killed = new Promise<void>((resolve) => {
      killing = () => resolve(own.kill());
    });
    const writing = (async () => {
      for (const [number, batch] of batches.entries()) {
        await patient.record(batch);
        acknowledged.push(number);
        if (number === 20) killing();
      }
    })();
    await killed;
    expect(acknowledged.length).toBeLessThan(batches.length);
    await own.restart();
    const restartedAt = performance.now();
    await answered(store);
    const back = performance.now() - restartedAt;
    await writing;
    for (const batch of batches) await patient.record(batch);
    console.log(`killed while recording: back ${Math.round(back)} ms after the port`);
    expect(back).toBeLessThan(tolerated(5_000));
    const { events, watermark } = await patient.health();
    expect([events, watermark]).toEqual([1 + 60 * 50, 1 + 60 * 50]);
    expect(acknowledged.length).toBe(60);
    let seen = 0;
    for await (const batch of patient.eventsAfter(0)) seen += batch.events.length;
    expect(seen).toBe(1 + 60 * 50);
  });

  it('shows the old generation or the new one when it is killed during publishing, never a part', async () => {
    const labels = Array.from({ length: 30_000 }, (_, number) => label(`m${number}`, 'g1'));
    const big = draft({ gangs: [gang('g1', 'WARNING', 0.9)], labels });
    const lease = (await patient.claim('refresh', 'night', 3_600_000))!;
    const publishing = patient.publishRun(lease, big).catch((cause: unknown) => cause);
    await pause(1_500);
    await own.kill();
    await own.restart();
    await answered(store);
    const { generation } = await patient.publication();
    expect([0, 1]).toContain(generation.number);
    const end = await publishing;
    if (end instanceof Error) await patient.publishRun(lease, big);
    const shown = (await patient.publication()).generation;
    expect(shown.number).toBe(1);
    expect(generationZero.number).toBe(0);
    let count = 0;
    for await (const batch of patient.readLabels(1)) count += batch.length;
    expect(count).toBe(30_000);
    expect((await patient.labelsOf(1, [account('m29999')]))[0]?.gangId).toBe('g1');
  });
});

const expansion = {
  window: days(0, 10),
  through: ['DEVICE'],
  hops: 2,
  hubAccounts: 50,
  maxNodes: 100,
} as const;

/** Deadlines are judged on a machine that does nothing else; elsewhere ten times as much is let pass. */
function tolerated(ms: number): number {
  return process.env.CI === 'true' ? ms : ms * 10;
}

function eventsOf(batch: number): GraphEvent[] {
  const lines = Array.from(
    { length: 50 },
    (_, place) => `b${batch}-${place} day 4 device-${place} ip-${batch}`,
  );
  return history([lines.join('\n')] as unknown as TemplateStringsArray);
}

async function answered(store: GraphStore): Promise<void> {
  await opened(async () => expect((await store.entitiesOf([entity('u1')]))[0]?.firstEventAt).toBe(day(3)));
}

/** Repeats what fails because the server is not back yet; half a minute at most. */
async function opened<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable) || performance.now() > deadline) throw cause;
      await pause(50);
    }
  }
}
