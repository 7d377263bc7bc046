import type { Agreement } from '../../graph/algorithms/intraday/agreement.ts';
import { agreementNote } from '../../graph/algorithms/intraday/agreement.ts';
import type { Job } from '../job.ts';
import { describeStatus, type StatusReport } from '../status/describe-status.ts';

const mostRuns = 5;
const mostGenerations = 50;

/** How full the store is, which generation is shown since when, how far it is behind, and what waits for a person. */
export const status: Job<Record<string, never>, StatusReport> = {
  name: 'status',
  async run({ openStore, now }) {
    const store = await openStore();
    const health = await store.health();
    const publication = await store.publication();
    const { number, asOf, watermark } = publication.generation;
    const generations = await store.generations(mostGenerations);
    const agreement = await store.note(agreementNote);
    return {
      health,
      publication,
      move: (await store.publications(1))[0] ?? null,
      world: await store.note('world'),
      behind: health.watermark - watermark,
      ageMs: number === 0 ? null : now() - asOf,
      held: generations.filter((one) => one.state === 'HELD' && one.number > number),
      runs: await store.runs(mostRuns),
      agreement: agreement === null ? null : (JSON.parse(agreement) as Agreement),
    };
  },
  describe: describeStatus,
};
