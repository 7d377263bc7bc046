import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDecisions } from '../../../graph/algorithms/detection/decisions.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { secondMs } from '../../../graph/domain/window.ts';
import { pseudonymKeyBytes } from '../../../graph/intake/pseudonymize.ts';
import { openStore } from '../../../graph/store/open-store.ts';
import { readTruth } from '../../../graph-jobs/evaluation/read-truth.ts';
import { type KnownRow, truthAsOf } from '../../../graph-jobs/evaluation/truth-row.ts';
import { ingestFiles } from '../../../graph-jobs/jobs/ingest.ts';
import { silentProgress } from '../../../graph-jobs/progress.ts';
import { readHistory } from '../../../graph-jobs/refresh/read-history.ts';
import type { World } from './worlds.ts';

export interface StoredWorldRequest {
  readonly name: string;
  readonly preset: string;
  /** A folder with events, or a CSV file with its mapping. */
  readonly path: string;
  readonly mapFile?: string;
  readonly parameters?: ParameterSet;
}

/** Takes a folder of events the whole way of the product: intake, a throw-away store, the window as a refresh reads it. */
export async function storedWorld(request: StoredWorldRequest): Promise<World> {
  const { name, preset, path, mapFile = null, parameters = defaultParameters } = request;
  const dataDir = mkdtempSync(join(tmpdir(), 'gangscope-bench-'));
  const store = await openStore(
    { storeFolder: join(dataDir, 'store') },
    { now: Date.now, alarm: (line) => process.stderr.write(`${line}\n`) },
  );
  try {
    const pseudonymKey = randomBytes(pseudonymKeyBytes);
    await ingestFiles(
      { store, dataDir, pseudonymKey, now: Date.now, progress: silentProgress },
      { paths: [path], mapFile },
    );
    const { firstEventAt, lastEventAt, watermark } = await store.health();
    const asOf = Math.floor((lastEventAt ?? 0) / secondMs) * secondMs + secondMs;
    const known = { asOf, watermark, storeBeganAt: firstEventAt ?? asOf };
    const history = await readHistory(store, known, parameters, () => undefined);
    return {
      name,
      preset,
      input: { ...history, decisions: noDecisions },
      truth: truthAsOf(await truthRows(path), asOf),
      sha256: sha256Of(mapFile === null ? join(path, 'events.ndjson') : path),
    };
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true });
  }
}

export function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

export async function truthRows(folder: string): Promise<KnownRow[]> {
  const file = join(folder, 'truth.csv');
  if (!existsSync(file)) return [];
  const rows: KnownRow[] = [];
  for await (const row of readTruth(file)) rows.push(row);
  return rows;
}
