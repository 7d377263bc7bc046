import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadInput } from '../../graph/domain/errors.ts';
import { pseudonymKeyBytes } from '../../graph/intake/pseudonymize.ts';
import { openStore } from '../../graph/store/open-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { describeEvaluation } from '../evaluation/describe-evaluation.ts';
import { evaluationOf, evaluationWithoutVictims } from '../evaluation/evaluation.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { detailsJson, summaryJson } from '../evaluation/evaluation-report.ts';
import { readTruth } from '../evaluation/read-truth.ts';
import type { KnownRow } from '../evaluation/truth-row.ts';
import { truthAsOf } from '../evaluation/truth-row.ts';
import type { Job, JobTools } from '../job.ts';
import { ingestFiles } from './ingest.ts';
import { defaultRefresh, refresh } from './refresh.ts';

export interface EvaluateOptions {
  /** Holds events and `truth.csv`. */
  readonly folder: string;
  /** Epoch ms; null = the first full second after the newest event. */
  readonly asOf: number | null;
  /** Where to write the figures in full; null = nowhere. */
  readonly jsonFile: string | null;
}

/** A folder's events go into a throw-away store, a refresh finds gangs, and those are judged by the folder's truth. */
export const evaluate: Job<EvaluateOptions, EvaluationReport> = {
  name: 'evaluate',
  async run(tools, options) {
    const rows = await knownRows(options.folder);
    const dataDir = await mkdtemp(join(tmpdir(), 'gangscope-evaluate-'));
    const store = await openStore(
      { storeFolder: join(dataDir, 'store') },
      { now: tools.now, alarm: tools.warn },
    );
    try {
      const report = await judge(rows, { ...tools, dataDir, openStore: async () => store }, store, options);
      if (options.jsonFile !== null) await writeFile(options.jsonFile, `${detailsJson(report)}\n`);
      return report;
    } finally {
      await store.close();
      await rm(dataDir, { recursive: true });
    }
  },
  describe: (report) => [...describeEvaluation(report), summaryJson(report)],
};

async function judge(
  rows: readonly KnownRow[],
  tools: JobTools,
  store: GraphStore,
  { folder, asOf }: EvaluateOptions,
): Promise<EvaluationReport> {
  const pseudonymKey = tools.randomBytes(pseudonymKeyBytes);
  const loaded = await ingestFiles({ ...tools, store, pseudonymKey }, { paths: [folder], mapFile: null });
  if (loaded.rejected > 0)
    tools.warn(`${loaded.rejected} of ${loaded.read} rows were rejected and are left out`);
  const startedAt = tools.now();
  const refreshed = await refresh.run(tools, { ...defaultRefresh, asOf });
  const refreshSeconds = (tools.now() - startedAt) / 1000;
  if (refreshed.state !== 'published') throw new Error(`the refresh ended as ${refreshed.state}`);
  const { generation } = refreshed;
  const found = await foundGangs(store, generation.number);
  const truth = truthAsOf(rows, generation.asOf);
  return {
    asOf: generation.asOf,
    events: loaded.read,
    rejected: loaded.rejected,
    evaluation: evaluationOf(found, truth),
    withoutVictims: truth.victims.size === 0 ? null : evaluationWithoutVictims(found, truth),
    seconds: { ingest: loaded.seconds, refresh: refreshSeconds },
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function knownRows(folder: string): Promise<KnownRow[]> {
  if (!existsSync(folder)) throw new BadInput(folder, 'there is no such folder');
  const rows: KnownRow[] = [];
  for await (const row of readTruth(join(folder, 'truth.csv'))) rows.push(row);
  if (rows.length === 0) throw new BadInput('truth.csv', 'names no account');
  return rows;
}

/** Gang of every member, periphery included; who is only exposed is in none. */
async function foundGangs(store: GraphStore, generation: number): Promise<Map<string, string>> {
  const gangOf = new Map<string, string>();
  for await (const labels of store.readLabels(generation)) {
    for (const { accountId, gangId } of labels) if (gangId !== null) gangOf.set(accountId, gangId);
  }
  return gangOf;
}
