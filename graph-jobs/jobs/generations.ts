import type { Generation } from '../../graph/domain/generation.ts';
import type { Job } from '../job.ts';
import { textTable } from '../text-table.ts';

const mostListed = 50;

/** The newest generations, and which one is shown. */
export const generations: Job<Record<string, never>, readonly Generation[]> = {
  name: 'generations',
  async run({ openStore }) {
    return (await openStore()).generations(mostListed);
  },
  describe: (found) =>
    found.length === 0
      ? ['There is no generation yet; "npm run jobs -- refresh" makes one.']
      : textTable(
          [
            'generation',
            'state',
            'published',
            'as of',
            'engine',
            'gangs',
            'labels',
            'warning',
            'attention',
            'notice',
          ],
          found.map(rowOf),
        ),
};

function rowOf({
  number,
  state,
  publishedAt,
  asOf,
  engine,
  counts,
}: Generation): readonly (string | number)[] {
  const { gangs, labels, warning, attention, notice } = counts;
  const instants = [publishedAt, asOf].map((at) => (at === null ? '-' : new Date(at).toISOString()));
  return [number, state, ...instants, engine, gangs, labels, warning, attention, notice];
}
