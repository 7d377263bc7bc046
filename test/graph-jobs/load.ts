import { ingest } from '../../graph-jobs/jobs/ingest.ts';
import type { JobBench } from './job-bench.ts';

/** A row is an account that was opened and what it applied for. */
export const mapping = JSON.stringify({
  events: [
    { type: 'registration', eventId: 'reg-{id}', accountId: '{id}', at: '{opened}', deviceId: '{device}' },
    { type: 'application', eventId: 'app-{id}', accountId: '{id}', at: '{applied}', amount: '{amount}' },
  ],
});

export function load(bench: JobBench, paths: string | readonly string[], mapFile: string | null = null) {
  return ingest.run(bench.tools, { paths: [paths].flat(), mapFile });
}
