import type { EntityRef } from '../../domain/entity.ts';
import { compareEntities, entityText } from '../../domain/entity.ts';
import type { ExpansionLink } from '../../domain/expansion.ts';

export interface PathRules {
  readonly maxHops: number;
  /** Only paths whose hops can have followed one another. */
  readonly inTimeOrder: boolean;
  /** Entities that may be an end of a path but not a place on it, by `entityText`: hubs. */
  readonly barred: ReadonlySet<string>;
}

/**
 * The path of fewest hops between two entities over links of accounts on resources, both ends included; null when
 * none keeps the rules. Of several the one met first, links taken by account, then resource.
 *
 *     arrival_k(v) = least max(arrival_(k−1)(u), firstAt) over links u–v, where it is ≤ lastAt
 *
 * Waiting is free, so a path never gains by coming to a place twice. O(maxHops · links).
 */
export function fewestHops(
  links: readonly ExpansionLink[],
  from: EntityRef,
  to: EntityRef,
  rules: PathRules,
): EntityRef[] | null {
  const [start, goal] = [entityText(from), entityText(to)];
  const ways = waysOf(links);
  const layers: Layer[] = [new Map([[start, { at: Number.NEGATIVE_INFINITY, before: null, ref: from }]])];
  while (!layers.at(-1)!.has(goal)) {
    const reached = layers.at(-1)!;
    if (layers.length > rules.maxHops || reached.size === 0) return null;
    layers.push(nextLayer(layers, ways, start, rules));
  }
  return walkBack(layers, goal);
}

interface Arrival {
  /** Earliest instant of arrival, epoch ms. */
  readonly at: number;
  /** Text of the entity in the layer before; null at the start. */
  readonly before: string | null;
  readonly ref: EntityRef;
}

/** What is reached after a number of hops, where it is earlier than with fewer. */
type Layer = ReadonlyMap<string, Arrival>;

interface Way {
  readonly to: EntityRef;
  readonly firstAt: number;
  readonly lastAt: number;
}

function waysOf(links: readonly ExpansionLink[]): ReadonlyMap<string, readonly Way[]> {
  const ways = new Map<string, Way[]>();
  const add = (from: EntityRef, way: Way) => {
    const known = ways.get(entityText(from));
    if (known === undefined) ways.set(entityText(from), [way]);
    else known.push(way);
  };
  const sorted = links.toSorted(
    (x, y) => compareEntities(x.account, y.account) || compareEntities(x.resource, y.resource),
  );
  for (const { account, resource, firstAt, lastAt } of sorted) {
    add(account, { to: resource, firstAt, lastAt });
    add(resource, { to: account, firstAt, lastAt });
  }
  return ways;
}

function nextLayer(
  layers: readonly Layer[],
  ways: ReadonlyMap<string, readonly Way[]>,
  start: string,
  { inTimeOrder, barred }: PathRules,
): Layer {
  const next = new Map<string, Arrival>();
  for (const [text, { at }] of layers.at(-1)!) {
    if (barred.has(text) && text !== start) continue;
    for (const way of ways.get(text) ?? []) {
      const arrival = inTimeOrder ? arrivalBy(way, at) : at;
      const place = entityText(way.to);
      if (arrival < earliest([...layers, next], place)) {
        next.set(place, { at: arrival, before: text, ref: way.to });
      }
    }
  }
  return next;
}

/** When a way is passed at the earliest by one who is there at an instant; Infinity when it is over by then. */
function arrivalBy({ firstAt, lastAt }: Way, at: number): number {
  return at > lastAt ? Number.POSITIVE_INFINITY : Math.max(at, firstAt);
}

function earliest(layers: readonly Layer[], place: string): number {
  return Math.min(...layers.map((layer) => layer.get(place)?.at ?? Number.POSITIVE_INFINITY));
}

function walkBack(layers: readonly Layer[], goal: string): EntityRef[] {
  const path: EntityRef[] = [];
  let text: string | null = goal;
  for (let hop = layers.length - 1; hop >= 0 && text !== null; hop--) {
    const arrival: Arrival = layers[hop]!.get(text)!;
    path.unshift(arrival.ref);
    text = arrival.before;
  }
  return path;
}
