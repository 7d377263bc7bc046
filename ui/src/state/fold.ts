import type { Answer, FoundGang, FoundLink, FoundNode, Hub } from '../api/answer.ts';
import { askKey, type Command, type Entry } from './command.ts';
import { type LegendKey, legendKeysOf } from './filter.ts';
import { type History, inForce, windowOf } from './history.ts';
import { strongestLinks } from './strongest-links.ts';

export interface PictureNode extends FoundNode {
  /** Number of the command that brought it first. */
  readonly step: number;
  /** What was expanded when it came; empty for what the first command brought. */
  readonly origins: readonly string[];
}

/** What is on the canvas, and what is not. */
export interface Picture {
  readonly nodes: ReadonlyMap<string, PictureNode>;
  readonly links: ReadonlyMap<string, FoundLink>;
  readonly gangs: readonly FoundGang[];
  readonly hiddenIds: readonly string[];
  /** Entries of the legend that are left out, and the nodes that stand under them. */
  readonly filters: readonly LegendKey[];
  readonly filteredOut: ReadonlyMap<string, PictureNode>;
  /** Place that the person gave, by id. */
  readonly pinned: ReadonlyMap<string, readonly [number, number]>;
  readonly truncated: boolean;
  readonly stoppedAtHubs: readonly Hub[];
  /** Entities that the server met and that are not on the canvas, hidden ones apart. */
  readonly notShown: number;
  /** Weaker evidence links that are left out for legibility. */
  readonly linksNotShown: number;
}

/** Answers by `askKey`. */
export type Answers = ReadonlyMap<string, Answer>;

/**
 * The picture is a pure function of the commands in force and the server's answers: equal inputs, equal picture.
 * A question without an answer brings nothing. Time: linear in all nodes and links of the answers, times log links.
 */
export function fold(history: History, answers: Answers): Picture {
  const entries = inForce(history);
  const collapsed = new Set(
    entries.flatMap(({ command }) => (command.op === 'collapse' ? [command.step] : [])),
  );
  const pinned = pinnedIn(entries);
  const hidden = hiddenIn(entries);
  const brought = answersOf(history, answers);
  const all = new Map<string, PictureNode>();
  for (const { entry, answer } of brought)
    for (const node of answer.nodes)
      if (!hidden.has(node.id) && (!collapsed.has(entry.n) || pinned.has(node.id)))
        all.set(node.id, merged(all.get(node.id), node, entry));
  const standing = brought.filter(({ entry }) => !collapsed.has(entry.n)).map(({ answer }) => answer);
  const gangs = standing.flatMap(({ gang }) => gang ?? []);
  const filters = filtersIn(entries);
  const [nodes, filteredOut] = parted(all, (node) =>
    legendKeysOf(gangs, node).every((key) => !filters.includes(key)),
  );
  const found = linksBetween(
    nodes,
    brought.map(({ answer }) => answer),
  );
  const accounts = [...nodes.values()].filter(({ kind }) => kind === 'ACCOUNT').length;
  const links = strongestLinks(found, Math.ceil(accounts * 1.2));
  return {
    nodes,
    links: new Map(links.map((link) => [link.id, link])),
    gangs,
    hiddenIds: [...hidden],
    filters,
    filteredOut,
    pinned: new Map([...pinned].filter(([id]) => nodes.has(id))),
    truncated: standing.some(({ truncated }) => truncated),
    stoppedAtHubs: [
      ...new Map(standing.flatMap(({ stoppedAtHubs }) => stoppedAtHubs.map((hub) => [hub.id, hub]))).values(),
    ],
    notShown: standing.reduce((sum, { notShown }) => sum + notShown, 0),
    linksNotShown: found.length - links.length,
  };
}

interface Brought {
  readonly entry: Entry;
  readonly answer: Answer;
}

function answersOf(history: History, answers: Answers): Brought[] {
  const window = windowOf(history);
  return inForce(history).flatMap((entry) => {
    if (entry.command.op !== 'seed' && entry.command.op !== 'expand') return [];
    const answer = answers.get(askKey(entry.command, window));
    return answer ? [{ entry, answer }] : [];
  });
}

/** The first find decides where a node stands; a later one may know its degree. */
function merged(known: PictureNode | undefined, found: FoundNode, entry: Entry): PictureNode {
  if (known) return { ...known, degree: known.degree ?? found.degree, hub: known.hub || found.hub };
  return { ...found, step: entry.n, origins: originsOf(entry.command, found.id) };
}

function originsOf(command: Command, id: string): readonly string[] {
  return command.op === 'expand' ? command.ids.filter((origin) => origin !== id) : [];
}

function linksBetween(nodes: ReadonlyMap<string, PictureNode>, answers: readonly Answer[]): FoundLink[] {
  const links = new Map<string, FoundLink>();
  for (const { links: found } of answers)
    for (const link of found)
      if (nodes.has(link.from) && nodes.has(link.to) && !links.has(link.id)) links.set(link.id, link);
  return [...links.values()];
}

function hiddenIn(entries: readonly Entry[]): Set<string> {
  const hidden = new Set<string>();
  for (const { command } of entries) {
    if (command.op === 'hide') for (const id of command.ids) hidden.add(id);
    if (command.op === 'unhide') for (const id of command.ids) hidden.delete(id);
  }
  return hidden;
}

function pinnedIn(entries: readonly Entry[]): Map<string, readonly [number, number]> {
  const pinned = new Map<string, readonly [number, number]>();
  for (const { command } of entries) {
    if (command.op === 'pin') for (const [i, id] of command.ids.entries()) pinned.set(id, command.xy[i]!);
    if (command.op === 'unpin') for (const id of command.ids) pinned.delete(id);
  }
  return pinned;
}

function filtersIn(entries: readonly Entry[]): readonly LegendKey[] {
  const last = entries.findLast(({ command }) => command.op === 'filter')?.command;
  return last?.op === 'filter' ? last.out : [];
}

type Nodes = ReadonlyMap<string, PictureNode>;

function parted(nodes: Nodes, stays: (node: PictureNode) => boolean): [Nodes, Nodes] {
  const entries = [...nodes];
  return [
    new Map(entries.filter(([, node]) => stays(node))),
    new Map(entries.filter(([, node]) => !stays(node))),
  ];
}
