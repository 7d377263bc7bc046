import type { EntityKind, EntityRef } from '../../graph/domain/entity.ts';
import { compareEntities, entityText } from '../../graph/domain/entity.ts';
import type { ExpansionLink, ExpansionNode } from '../../graph/domain/expansion.ts';
import { expansionLimits } from '../../graph/domain/expansion.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { Expander } from '../../graph/store/port.ts';
import { stepTexts } from './explanation-texts.ts';
import type { Language } from './language.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { idOf } from './opaque-id.ts';
import { sentence } from './reason-text.ts';

/** One hop between an account and a resource, or between two accounts that deal with each other directly. */
export interface PathStepAnswer {
  readonly from: string;
  readonly to: string;
  readonly kind: EntityKind;
  readonly resource: Masked | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly count: number;
  readonly hubDiscount: number;
  readonly nats: number | null;
  readonly sentence: {
    readonly form: keyof typeof stepTexts;
    readonly values: Readonly<Record<string, number | string>>;
  };
}

/** A hop before it is described. */
export interface Hop {
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly nats: number | null;
}

/** What the window holds of some accounts and the resources that they touched. */
interface Surroundings {
  readonly nodes: ReadonlyMap<string, ExpansionNode>;
  /** By account and resource. */
  readonly links: ReadonlyMap<string, ExpansionLink>;
}

/** Hops with what the window holds of them: when, how often, and how busy their resources are. */
export async function describeHops(
  store: Expander,
  window: TimeWindow,
  hops: readonly Hop[],
): Promise<PathStepAnswer[]> {
  const accounts = hops.flatMap(({ from, to }) => [from, to]).filter(({ kind }) => kind === 'ACCOUNT');
  const around = await surroundingsOf(store, window, accounts);
  return hops.map((hop) => describe(hop, around));
}

/** All that some accounts touched in the window, 100 accounts at a time. */
export async function surroundingsOf(
  store: Expander,
  window: TimeWindow,
  accounts: readonly EntityRef[],
): Promise<Surroundings> {
  const distinct = [...new Map(accounts.map((ref) => [entityText(ref), ref])).values()].sort(compareEntities);
  const nodes = new Map<string, ExpansionNode>();
  const links = new Map<string, ExpansionLink>();
  for (let from = 0; from < distinct.length; from += expansionLimits.origins) {
    const origins = distinct.slice(from, from + expansionLimits.origins);
    const { maxNodes } = expansionLimits;
    const found = await store.expand({
      window,
      through: resourceKinds,
      origins,
      hops: 1,
      hubAccounts: 1,
      maxNodes,
    });
    for (const node of found.nodes) nodes.set(entityText(node.ref), node);
    for (const link of found.links) links.set(linkText(link.account, link.resource), link);
  }
  return { nodes, links };
}

function describe({ from, to, nats }: Hop, { nodes, links }: Surroundings): PathStepAnswer {
  const ends = { from: idOf(from), to: idOf(to), nats };
  const displayOf = (ref: EntityRef) => nodes.get(entityText(ref))?.display ?? '';
  if (from.kind === 'ACCOUNT' && to.kind === 'ACCOUNT') {
    const values = { account: from.key, other: to.key };
    return { ...ends, ...unknownTimes, kind: 'ACCOUNT', sentence: { form: 'DIRECT', values } };
  }
  const [account, resource] = from.kind === 'ACCOUNT' ? [from, to] : [to, from];
  const { events = 0, firstAt = null, lastAt = null } = links.get(linkText(account, resource)) ?? {};
  const mask = displayOf(resource);
  return {
    ...ends,
    kind: resource.kind,
    resource: masked(mask),
    firstAt,
    lastAt,
    count: events,
    hubDiscount: Math.min(1, 2 / Math.max(1, nodes.get(entityText(resource))?.degree ?? 1)),
    sentence: {
      form: from.kind === 'ACCOUNT' ? 'ONTO' : 'OFF',
      values: { account: account.key, kind: resource.kind, mask, n: events },
    },
  };
}

const unknownTimes = { resource: null, firstAt: null, lastAt: null, count: 0, hubDiscount: 1 } as const;

function linkText(account: EntityRef, resource: EntityRef): string {
  return `${entityText(account)}\n${entityText(resource)}`;
}

export function textOfStep({ sentence: { form, values } }: PathStepAnswer, language: Language): string {
  return sentence(stepTexts[form], values, language);
}
