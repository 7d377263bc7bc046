import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { noDecisions } from '../../../graph/algorithms/detection/decisions.ts';
import type { DetectionInput } from '../../../graph/algorithms/detection/detection-input.ts';
import { gatherChains } from '../../../graph/algorithms/evidence/gather-chains.ts';
import { finished } from '../../../graph/algorithms/slices.ts';
import { eventTypes, type Outcome } from '../../../graph/domain/event.ts';
import { type AccountId, compareText, type ResourceKey } from '../../../graph/domain/ids.ts';
import type { ChainColumns } from '../../../graph/domain/relation-chain.ts';
import { codeOfKind, relationships } from '../../../graph/domain/resource-kinds.ts';
import { trailingWindow } from '../../../graph/domain/window.ts';
import type { KnownTruth } from '../../../graph-jobs/evaluation/truth-row.ts';

/** One synthetic world of the evaluation set. */
export interface World {
  /** Preset and seed, such as `stress-11`. */
  readonly name: string;
  readonly preset: string;
  readonly input: DetectionInput;
  readonly truth: KnownTruth;
  readonly sha256: string;
}

export const presets = ['base', 'stress', 'slow'] as const;
/** Scorers are fitted on these seeds and judged on the other one. */
export const fitSeeds = [1, 2];
export const reportSeed = 11;

/** A world of `<folder>/worlds`, or null where it is missing. Worlds hold devices and addresses only. */
export function loadWorld(folder: string, preset: string, seed: number, windowDays: number): World | null {
  const parts = readWorld(folder, preset, seed);
  return parts === null ? null : worldOf(parts, windowDays);
}

/** What the files of a world say. */
export interface WorldParts extends Pick<World, 'name' | 'preset' | 'truth' | 'sha256'> {
  readonly events: readonly WorldEvent[];
  /** Epoch ms. */
  readonly asOf: number;
}

export function readWorld(folder: string, preset: string, seed: number): WorldParts | null {
  const name = `${preset}-${seed}`;
  const path = join(folder, 'worlds', name);
  if (!existsSync(join(path, 'events.ndjson.gz'))) return null;
  const bytes = readFileSync(join(path, 'events.ndjson.gz'));
  const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
  const { asOf } = JSON.parse(readFileSync(join(path, 'about.json'), 'utf8')) as { asOf: string };
  return {
    name,
    preset,
    events: lines.map((line) => JSON.parse(line) as WorldEvent),
    asOf: Date.parse(asOf),
    truth: truthIn(readFileSync(join(path, 'truth.csv'), 'utf8')),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The same as detection reads it. */
export function worldOf({ events, asOf, ...world }: WorldParts, windowDays: number): World {
  const outcomes = events.filter((event) => event.type === 'outcome') as unknown as Outcome[];
  return {
    ...world,
    input: {
      chains: finished(gatherChains([columnsOf(events.filter(({ type }) => type !== 'outcome'))])),
      ties: [],
      outcomes: outcomes.toSorted((a, b) => a.knownAt - b.knownAt || compareText(a.eventId, b.eventId)),
      decisions: noDecisions,
      window: trailingWindow(asOf, windowDays),
      storeBeganAt: events.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY),
    },
  };
}

export interface WorldEvent {
  readonly type: (typeof eventTypes)[number];
  readonly eventId: string;
  readonly accountId: string;
  readonly at: number;
  readonly accountCreatedAt?: number;
  readonly deviceId?: string;
  readonly ip?: string;
}

const fields = [
  { field: 'deviceId', kind: codeOfKind('DEVICE'), through: relationships.indexOf('FROM_DEVICE') },
  { field: 'ip', kind: codeOfKind('IP'), through: relationships.indexOf('FROM_IP') },
] as const;

/** One batch of columns, as a store reads them. */
function columnsOf(events: readonly WorldEvent[]): ChainColumns {
  const rows = events.toSorted(
    (a, b) => compareText(a.accountId, b.accountId) || a.at - b.at || compareText(a.eventId, b.eventId),
  );
  const accounts = numbering();
  const resources = numbering();
  const kinds: number[] = [];
  const createdAt: number[] = [];
  const firstAt: number[] = [];
  const mentions: { readonly resource: number; readonly through: number }[] = [];
  const offsets = [0];
  const account = rows.map(({ accountId, at, accountCreatedAt }) => {
    const number = accounts.numberOf(accountId);
    if (number === firstAt.length) firstAt.push(at);
    createdAt[number] ??= accountCreatedAt ?? Number.NaN;
    return number;
  });
  for (const row of rows) {
    for (const { field, kind, through } of fields) {
      const value = row[field];
      if (value === undefined) continue;
      const resource = resources.numberOf(`${kind}:${value}`);
      kinds[resource] = kind;
      mentions.push({ resource, through });
    }
    offsets.push(mentions.length);
  }
  return {
    newAccounts: accounts.names as AccountId[],
    newAccountCreatedAt: Float64Array.from(createdAt),
    newAccountFirstEventAt: Float64Array.from(firstAt),
    newResources: resources.names as ResourceKey[],
    newResourceKind: Uint8Array.from(kinds),
    newLenders: [],
    rows: rows.length,
    account: Uint32Array.from(account),
    at: Float64Array.from(rows, ({ at }) => at),
    type: Uint8Array.from(rows, ({ type }) => eventTypes.indexOf(type)),
    amount: new Float64Array(rows.length).fill(Number.NaN),
    lender: new Uint32Array(rows.length),
    mentionOffsets: Uint32Array.from(offsets),
    mentionResource: Uint32Array.from(mentions, ({ resource }) => resource),
    mentionThrough: Uint8Array.from(mentions, ({ through }) => through),
  };
}

function numbering() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    numberOf(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
  };
}

function truthIn(csv: string): KnownTruth {
  const gangOf = new Map<string, string>();
  const kindOfGang = new Map<string, string>();
  const crowdOf = new Map<string, string>();
  for (const line of csv.trimEnd().split('\n').slice(1)) {
    const [account = '', gang = '', kind = ''] = line.split(',');
    if (gang === '') {
      if (kind !== '') crowdOf.set(account, kind);
      continue;
    }
    gangOf.set(account, gang);
    kindOfGang.set(gang, kind);
  }
  return { gangOf, kindOfGang, crowdOf, victims: new Set() };
}
