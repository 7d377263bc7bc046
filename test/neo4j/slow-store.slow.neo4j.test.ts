import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { localCopy } from '../../server/decision/local-copy.ts';
import type { RunningServer } from '../../server/run-server.ts';
import { runServer } from '../../server/run-server.ts';
import { readServerSettings } from '../../server/settings.ts';
import { labelsOver } from '../server/local-labels.ts';
import { draft, events, publish } from '../server/seeded-world.ts';
import { quietParts } from '../support/quiet-parts.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { describeWithNeo4j, emptyNeo4jStore } from './server.ts';
import { openSlowLink, type SlowLink } from './slow-link.ts';

const slowByMs = 2_000;
const asksEveryMs = 20;

describeWithNeo4j('decisions over a store that answers two seconds late', (uri) => {
  const newFolder = temporaryFolders();
  let link: SlowLink;
  let store: GraphStore;
  let server: RunningServer;
  let looking: NodeJS.Timeout;

  beforeAll(async () => {
    const filled = await emptyNeo4jStore(uri, Date.now);
    await filled.record(events);
    await publish(filled, draft);
    await filled.close();
    link = await openSlowLink(uri);
    const folder = await newFolder();
    const settings = readServerSettings({ PORT: '0', NEO4J_URI: link.uri, DATA_DIR: folder }, '/');
    store = await openStore(settings, { now: Date.now, alarm: () => {}, followEveryMs: 1_000 });
    const labels = labelsOver(store, Date.now, { copy: localCopy(folder) });
    looking = setInterval(() => void labels.look(), 1_000);
    server = await runServer({ ...quietParts(), settings, store, labels, now: Date.now });
    server.ready();
    while ((await decide()).stale) await pause(asksEveryMs);
  }, 900_000);
  afterAll(async () => {
    clearInterval(looking);
    await link?.close();
    await server?.stop();
    await store?.close();
  });

  async function post(path: string, body: unknown) {
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }
  async function decide() {
    const { status, body } = await post('/v1/decision-signals', {
      entities: [{ type: 'ACCOUNT', key: 'u1' }],
    });
    const [signal] = (body.signals ?? []) as { status: string; level: string }[];
    return { status, stale: body.stale === true, said: signal?.status, level: signal?.level };
  }

  /** Code of the refusal of a question about the graph; null where it is answered. */
  async function explore(): Promise<string | null> {
    const { body } = await post('/graphql', { query: '{ account(key: "u1") { id } }' });
    const [error] = (body.errors ?? []) as { extensions: { code: string } }[];
    return error?.extensions.code ?? null;
  }

  /** Asks at a steady pace, whether or not earlier ones were answered, until told to stop; answers in that order. */
  function asking() {
    const asked: ReturnType<typeof decide>[] = [];
    const timer = setInterval(() => asked.push(decide()), asksEveryMs);
    return {
      async stop() {
        clearInterval(timer);
        return Promise.all(asked);
      },
      count: () => asked.length,
    };
  }

  it('answers every question for labels, says that they are stale as long as they are, and refuses the graph by name', async () => {
    const load = asking();
    link.delayBy(slowByMs);
    while (!(await decide()).stale) await pause(asksEveryMs);
    const explored: (string | null)[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      explored.push(await explore());
    }
    const enough = load.count() + 200;
    while (load.count() < enough) await pause(asksEveryMs);
    link.delayBy(0);
    while ((await decide()).stale) await pause(asksEveryMs);
    const answers = await load.stop();
    expect(explored).toEqual(explored.map(() => 'STORE_UNAVAILABLE'));
    expect(new Set(answers.map(({ status, level }) => `${status} ${level}`))).toEqual(
      new Set(['200 WARNING']),
    );
    expect(answers.map(({ said }) => said)).toEqual(answers.map(({ stale }) => (stale ? 'STALE' : 'FOUND')));
    // Current, then stale, then current again: it never says that it is current while it cannot know.
    const turns = answers.filter(({ stale }, place) => place === 0 || stale !== answers[place - 1]!.stale);
    expect(turns.map(({ stale }) => stale)).toEqual([false, true, false].slice(0, turns.length));
    expect(turns.length).toBeGreaterThanOrEqual(2);
    // Its own breaker closes by itself once the store answers in time again.
    while ((await explore()) !== null) await pause(asksEveryMs);
  });
});
