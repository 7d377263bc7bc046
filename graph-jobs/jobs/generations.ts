import type { Generation } from '../../graph/domain/generation.ts';
import { describeRefusal } from '../gate/describe-check.ts';
import type { Job } from '../job.ts';
import { textTable } from '../text-table.ts';

const mostListed = 50;

/** The newest generations: which one is shown, which ones were held and why, and how little changed each time. */
export const generations: Job<Record<string, never>, readonly Generation[]> = {
  name: 'generations',
  async run({ openStore }) {
    return (await openStore()).generations(mostListed);
  },
  describe: (found) =>
    found.length === 0
      ? ['There is no generation yet; "npm run jobs -- refresh" makes one.']
      : [
          ...textTable(
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
              'gate',
              'ids kept',
              'churn',
              'NMI',
            ],
            found.map(rowOf),
          ),
          ...found
            .filter(({ state }) => state === 'HELD')
            .map(({ number, gate }) => `generation ${number} is held: ${describeRefusal(gate)}`),
        ],
};

function rowOf(generation: Generation): readonly (string | number)[] {
  const { number, state, publishedAt, asOf, engine, counts, stability } = generation;
  const { gangs, labels, warning, attention, notice } = counts;
  return [
    number,
    state,
    publishedAt === null ? '-' : new Date(publishedAt).toISOString(),
    new Date(asOf).toISOString(),
    engine,
    gangs,
    labels,
    warning,
    attention,
    notice,
    gateText(generation),
    shareText(stability?.idsKept ?? null),
    shareText(stability?.churn ?? null),
    stability?.mutualInformation?.toFixed(3) ?? '-',
  ];
}

function gateText({ gate }: Generation): string {
  const refused = gate.filter(({ passed }) => !passed).map(({ metric }) => metric);
  if (gate.length === 0) return '-';
  return refused.length === 0 ? 'passed' : refused.join(',');
}

function shareText(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(1)} %`;
}
