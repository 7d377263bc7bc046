import type { RiskLevel } from '../api/answer.ts';
import type { CaseFilter, CaseOrder, CaseState, LineageKind } from '../api/cases.ts';

/** Which cases a person looks at, and in which order. It lives in the address: a view of the queue is a link. */
export interface QueueView {
  /** Empty for all. */
  readonly levels: readonly RiskLevel[];
  /** Empty for all that are not closed. */
  readonly states: readonly CaseState[];
  /** What became of the gang in the shown generation; empty for anything. */
  readonly changes: readonly LineageKind[];
  /** Those of the person alone. */
  readonly mine: boolean;
  /** Those whose gang is gone alone. */
  readonly gone: boolean;
  /** Null for any. */
  readonly tag: string | null;
  readonly order: CaseOrder;
}

export const queueLevels: readonly RiskLevel[] = ['WARNING', 'ATTENTION', 'NOTICE'];
export const queueStates: readonly CaseState[] = ['NEW', 'OPEN', 'ASSIGNED', 'CLOSED'];
/** What can become of a gang that is still there. */
export const queueChanges: readonly LineageKind[] = ['BORN', 'GROWN', 'SHRUNK', 'SPLIT', 'MERGED', 'REVIVED'];
export const queueOrders: readonly CaseOrder[] = ['PRIORITY', 'NEWEST', 'SIZE'];

const wholeQueue: QueueView = {
  levels: [],
  states: [],
  changes: [],
  mine: false,
  gone: false,
  tag: null,
  order: 'PRIORITY',
};

/** Reads what stands after `?`; what it does not know is left out. */
export function queueViewOf(search: string): QueueView {
  const asked = new URLSearchParams(search);
  return {
    levels: known(queueLevels, asked.get('level')),
    states: known(queueStates, asked.get('state')),
    changes: known(queueChanges, asked.get('change')),
    mine: asked.has('mine'),
    gone: asked.has('gone'),
    tag: asked.get('tag') || null,
    order: known(queueOrders, asked.get('order'))[0] ?? wholeQueue.order,
  };
}

/** The address of a view; the whole queue has the shortest. */
export function queueAddress({ levels, states, changes, mine, gone, tag, order }: QueueView): string {
  const asked = new URLSearchParams();
  if (levels.length > 0) asked.set('level', levels.join(','));
  if (states.length > 0) asked.set('state', states.join(','));
  if (changes.length > 0) asked.set('change', changes.join(','));
  if (mine) asked.set('mine', '');
  if (gone) asked.set('gone', '');
  if (tag !== null) asked.set('tag', tag);
  if (order !== wholeQueue.order) asked.set('order', order);
  const text = asked.toString().replaceAll('%2C', ',');
  return text === '' ? '/queue' : `/queue?${text}`;
}

/** The view as the server is asked for it. */
export function caseFilterOf({ levels, states, changes, mine, gone, tag }: QueueView): CaseFilter {
  return {
    ...(levels.length > 0 && { levels }),
    ...(states.length > 0 && { states }),
    ...(changes.length > 0 && { changes }),
    ...(mine && { mine }),
    ...(gone && { gone }),
    ...(tag !== null && { tag }),
  };
}

/** Whether anything is left out. */
export function isNarrowed(view: QueueView): boolean {
  return Object.keys(caseFilterOf(view)).length > 0;
}

/** A list with an item put in or taken out, in the order of all that there is. */
export function toggledIn<Item>(all: readonly Item[], chosen: readonly Item[], item: Item): readonly Item[] {
  const wanted = new Set(chosen);
  if (!wanted.delete(item)) wanted.add(item);
  return all.filter((one) => wanted.has(one));
}

function known<Name extends string>(names: readonly Name[], text: string | null): readonly Name[] {
  const given = new Set<string>(text?.split(','));
  return names.filter((name) => given.has(name));
}
