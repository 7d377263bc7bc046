import { randomBytes } from 'node:crypto';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { ingestFiles } from '../../graph-jobs/jobs/ingest.ts';
import { defaultRefresh, refresh } from '../../graph-jobs/jobs/refresh.ts';
import type { Progress } from '../../graph-jobs/progress.ts';
import { loadPseudonymKey } from '../../graph-jobs/pseudonym-key.ts';

/*
 * A job in a process of its own, to be killed. Arguments: ingest or refresh, the data folder, the file to load, and the
 * instant that the clock shows, so that the lease of a killed run is over for the next one. Says "open", a line for every
 * step that it has come further, and "done".
 */
const [job = '', dataDir = '', file = '', clock = ''] = process.argv.slice(2);
const now = () => Number(clock);
const store = await openEmbeddedStore({ folder: `${dataDir}/store`, now, alarm: console.error });
const tools = { openStore: () => Promise.resolve(store), now, randomBytes, progress: saidProgress() };
console.log('open');
if (job === 'ingest') {
  const pseudonymKey = await loadPseudonymKey({ dataDir, pseudonymKeyFile: null, randomBytes });
  const saying = { ...tools, store: { record: saidRecord }, dataDir, pseudonymKey };
  await ingestFiles(saying, { paths: [file], mapFile: null });
} else {
  await refresh.run(tools, defaultRefresh);
}
await store.close();
console.log('done');

async function saidRecord(events: Parameters<typeof store.record>[0]) {
  console.log('recording');
  const report = await store.record(events);
  console.log('recorded');
  return report;
}

function saidProgress(): Progress {
  return {
    begin(title) {
      const say = () => console.log(title);
      say();
      return { advance: say, finish: say, fail: say };
    },
  };
}
