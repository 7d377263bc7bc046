import { randomBytes } from 'node:crypto';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { ingestFiles } from '../../graph-jobs/jobs/ingest.ts';
import { defaultRefresh, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { loadPseudonymKey } from '../../graph-jobs/pseudonym-key.ts';

/*
 * A job in a process of its own, to be killed. Arguments: ingest or refresh, the data folder, the file to load, and the
 * instant that the clock shows, so that the lease of a killed run is over for the next one. Says "open", then "done".
 */
const [job = '', dataDir = '', file = '', clock = ''] = process.argv.slice(2);
const now = () => Number(clock);
const store = await openEmbeddedStore({ folder: `${dataDir}/store`, now, alarm: console.error });
const tools = { openStore: () => Promise.resolve(store), now, randomBytes, progress: silentProgress };
console.log('open');
if (job === 'ingest') {
  const pseudonymKey = await loadPseudonymKey({ dataDir, pseudonymKeyFile: null, randomBytes });
  await ingestFiles({ ...tools, store, dataDir, pseudonymKey }, { paths: [file], mapFile: null });
} else {
  await refresh.run(tools, defaultRefresh);
}
await store.close();
console.log('done');
