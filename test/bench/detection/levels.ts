import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDecisions } from '../../../graph/algorithms/detection/decisions.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { secondMs } from '../../../graph/domain/window.ts';
import { pseudonymKeyBytes } from '../../../graph/intake/pseudonymize.ts';
import { openStore } from '../../../graph/store/open-store.ts';
import { readTruth } from '../../../graph-jobs/evaluation/read-truth.ts';
import { type KnownRow, truthAsOf } from '../../../graph-jobs/evaluation/truth-row.ts';
import { ingestFiles } from '../../../graph-jobs/jobs/ingest.ts';
import { readHistory } from '../../../graph-jobs/refresh/read-history.ts';
import { type Level, levelParameters } from '../../../graph-jobs/world/town/level-parameters.ts';
import { writeWorld } from '../../../graph-jobs/world/write-world.ts';
import type { World } from './worlds.ts';

const accounts = 20_000;
const until = Date.UTC(2025, 4, 31, 16);
const silent = { begin: () => ({ advance() {}, finish() {}, fail() {} }) };

/** A population with names for everything at a level of the own generator, by way of a store that is thrown away. */
export async function levelWorld(level: Level, seed: number): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'gangscope-level-'));
  const tools = { now: () => until, alarm() {} };
  const store = await openStore({ storeFolder: join(folder, 'store') }, tools);
  try {
    const written = join(folder, 'world');
    const manifest = writeWorld({ seed, accounts, until, parameters: levelParameters(level) }, written);
    const pseudonymKey = new Uint8Array(pseudonymKeyBytes).fill(1);
    await ingestFiles(
      { store, dataDir: folder, pseudonymKey, now: tools.now, progress: silent },
      { paths: [written], mapFile: null },
    );
    const { firstEventAt, lastEventAt } = await store.health();
    const asOf = Math.floor((lastEventAt ?? until) / secondMs) * secondMs + secondMs;
    const input = await readHistory(store, asOf, firstEventAt ?? asOf, defaultParameters, () => {});
    const rows: KnownRow[] = [];
    for await (const row of readTruth(join(written, 'truth.csv'))) rows.push(row);
    const preset = `level ${level}`;
    const sha256 = manifest.files['events.ndjson']!.sha256;
    const truth = truthAsOf(rows, asOf);
    return { name: `${preset}-${seed}`, preset, input: { ...input, decisions: noDecisions }, truth, sha256 };
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}
