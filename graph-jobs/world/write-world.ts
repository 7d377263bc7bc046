import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts } from './hashed-file.ts';
import { writeLines } from './hashed-file.ts';
import { parts } from './parts.ts';
import type { WorldRequest } from './plan-world.ts';
import { planWorld } from './plan-world.ts';
import { sharedResources } from './resources.ts';
import { soiled } from './soil-events.ts';
import { spoolIn } from './spool.ts';
import type { World } from './town/part.ts';
import type { TruthBook, TruthRow } from './truth.ts';
import { truthBookOf } from './truth.ts';
import { eventsOf } from './write-down.ts';

/** What was written, file by file. The same request gives the same bytes. */
export interface WorldManifest {
  readonly seed: number;
  readonly accounts: number;
  readonly from: string;
  readonly until: string;
  readonly gangs: number;
  readonly parameters: WorldRequest['parameters'];
  readonly files: Readonly<Record<string, FileFacts>>;
}

/** Writes a world into a folder: its events in arrival order, the truth, the labels, the resources, a manifest. */
export function writeWorld(request: WorldRequest, folder: string): WorldManifest {
  const world = planWorld(request);
  const truth = truthBookOf(world);
  mkdirSync(folder, { recursive: true });
  const spool = spoolIn(join(folder, '.spool'));
  try {
    for (const arrival of soiled(eventsOf(world, parts, truth), world.town)) spool.add(arrival);
    const files = {
      'events.ndjson': writeLines(join(folder, 'events.ndjson'), spool.drain()),
      'truth.csv': writeLines(join(folder, 'truth.csv'), truthLines(truth.rows())),
      'labels.csv': writeLines(join(folder, 'labels.csv'), labelLines(world, truth)),
      'resources.csv': writeLines(join(folder, 'resources.csv'), resourceLines(world)),
      'lineage.csv': writeLines(join(folder, 'lineage.csv'), lineageLines(world)),
      'supply.csv': writeLines(join(folder, 'supply.csv'), supplyLines(world)),
    };
    const manifest = manifestOf(world, request, files);
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    spool.remove();
  }
}

function* truthLines(rows: Iterable<TruthRow>): Generator<string> {
  yield 'accountId,gangId,kind,role,from,until';
  for (const { accountId, gangId, kind, role, from, until } of rows) {
    yield [accountId, gangId, kind, role, from, until].join(',');
  }
}

function* labelLines({ town }: World, truth: TruthBook): Generator<string> {
  yield 'accountId,kind,event_time,known_at';
  for (const { account, outcome, at, knownAt } of truth.findings()) {
    yield [town.names.accountId(account), outcome, instant(at), instant(knownAt)].join(',');
  }
}

function* resourceLines(world: World): Generator<string> {
  yield 'kind,value,type';
  for (const { kind, value, type } of sharedResources(world)) yield `${kind},${value},${type}`;
}

/** Parents are separated by semicolons. */
function* lineageLines({ lineage }: World): Generator<string> {
  yield 'gangId,event,at,parents';
  for (const { gang, event, at, parents } of lineage) {
    yield [`g${gang}`, event, instant(at), parents.map((parent) => `g${parent}`).join(';')].join(',');
  }
}

function* supplyLines({ supplies }: World): Generator<string> {
  yield 'gangId,supplierGangId,from';
  for (const { gang, supplier, from } of supplies)
    yield [`g${gang}`, `g${supplier}`, instant(from)].join(',');
}

function manifestOf(
  { town, gangs }: World,
  { seed, accounts }: WorldRequest,
  files: WorldManifest['files'],
): WorldManifest {
  const { from, until } = town.window;
  const { parameters } = town;
  return {
    seed,
    accounts,
    from: instant(from),
    until: instant(until),
    gangs: gangs.length,
    parameters,
    files,
  };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
