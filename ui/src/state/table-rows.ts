import type { FoundLink, ListKind, RiskLevel, Verdict } from '../api/answer.ts';
import { type AccountRole, roleOf } from './account-role.ts';
import { displayOf, type Picture, type PictureNode } from './fold.ts';

/** A node of the canvas as a row. */
export interface NodeRow {
  readonly id: string;
  readonly kind: PictureNode['kind'];
  readonly key: string;
  readonly level: RiskLevel | null;
  readonly gang: string | null;
  /** Null for resources. */
  readonly role: AccountRole | null;
  /** First and last instant on the links that are shown; null where none says. */
  readonly first: string | null;
  readonly last: string | null;
  /** Neighbours inside the window where that is known, else links on the canvas. */
  readonly degree: number;
  /** Evidence on the links that are shown, nats; null for resources. */
  readonly strength: number | null;
  readonly list: ListKind | null;
  readonly verdict: Verdict | null;
  /** The newest note on it; null where there is none. */
  readonly note: string | null;
}

/** A link of the canvas as a row. */
export interface LinkRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: FoundLink['kind'];
  readonly fromKey: string;
  readonly toKey: string;
  readonly events: number;
  readonly nats: number;
  readonly first: string | null;
  readonly last: string | null;
}

export type NodeColumn = Exclude<keyof NodeRow, 'id'>;
export type LinkColumn = Exclude<keyof LinkRow, 'id' | 'from' | 'to'>;

export interface Sorting<Column> {
  readonly by: Column;
  readonly descending: boolean;
}

/** Every node of the canvas, with the newest note on it. Time: nodes and links. */
export function nodeRows(picture: Picture, noteOn: (id: string) => string | null = () => null): NodeRow[] {
  const facts = new Map<string, LinkFacts>();
  for (const link of picture.links.values())
    for (const id of [link.from, link.to]) facts.set(id, withLink(facts.get(id) ?? noLinks, link));
  return [...picture.nodes.values()].map((node) => {
    const { first, last, links, strength } = facts.get(node.id) ?? noLinks;
    const isAccount = node.kind === 'ACCOUNT';
    return {
      id: node.id,
      kind: node.kind,
      key: node.display,
      level: node.level,
      gang: node.gangId,
      role: isAccount ? roleOf(node) : null,
      first,
      last,
      degree: node.degree ?? links,
      strength: isAccount ? strength : null,
      list: node.list,
      verdict: node.verdict,
      note: noteOn(node.id),
    };
  });
}

/** Every link of the canvas. */
export function linkRows(picture: Picture): LinkRow[] {
  return [...picture.links.values()].map(({ id, kind, from, to, events, nats, firstAt, lastAt }) => ({
    id,
    from,
    to,
    kind,
    fromKey: displayOf(picture, from),
    toKey: displayOf(picture, to),
    events,
    nats,
    first: firstAt,
    last: lastAt,
  }));
}

/** Rows in the order of a column; what a row does not have comes last either way, equal ones by id. */
export function sortedRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { by, descending }: Sorting<Exclude<keyof Row, 'id'>>,
): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [rankOf(by, a[by]), rankOf(by, b[by])];
    if (one === other) return a.id < b.id ? -1 : 1;
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other ? -sign : sign;
  });
}

/** Levels and roles sort by what they mean, the gravest highest. */
const ranks: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  level: { NOTICE: 1, ATTENTION: 2, WARNING: 3 },
  role: { OTHER: 1, EXPOSED: 2, PROVISIONAL: 3, PERIPHERY: 4, CORE: 5 },
};

function rankOf(column: PropertyKey, value: unknown): string | number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  return ranks[String(column)]?.[value] ?? value;
}

interface LinkFacts {
  readonly first: string | null;
  readonly last: string | null;
  readonly links: number;
  readonly strength: number;
}

const noLinks: LinkFacts = { first: null, last: null, links: 0, strength: 0 };

function withLink({ first, last, links, strength }: LinkFacts, link: FoundLink): LinkFacts {
  const { firstAt, lastAt, nats } = link;
  return {
    first: first === null || (firstAt !== null && firstAt < first) ? firstAt : first,
    last: last === null || (lastAt !== null && lastAt > last) ? lastAt : last,
    links: links + 1,
    strength: strength + nats,
  };
}
