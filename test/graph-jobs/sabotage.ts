import { gatherChains } from '../../graph/algorithms/evidence/gather-chains.ts';
import { finished } from '../../graph/algorithms/slices.ts';
import type { GateMetric } from '../../graph/domain/gate.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import type { ChainColumns } from '../../graph/domain/relation-chain.ts';
import { type ResourceKind, resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { dayMs } from '../../graph/domain/window.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { RefreshOptions } from '../../graph-jobs/jobs/refresh.ts';
import { collected } from '../support/collected.ts';

/** One way in which a night goes wrong, and the figure that must give it away. */
export interface Sabotage {
  readonly name: string;
  readonly metric: GateMetric;
  /** What the run is told otherwise. */
  readonly options?: (right: Right) => Partial<RefreshOptions>;
  /** What the run is shown otherwise. */
  readonly chains?: (columns: ChainColumns, right: Right) => ChainColumns;
}

/** What a sound night is made with. */
export interface Right {
  readonly asOf: number;
  readonly parameters: ParameterSet;
}

const withParameters =
  (change: (parameters: ParameterSet) => Partial<ParameterSet>) =>
  ({ parameters }: Right): Partial<RefreshOptions> => ({
    parameters: { ...parameters, ...change(parameters) },
  });

/** The same store, but for the relation chains that a run reads. */
export function withChains(store: GraphStore, change: (columns: ChainColumns) => ChainColumns): GraphStore {
  return {
    ...store,
    async *readChains(...request) {
      yield change(inOnePiece(await collected(store.readChains(...request))));
    },
  };
}

/** One batch of them all: what a sabotage does to a resource must not depend on the batch that first named it. */
function inOnePiece(batches: readonly ChainColumns[]): ChainColumns {
  const { accounts, accountCreatedAt, accountFirstEventAt, resources, resourceKind, lenders, ...rows } =
    finished(gatherChains(batches));
  return {
    newAccounts: accounts,
    newAccountCreatedAt: accountCreatedAt,
    newAccountFirstEventAt: accountFirstEventAt,
    newResources: resources,
    newResourceKind: resourceKind,
    newLenders: lenders,
    ...rows,
  };
}

/** Columns with some rows alone. */
function keepRows(columns: ChainColumns, keep: (row: number) => boolean): ChainColumns {
  const rows = Array.from({ length: columns.rows }, (_, row) => row).filter(keep);
  const mentions = rows.map((row) => span(columns, row));
  return {
    ...columns,
    rows: rows.length,
    account: Uint32Array.from(rows, (row) => columns.account[row]!),
    at: Float64Array.from(rows, (row) => columns.at[row]!),
    type: Uint8Array.from(rows, (row) => columns.type[row]!),
    amount: Float64Array.from(rows, (row) => columns.amount[row]!),
    lender: Uint32Array.from(rows, (row) => columns.lender[row]!),
    ...mentionColumns(columns, mentions),
  };
}

/** Columns with some mentions alone. */
function keepMentions(columns: ChainColumns, keep: (mention: number, row: number) => boolean): ChainColumns {
  const mentions = Array.from({ length: columns.rows }, (_, row) =>
    span(columns, row).filter((mention) => keep(mention, row)),
  );
  return { ...columns, ...mentionColumns(columns, mentions) };
}

function mentionColumns(columns: ChainColumns, mentions: readonly (readonly number[])[]) {
  const all = mentions.flat();
  const mentionOffsets = new Uint32Array(mentions.length + 1);
  mentions.forEach(({ length }, row) => {
    mentionOffsets[row + 1] = mentionOffsets[row]! + length;
  });
  return {
    mentionOffsets,
    mentionResource: Uint32Array.from(all, (mention) => columns.mentionResource[mention]!),
    mentionThrough: Uint8Array.from(all, (mention) => columns.mentionThrough[mention]!),
  };
}

function span({ mentionOffsets }: ChainColumns, row: number): number[] {
  const from = mentionOffsets[row]!;
  return Array.from({ length: mentionOffsets[row + 1]! - from }, (_, place) => from + place);
}

function kindOf({ newResourceKind, mentionResource }: ChainColumns, mention: number) {
  return resourceKinds[newResourceKind[mentionResource[mention]!]!];
}

/** A mix of bits that looks like chance and is the same every time: 0 to 99. */
function chance(number: number): number {
  return (Math.imul(number + 1, 2_654_435_761) >>> 8) % 100;
}

const networks: ReadonlySet<ResourceKind | undefined> = new Set(['IP', 'WIFI', 'GEO_CELL']);

export const sabotages: readonly Sabotage[] = [
  {
    name: 'the input is empty',
    metric: 'events',
    chains: (columns) => keepRows(columns, () => false),
  },
  {
    name: 'a day was not loaded',
    metric: 'days',
    chains: (columns, { asOf }) =>
      keepRows(columns, (row) => Math.floor((asOf - 1 - columns.at[row]!) / dayMs) !== 5),
  },
  {
    name: 'a week was not loaded',
    metric: 'events',
    chains: (columns, { asOf }) =>
      keepRows(columns, (row) => Math.floor((asOf - 1 - columns.at[row]!) / (7 * dayMs)) !== 1),
  },
  {
    name: 'a tenth of the events was lost',
    metric: 'events',
    chains: (columns) => keepRows(columns, (row) => chance(row) >= 10),
  },
  {
    name: 'half of the accounts were lost',
    metric: 'events',
    chains: (columns) => keepRows(columns, (row) => columns.account[row]! % 2 === 0),
  },
  {
    name: 'every event was loaded twice',
    metric: 'events',
    chains: (columns) => {
      const twice = Array.from({ length: 2 * columns.rows }, (_, place) => place >> 1);
      const mentions = twice.map((row) => span(columns, row));
      return {
        ...columns,
        rows: twice.length,
        account: Uint32Array.from(twice, (row) => columns.account[row]!),
        at: Float64Array.from(twice, (row) => columns.at[row]!),
        type: Uint8Array.from(twice, (row) => columns.type[row]!),
        amount: Float64Array.from(twice, (row) => columns.amount[row]!),
        lender: Uint32Array.from(twice, (row) => columns.lender[row]!),
        ...mentionColumns(columns, mentions),
      };
    },
  },
  {
    name: 'a tenth of the links was lost with a fifth of what ties accounts to resources',
    metric: 'links',
    chains: (columns) => keepMentions(columns, (mention) => chance(mention) >= 20),
  },
  {
    name: 'no event names its device any more',
    metric: 'links',
    chains: (columns) => keepMentions(columns, (mention) => kindOf(columns, mention) !== 'DEVICE'),
  },
  {
    name: 'no event names a network any more',
    metric: 'links',
    chains: (columns) => keepMentions(columns, (mention) => !networks.has(kindOf(columns, mention))),
  },
  {
    name: 'the feed of addresses broke off a day ago',
    metric: 'days.IP',
    chains: (columns, { asOf }) =>
      keepMentions(
        columns,
        (mention, row) => columns.at[row]! < asOf - dayMs || kindOf(columns, mention) !== 'IP',
      ),
  },
  {
    name: 'all times are cut to the day',
    metric: 'links',
    chains: (columns) => ({
      ...columns,
      at: columns.at.map((at) => Math.floor(at / dayMs) * dayMs),
    }),
  },
  {
    name: 'a hub is not guarded: every device has one and the same id',
    metric: 'links',
    chains: (columns) => {
      const hub = columns.newResourceKind.indexOf(resourceKinds.indexOf('DEVICE'));
      const mentionResource = columns.mentionResource.map((resource, mention) =>
        kindOf(columns, mention) === 'DEVICE' ? hub : resource,
      );
      return { ...columns, mentionResource };
    },
  },
  {
    name: 'the threshold of evidence is absurdly low',
    metric: 'threshold',
    options: withParameters(({ evidence }) => ({ evidence: { ...evidence, leastNats: 0.25 } })),
  },
  {
    name: 'the threshold of evidence is absurdly high',
    metric: 'threshold',
    options: withParameters(({ evidence }) => ({ evidence: { ...evidence, leastNats: 15 } })),
  },
  {
    name: 'the price of a pair is absurdly high',
    metric: 'labels',
    options: withParameters(({ communities }) => ({
      communities: { ...communities, resolutionNats: 5 },
    })),
  },
  {
    name: 'the price of a pair is next to nothing',
    metric: 'gangs',
    options: withParameters(({ communities }) => ({
      communities: { ...communities, resolutionNats: 0.0005 },
    })),
  },
  {
    name: 'the labels of half are lost behind a least size',
    metric: 'labels',
    options: withParameters(({ membership }) => ({ membership: { ...membership, leastCore: 20 } })),
  },
  {
    name: 'nobody is warned of behind a strict threshold',
    metric: 'warning',
    options: withParameters(({ levels }) => ({
      levels: { ...levels, warning: 0.9999 },
    })),
  },
  {
    name: 'the window is a week long',
    metric: 'events',
    options: withParameters(() => ({ windowDays: 7 })),
  },
  {
    name: 'the clock is a year behind',
    metric: 'order',
    options: ({ asOf }) => ({ asOf: asOf - 365 * dayMs }),
  },
  {
    name: 'the clock is a year ahead',
    metric: 'events',
    options: ({ asOf }) => ({ asOf: asOf + 365 * dayMs }),
  },
];
