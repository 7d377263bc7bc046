import { describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server/run-server.ts';
import { PortInUse, runServer } from '../../server/run-server.ts';
import { readServerSettings } from '../../server/settings.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { quietParts } from '../support/quiet-parts.ts';
import { labelsOver } from './local-labels.ts';
import { events, now } from './seeded-world.ts';

const store = openMemoryStore();

const labels = labelsOver(store, () => now);
await labels.look();

function run(port = 0): Promise<RunningServer> {
  const settings = readServerSettings({ PORT: String(port) }, '/');
  return runServer({ ...quietParts(), settings, store, labels, now: () => now });
}

const readyz = async ({ url }: RunningServer) => (await fetch(`${url}/readyz`)).status;

describe('a running server', () => {
  it('invites traffic only once it is ready', async () => {
    const server = await run();
    expect(await readyz(server)).toBe(503);
    server.ready();
    expect(await readyz(server)).toBe(200);
    await server.stop();
  });

  it('turns traffic away first, ends what is running, then is gone', async () => {
    const slow = { ...store, gangs: () => new Promise<never[]>((resolve) => setTimeout(resolve, 400, [])) };
    const settings = readServerSettings({ PORT: '0' }, '/');
    const server = await runServer({
      ...quietParts(),
      settings,
      store: slow,
      labels: labelsOver(store, () => now),
      now: () => now,
    });
    server.ready();
    await store.record(events);
    const running = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ gangs(first: 1) { totalCount } }' }),
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = server.stop();
    expect(await readyz(server)).toBe(503);
    expect(await (await running).json()).toEqual({ data: { gangs: { totalCount: 0 } } });
    await stopped;
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
  });

  it('says so when its port is taken', async () => {
    const first = await run();
    const port = Number(new URL(first.url).port);
    await expect(run(port)).rejects.toThrow(new PortInUse('127.0.0.1', port));
    await first.stop();
  });
});
