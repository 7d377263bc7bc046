import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { StoreUnavailable } from '../../graph/domain/errors.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import type { GangLabel } from '../../graph/domain/gang.ts';
import type { ObservedCall } from '../../graph/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import type { WorkClass, WorkLimits } from '../../graph/store/neo4j/work-classes.ts';
import { patientWorkLimits } from '../../graph/store/neo4j/work-classes.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { neo4jCacheFolder } from '../../scripts/neo4j-jars.ts';
import type { Neo4jServer } from '../../scripts/neo4j-server.ts';
import { startNeo4j } from '../../scripts/neo4j-server.ts';
import { draft, gang, label } from '../support/drafts.ts';
import { day, days, entity, history } from '../support/history.ts';
import type { BoltTap } from './bolt-tap.ts';
import { openBoltTap } from './bolt-tap.ts';
import { strangeAmong } from './own-texts.ts';
import { ownMsOf } from './own-time.ts';
import { ask, optionsFor } from './server.ts';

const server = inject('neo4j');
const reason = 'missing' in server ? ` (${server.missing})` : '';

/** A server of this file's own, because it is paused and killed. */
describe.skipIf(reason !== '')(`a server that fails${reason}`, { timeout: 900_000 }, () => {
  let own: Neo4jServer;
  let tap: BoltTap;
  let store: GraphStore;
  let patient: GraphStore;

  beforeAll(async () => {
    own = await startNeo4j({ cacheFolder: neo4jCacheFolder(process.env) });
    tap = await openBoltTap(own.uri);
    const { limits: _, silence: __, ...strict } = optionsFor(tap.uri);
    patient = await opened(() => openNeo4jStore({ ...optionsFor(tap.uri), limits: endless }));
    store = await openNeo4jStore(strict);
    await patient.record(history`u1 day 3 device-a`);
    await answered(store);
  });
  afterEach(() => {
    // A test that failed half way must not leave the server paused for those after it.
    own.signal('SIGCONT');
  });
  afterAll(async () => {
    await store?.close();
    await patient?.close();
    await tap?.close();
    await own?.stop();
    expect(strangeAmong(tap.texts())).toEqual([]);
  });

  /** From the server's first answer on, in own time: how long it was away is not the store's to shorten. */
  async function backWithin(ms: number): Promise<void> {
    await serverAnswers(own.uri);
    expect(await ownMsOf(() => answered(store))).toBeLessThan(ms);
  }

  it('answers with a typed error within 300 ms while it is paused, at once from the second call on', async () => {
    own.signal('SIGSTOP');
    const waits: number[] = [];
    while (waits.length < 150) {
      waits.push(
        await ownMsOf(() => expect(store.entitiesOf([entity('u1')])).rejects.toThrow(StoreUnavailable)),
      );
      await pause(50);
    }
    own.signal('SIGCONT');
    await backWithin(5_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(300);
    expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBe(0);
  });

  it('fails many waiting calls together and asks for one sign of life at a time', async () => {
    own.signal('SIGSTOP');
    const call = () => store.expand({ ...expansion, origins: [entity('u1')] });
    let ends: PromiseSettledResult<unknown>[] = [];
    const waited = await ownMsOf(async () => {
      ends = await Promise.allSettled(Array.from({ length: 50 }, call));
    });
    own.signal('SIGCONT');
    expect(ends.map((end) => end.status === 'rejected' && end.reason instanceof StoreUnavailable)).toEqual(
      ends.map(() => true),
    );
    expect(waited).toBeLessThanOrEqual(300);
    await answered(store);
  });

  it('loses no acknowledged event when it is killed during recording, and takes the rest again', async () => {
    const batches = Array.from({ length: 60 }, (_, batch) => eventsOf(batch));
    let killed: Promise<void> | null = null;
    const written = (async () => {
      let acknowledged = 0;
      for (const [number, batch] of batches.entries()) {
        const { accepted, duplicates } = await patient.record(batch);
        acknowledged += accepted + duplicates.length;
        if (number === 20) killed = own.kill();
      }
      return acknowledged;
    })();
    written.catch(() => undefined);
    while (killed === null) await pause(1);
    await killed;
    await own.restart();
    await backWithin(5_000);
    expect(await written).toBe(60 * 50);
    const again = await Promise.all(batches.map((batch) => patient.record(batch)));
    expect(again.map(({ accepted, duplicates }) => [accepted, duplicates.length])).toEqual(
      batches.map(() => [0, 50]),
    );
    const { events, watermark } = await patient.health();
    expect([events, watermark]).toEqual([1 + 60 * 50, 1 + 60 * 50]);
    let seen = 0;
    for await (const batch of patient.eventsAfter(0)) seen += batch.events.length;
    expect(seen).toBe(1 + 60 * 50);
  });

  /** The last step of publishing that was done when the server dies, and by how much what is shown may have moved. */
  it.each([
    ['in the middle of the rows', 'writeGeneration', 3, [0]],
    ['between the last row and the move of the publication', 'generationRows', 1, [0, 1]],
  ])(
    'shows the old generation or the new one when it is killed during publishing, %s, never a part',
    async (_where, step, times, moves) => {
      const before = (await patient.publication()).generation.number;
      const run = { ...published, baseGeneration: before };
      let killed: Promise<void> | null = null;
      let steps = 0;
      const observe = ({ name }: ObservedCall) => {
        if (name === step) steps += 1;
        if (steps === times) killed ??= own.kill();
      };
      const job = await openNeo4jStore({ ...optionsFor(own.uri), limits: endless, observe });
      const lease = (await job.claim('refresh', 'night', 3_600_000))!;
      const end = job.publishRun(lease, run).catch((cause: unknown) => cause);
      while (killed === null) await pause(1);
      await killed;
      // The job is gone too: what it would try again is left to the next one.
      await job.close();
      expect(await end).toBeInstanceOf(Error);
      await own.restart();
      const shown = (await patient.publication()).generation.number;
      expect(moves.map((by) => before + by)).toContain(shown);
      if (shown === before) await patient.publishRun(lease, run);
      await patient.release(lease);
      const { number } = (await patient.publication()).generation;
      expect(number).toBe(before + 1);
      const labels: GangLabel[] = [];
      for await (const batch of patient.readLabels(number)) labels.push(...batch);
      expect(labels.map(({ accountId }) => accountId).sort()).toEqual(
        published.labels.map(({ accountId }) => accountId).sort(),
      );
      expect(await patient.gangs(number)).toEqual(published.gangs);
      expect((await patient.health()).events).toBe(1 + 60 * 50);
    },
  );
});

/** For a server that takes minutes to start on a busy machine: this file waits for what happens, not for a while. */
const endless = Object.fromEntries(
  Object.entries(patientWorkLimits).map(([name, limits]) => [
    name,
    { ...limits, budgetMs: 900_000, retryMs: 600_000 },
  ]),
) as Record<WorkClass, WorkLimits>;

const published = draft({
  gangs: [gang('g1', 'WARNING', 0.9)],
  labels: Array.from({ length: 30_000 }, (_, number) => label(`m${number}`, 'g1')),
});

const expansion = {
  window: days(0, 10),
  through: ['DEVICE'],
  hops: 2,
  hubAccounts: 50,
  maxNodes: 100,
} as const;

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

/** The server takes connections before it answers, and a cold one on a busy machine is slow. */
async function serverAnswers(uri: string): Promise<void> {
  await ask(uri, 'RETURN 1 AS one');
}

/** Repeats what fails because the server is not back yet; ten minutes at most. */
async function opened<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 600_000;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable) || performance.now() > deadline) throw cause;
      await pause(50);
    }
  }
}
