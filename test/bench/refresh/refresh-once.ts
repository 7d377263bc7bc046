import { openStore } from '../../../graph/store/open-store.ts';
import { defaultRefresh, refresh } from '../../../graph-jobs/jobs/refresh.ts';
import { silentProgress } from '../../../graph-jobs/progress.ts';
import { peakRssMb, timed } from '../measure.ts';
import type { RefreshRun } from './whole-refresh.ts';

// One refresh in a process of its own, from opening the store to the published generation. Argument: folder of the store.
const [storeFolder = ''] = process.argv.slice(2);
const before = process.cpuUsage();
const { ms, result } = await timed(async () => {
  const store = await openStore(
    { storeFolder },
    { now: Date.now, alarm: (message) => console.error(message) },
  );
  const report = await refresh.run(
    {
      openStore: () => Promise.resolve(store),
      now: Date.now,
      randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)),
      progress: silentProgress,
    },
    { ...defaultRefresh, gated: false },
  );
  await store.close();
  return report;
});
if (result.state === 'already-running') throw new Error('another refresh holds the store');
const { user, system } = process.cpuUsage(before);
const { counts, durations, inputChecksum } = result.generation;
console.log(
  JSON.stringify({
    seconds: ms / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMb: peakRssMb(),
    counts,
    durations,
    inputHash: (inputChecksum ?? '').slice(0, 16),
  } satisfies RefreshRun),
);
