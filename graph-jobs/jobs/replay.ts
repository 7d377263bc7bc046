import { detectionVersion } from '../../graph/algorithms/detection/detect-gangs.ts';
import { type ServedAnswer, servedAnswer } from '../../graph/algorithms/lineage/served-answer.ts';
import type { Generation, GenerationDraft } from '../../graph/domain/generation.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { exitCodes, type Job, type JobTools } from '../job.ts';
import { deriveGeneration } from '../refresh/derive-generation.ts';
import { compareGeneration, type TableComparison } from '../replay/compare-generation.ts';
import { originOf } from '../replay/origin-of-generation.ts';
import { textTable } from '../text-table.ts';

type ReplayTools = Pick<JobTools, 'openStore' | 'progress'>;

export interface AnswerOptions {
  readonly accountId: AccountId;
  /** Epoch ms. */
  readonly instant: number;
}

/**
 * What was said of an account at an instant: label, level, reasons, gang, parameters and evidence. Evidence that was
 * given up is derived again from the events as they were known then.
 */
export const replayAnswer: Job<AnswerOptions, ServedAnswer, ReplayTools> = {
  name: 'replay',
  async run({ openStore, progress }, { accountId, instant }) {
    const store = await openStore();
    const served = await servedAnswer(store, accountId, instant);
    const { generation, gang, evidence } = served;
    if (generation === null || gang === null || evidence !== null) return served;
    const { draft } = await derivedAgain(store, generation.number, progress);
    return { ...served, evidence: draft.evidence.get(gang.gangId) ?? null };
  },
  describe: (served) => [JSON.stringify(served, null, 2)],
};

export interface GenerationOptions {
  readonly generation: number;
}

export interface ReplayReport {
  readonly generation: Generation;
  readonly tables: readonly TableComparison[];
}

/** Derives a generation again from what was known when it was made, and compares it with the one that was kept. */
export const replayGeneration: Job<GenerationOptions, ReplayReport, ReplayTools> = {
  name: 'replay',
  async run({ openStore, progress }, options) {
    const store = await openStore();
    const { generation, draft } = await derivedAgain(store, options.generation, progress);
    return { generation, tables: await compareGeneration(store, generation, draft) };
  },
  describe({ generation, tables }) {
    const { number, watermark, codeVersion, pruned } = generation;
    const differing = tables.filter(isDifferent);
    return [
      `generation ${number}, derived again from ${watermark} events`,
      ...textTable(
        ['table', 'kept', 'derived', 'digest'],
        tables.map((one) => [
          one.table,
          one.kept.rows,
          one.derived.rows,
          isDifferent(one) ? 'DIFFERENT' : one.kept.digest.slice(0, 16),
        ]),
      ),
      ...(pruned ? ['its evidence was given up and is not compared'] : []),
      ...differing.map((one) => `${one.table} differs in ${one.differing.join(', ')}`),
      ...(codeVersion === detectionVersion
        ? []
        : [`it was made by detection ${codeVersion}, derived again by ${detectionVersion}`]),
      differing.length === 0 ? 'identical' : `${differing.length} of ${tables.length} tables differ`,
    ];
  },
  exitCodeOf: ({ tables }) => (tables.some(isDifferent) ? exitCodes.failed : exitCodes.done),
};

async function derivedAgain(
  store: GraphStore,
  number: number,
  progress: JobTools['progress'],
): Promise<{ readonly generation: Generation; readonly draft: GenerationDraft }> {
  const { generation, origin } = await originOf(store, number);
  return { generation, draft: await deriveGeneration(store, origin, progress) };
}

function isDifferent({ kept, derived }: TableComparison): boolean {
  return kept.digest !== derived.digest;
}
