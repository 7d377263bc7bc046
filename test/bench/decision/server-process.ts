import { join } from 'node:path';
import fastify from 'fastify';
import { accountRef } from '../../../graph/domain/entity.ts';
import type { AccountId } from '../../../graph/domain/ids.ts';
import { openStore } from '../../../graph/store/open-store.ts';
import { openAuditLog } from '../../../server/audit/audit-log.ts';
import { subjectDigest } from '../../../server/audit/subject-digest.ts';
import { decisionSchema } from '../../../server/http/decision-schema.ts';
import { runServer } from '../../../server/run-server.ts';
import { readServerSettings } from '../../../server/settings.ts';
import { labelsOver } from '../../server/local-labels.ts';
import { quietParts } from '../../support/quiet-parts.ts';

/*
 * Part 2, the server: started by the benchmark with a folder of data. Tells its addresses, then, whenever it is asked,
 * how much processor time it has used and how long its event loop was ever held up.
 */
const [dataDir = ''] = process.argv.slice(2);
const settings = readServerSettings({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }, '/');
const store = await openStore(settings, { now: Date.now, alarm: console.error, followEveryMs: 1000 });
const labels = labelsOver(store, Date.now, { monotonic: () => performance.now(), alarm: console.error });
await labels.look();
const looking = setInterval(() => void labels.look(), 1000);
const audit = await openAuditLog({
  folder: join(dataDir, 'audit'),
  chain: 'bench',
  now: Date.now,
  onFailure: console.error,
});
const server = await runServer({
  ...quietParts(),
  settings,
  store,
  audit: { log: audit, digest: subjectDigest(new Uint8Array(32)), read: async () => [] },
  labels,
  log: { level: 'error', write: (line) => process.stderr.write(line) },
  now: Date.now,
});
server.ready();

/** What a plain resolver would do: the store is asked for each key of each request. */
const naive = fastify({ bodyLimit: 65_536 });
naive.post('/v1/decision-signals', async ({ body }) => {
  const { entities } = body as { readonly entities: readonly { readonly key: string }[] };
  const { generation } = await store.publication();
  const signals = await Promise.all(
    entities.map(async ({ key }) => {
      const account = key as AccountId;
      const [label] = await store.labelsOf(generation.number, [account]);
      const [lists] = await store.entriesOf([accountRef(account)], Date.now());
      const [known] = await store.entitiesOf([accountRef(account)]);
      const gang = label?.gangId ? await store.gang(generation.number, label.gangId) : null;
      return { ...label?.signal, gang: gang?.gangId, size: gang?.size, lists, known: known !== null };
    }),
  );
  return { generation: generation.number, signals };
});
const naiveUrl = await naive.listen({ host: '127.0.0.1', port: 0 });

/** What the library alone costs: a body is parsed, and an answer of the same length is serialised by its schema. */
const plain = fastify({ bodyLimit: 65_536 });
const signal = {
  status: 'FOUND',
  type: 'ACCOUNT',
  gang: { id: 'g-1', role: 'CORE', provisional: false, size: 20 },
  level: 'WARNING',
  score: 0.5,
  lists: [],
  reasons: [
    { code: 'BURST', text: '21 applications from 3 devices within 3 days', value: 21 },
    { code: 'NEW_ACCOUNTS', text: '7 of 20 accounts are younger than 30 days', value: 7 },
    { code: 'SHARED_RESOURCE', text: '10 members share device …17', value: 10 },
  ],
};
plain.post('/v1/decision-signals', { schema: { response: { 200: decisionSchema } } }, async ({ body }) => {
  const { entities } = body as { readonly entities: readonly { readonly key: string }[] };
  return {
    generation: 1,
    asOf: '2026-05-01T00:00:00Z',
    stale: false,
    signals: entities.map(({ key }) => ({ ...signal, key })),
  };
});
const plainUrl = await plain.listen({ host: '127.0.0.1', port: 0 });

let stalledMs = 0;
let beforeMs = performance.now();
const stalls = setInterval(() => {
  const nowMs = performance.now();
  stalledMs = Math.max(stalledMs, nowMs - beforeMs - 10);
  beforeMs = nowMs;
}, 10);

process.on('message', async (asked) => {
  if (asked === 'usage') {
    process.send?.({
      cpuUs: sumOf(process.cpuUsage()),
      stalledMs,
      ...memoryMb(),
    });
    stalledMs = 0;
    return;
  }
  clearInterval(looking);
  clearInterval(stalls);
  await Promise.all([server.stop(), naive.close(), plain.close()]);
  await store.close();
  process.disconnect();
});
process.send?.({ url: server.url, naiveUrl, plainUrl });

/** Resident memory, and the part of it that garbage collection walks through. */
function memoryMb(): { readonly rssMb: number; readonly heapMb: number } {
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 };
}

function sumOf({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
}
