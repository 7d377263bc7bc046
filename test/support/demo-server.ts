import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { dayMs } from '../../graph/domain/window.ts';
import { defaultIntakeSettings } from '../../graph/intake/intake-settings.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { listEntryReader } from '../../graph/intake/read-list-entry.ts';
import { openStore } from '../../graph/store/open-store.ts';
import { defaultRefresh, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { lineProgress } from '../../graph-jobs/progress.ts';
import { loadPseudonymKey } from '../../graph-jobs/pseudonym-key.ts';
import { prepareDemoWorld } from '../../server/demo.ts';
import { valueReader } from '../../server/investigation/read-value.ts';
import { runServer } from '../../server/run-server.ts';
import { readServerSettings } from '../../server/settings.ts';
import { labelsOver } from '../server/local-labels.ts';
import { quietParts } from './quiet-parts.ts';

/**
 * The server with the demo world, as `npm start` has it, but with another page and with its clock standing still, so
 * that every run shows the same gangs at the same times, and with a second refresh that the sanity gate has held because
 * it looks back from the day before the first. Arguments: folder of the page, folder of the data. The page may
 * still be in the making: it is there when the input ends. Prints its address once it is ready.
 */
const [pageFolder = '', dataFolder = ''] = process.argv.slice(2);
const now = () => Date.parse('2026-05-01T00:04:00Z');

const settings = readServerSettings({ DATA_DIR: dataFolder, PORT: '0', LOG_LEVEL: 'error' }, process.cwd());
const store = await openStore(settings, { now, alarm: console.error });
const tools = { ...settings, now, randomBytes, progress: lineProgress(console.error, Date.now) };
const pageIsThere = once(process.stdin.resume(), 'end');
await prepareDemoWorld({ ...tools, store });
if ((await store.generations(2)).length < 2) {
  const openIt = () => Promise.resolve(store);
  await refresh.run({ ...tools, openStore: openIt }, { ...defaultRefresh, asOf: now() - dayMs });
}
await pageIsThere;
const labels = labelsOver(store, now);
await labels.look();
const pseudonymize = pseudonymizer(await loadPseudonymKey(tools));
const server = await runServer({
  ...quietParts(),
  settings,
  store,
  readValue: valueReader(defaultIntakeSettings, pseudonymize),
  readEntry: listEntryReader({ pseudonymize }),
  labels,
  pageFolder,
  log: { level: 'error', write: (line) => process.stderr.write(line) },
  now,
});
server.ready();
console.log(server.url);

process.once('SIGTERM', async () => {
  await server.stop();
  await store.close();
  process.exit(0);
});
