import type { Answer, FoundGang, FoundLink, FoundNode, Hub, TimeWindow } from '../api/answer.ts';
import { type Question, questionKey } from '../api/question.ts';
import type { Command, Entry } from './command.ts';
import { type Filters, linkStays, nodeStays, noFilters } from './filter.ts';
import { brushOf, type History, inForce, questionsOf } from './history.ts';
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
  /** Never added in this workspace, whatever finds it. */
  readonly blockedIds: readonly string[];
  /** What is hidden or blocked, where an answer knows it. */
  readonly takenAway: ReadonlyMap<string, FoundNode>;
  readonly filters: Filters;
  /** Nodes that the filters leave out. */
  readonly filteredOut: ReadonlyMap<string, PictureNode>;
  /** Span that the picture is narrowed to; null for none. */
  readonly brush: TimeWindow | null;
  /** Nodes without an event in that span. */
  readonly brushedOut: ReadonlyMap<string, PictureNode>;
  /** Place that the person gave, by id. */
  readonly pinned: ReadonlyMap<string, readonly [number, number]>;
  readonly locked: boolean;
  readonly truncated: boolean;
  readonly stoppedAtHubs: readonly Hub[];
  /** Entities that the server met and that are not on the canvas, hidden ones apart. */
  readonly notShown: number;
  /** Weaker evidence links that are left out for legibility. */
  readonly linksNotShown: number;
  /** Entities from one end to the other of the path that was asked for last; empty for none. */
  readonly path: readonly string[];
}

/** What may be shown of a node, on the canvas or taken away from it; an ellipsis for one that no answer knows. */
export function displayOf(picture: Picture, id: string): string {
  const { nodes, takenAway, filteredOut, brushedOut } = picture;
  const node = nodes.get(id) ?? takenAway.get(id) ?? filteredOut.get(id) ?? brushedOut.get(id);
  return node?.display ?? '…';
}

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, Answer>;

/**
 * The picture is a pure function of the commands in force and the server's answers: equal inputs, equal picture.
 * A question without an answer brings nothing. Time: linear in all nodes and links of the answers, times log links.
 */
export function fold(history: History, answers: Answers): Picture {
  const known = folded.get(history);
  if (known?.answers === answers) return known.picture;
  const picture = foldAnew(history, answers);
  folded.set(history, { answers, picture });
  return picture;
}

/** Who gives a command, who tells what it brought and who shows it fold the same. */
const folded = new WeakMap<History, { readonly answers: Answers; readonly picture: Picture }>();

function foldAnew(history: History, answers: Answers): Picture {
  const entries = inForce(history);
  const collapsed = collapsedIn(entries);
  const pinned = pinnedIn(entries);
  const [hidden, blocked] = [togglesIn(entries, 'hide', 'unhide'), togglesIn(entries, 'block', 'unblock')];
  const brought = answersOf(history, answers);
  const [all, takenAway] = [new Map<string, PictureNode>(), new Map<string, FoundNode>()];
  for (const { entry, answer } of brought)
    for (const node of answer.nodes)
      if (hidden.has(node.id) || blocked.has(node.id)) takenAway.set(node.id, node);
      else if (!collapsed.has(entry.n) || pinned.has(node.id))
        all.set(node.id, merged(all.get(node.id), node, entry));
  const standing = brought.filter(({ entry }) => !collapsed.has(entry.n)).map(({ answer }) => answer);
  const filters = filtersIn(entries);
  const [kept, filteredOut] = parted(all, (node) => nodeStays(filters, node));
  const known = knownLinks(brought, collapsed);
  const brush = brushOf(history);
  const active = activeLinks(known, brush, answers.get(brushKey(history, answers)));
  const [nodes, brushedOut] = partedByLinks(kept, active, brush);
  const found = linksBetween(nodes, active).filter((link) => linkStays(filters, link));
  const accounts = [...nodes.values()].filter(({ kind }) => kind === 'ACCOUNT').length;
  const links = strongestLinks(found, Math.ceil(accounts * 1.2));
  return {
    nodes,
    links: new Map(links.map((link) => [link.id, link])),
    gangs: uniqueById(standing.flatMap(({ gang }) => gang ?? [])),
    hiddenIds: [...hidden],
    blockedIds: [...blocked],
    takenAway,
    filters,
    filteredOut,
    brush,
    brushedOut,
    pinned: new Map([...pinned].filter(([id]) => nodes.has(id))),
    locked: lockedIn(entries),
    truncated: standing.some(({ truncated }) => truncated),
    stoppedAtHubs: uniqueById(standing.flatMap(({ stoppedAtHubs }) => stoppedAtHubs)),
    notShown: standing.reduce((sum, { notShown }) => sum + notShown, 0),
    linksNotShown: found.length - links.length,
    path: standing.findLast(({ paths }) => paths.length > 0)?.paths[0] ?? [],
  };
}

/**
 * What a brush has to ask: which links the entities of the workspace have inside its span. It does not depend on what
 * is hidden or filtered, so that local acts ask nothing. Null without a brush.
 */
export function brushQuestion(history: History, answers: Answers): Question | null {
  const window = brushOf(history);
  if (window === null) return null;
  const kinds = new Map(
    answersOf(history, answers).flatMap(({ answer }) => answer.nodes.map(({ id, kind }) => [id, kind])),
  );
  const ids = [...kinds.keys()].sort();
  return {
    kind: 'among',
    accounts: ids.filter((id) => kinds.get(id) === 'ACCOUNT'),
    resources: ids.filter((id) => kinds.get(id) !== 'ACCOUNT'),
    window,
  };
}

function brushKey(history: History, answers: Answers): string {
  const question = brushQuestion(history, answers);
  return question === null ? '' : questionKey(question);
}

interface Brought {
  readonly entry: Entry;
  readonly answer: Answer;
}

function answersOf(history: History, answers: Answers): Brought[] {
  return questionsOf(history).flatMap(({ entry, key }) => {
    const answer = answers.get(key);
    return answer ? [{ entry, answer }] : [];
  });
}

/** The first find decides where a node stands; a later one may know more of it. */
function merged(known: PictureNode | undefined, found: FoundNode, entry: Entry): PictureNode {
  if (!known) return { ...found, step: entry.n, origins: originsOf(entry.command, found.id) };
  return {
    ...known,
    degree: known.degree ?? found.degree,
    hub: known.hub || found.hub,
    list: known.list ?? found.list,
    verdict: known.verdict ?? found.verdict,
  };
}

function originsOf(command: Command, id: string): readonly string[] {
  const origins =
    command.op === 'expand' || command.op === 'common'
      ? command.ids
      : command.op === 'ego'
        ? [command.id]
        : command.op === 'path'
          ? [command.from, command.to]
          : [];
  return origins.filter((origin) => origin !== id);
}

/**
 * Links with an event inside the brush. The server says which star links have one; evidence has one when a meeting of
 * the strongest that are known lies inside.
 */
function activeLinks(
  known: readonly FoundLink[],
  brush: TimeWindow | null,
  answer: Answer | undefined,
): readonly FoundLink[] {
  if (brush === null || answer === undefined) return known;
  const inside = new Map(answer.links.map((link) => [link.id, link]));
  return known.flatMap((link) => {
    if (link.kind === 'STAR') return inside.get(link.id) ?? [];
    const meets = link.meetings.some(({ aAt, bAt }) => within(brush, aAt) || within(brush, bAt));
    return meets ? link : [];
  });
}

function within({ from, until }: TimeWindow, instant: string): boolean {
  const at = Date.parse(instant);
  return from <= at && at < until;
}

/** Without a brush every node stays; with one only those that an active link touches. */
function partedByLinks(nodes: Nodes, active: readonly FoundLink[], brush: TimeWindow | null): [Nodes, Nodes] {
  if (brush === null) return [nodes, new Map()];
  const touched = new Set(active.flatMap(({ from, to }) => [from, to]));
  return parted(nodes, ({ id }) => touched.has(id));
}

/** Links of a collapsed step stand only where they hold a node that it alone had brought and that was pinned. */
function knownLinks(brought: readonly Brought[], collapsed: ReadonlySet<number>): FoundLink[] {
  const standing = brought.filter(({ entry }) => !collapsed.has(entry.n)).map(({ answer }) => answer);
  const fallen = brought.filter(({ entry }) => collapsed.has(entry.n)).map(({ answer }) => answer);
  const held = new Set(standing.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  return [
    ...standing.flatMap(({ links }) => links),
    ...fallen.flatMap(({ links }) => links.filter(({ from, to }) => !held.has(from) || !held.has(to))),
  ];
}

function linksBetween(nodes: Nodes, known: readonly FoundLink[]): FoundLink[] {
  const links = new Map<string, FoundLink>();
  for (const link of known)
    if (nodes.has(link.from) && nodes.has(link.to) && !links.has(link.id)) links.set(link.id, link);
  return [...links.values()];
}

function collapsedIn(entries: readonly Entry[]): ReadonlySet<number> {
  return new Set(entries.flatMap(({ command }) => (command.op === 'collapse' ? [command.step] : [])));
}

function togglesIn(entries: readonly Entry[], on: 'hide' | 'block', off: 'unhide' | 'unblock'): Set<string> {
  const ids = new Set<string>();
  for (const { command } of entries) {
    if (command.op === on) for (const id of command.ids) ids.add(id);
    if (command.op === off) for (const id of command.ids) ids.delete(id);
  }
  return ids;
}

function pinnedIn(entries: readonly Entry[]): Map<string, readonly [number, number]> {
  const pinned = new Map<string, readonly [number, number]>();
  for (const { command } of entries) {
    if (command.op === 'pin') for (const [i, id] of command.ids.entries()) pinned.set(id, command.xy[i]!);
    if (command.op === 'unpin') for (const id of command.ids) pinned.delete(id);
  }
  return pinned;
}

function filtersIn(entries: readonly Entry[]): Filters {
  const last = entries.findLast(({ command }) => command.op === 'filter')?.command;
  return last?.op === 'filter' ? last.filters : noFilters;
}

function lockedIn(entries: readonly Entry[]): boolean {
  const last = entries.findLast(({ command }) => command.op === 'lock')?.command;
  return last?.op === 'lock' && last.on;
}

type Nodes = ReadonlyMap<string, PictureNode>;

function parted(nodes: Nodes, stays: (node: PictureNode) => boolean): [Nodes, Nodes] {
  const [kept, out] = [new Map<string, PictureNode>(), new Map<string, PictureNode>()];
  for (const [id, node] of nodes) (stays(node) ? kept : out).set(id, node);
  return [kept, out];
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
