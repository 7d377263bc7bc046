import { evidencePlaces } from '../../graph/algorithms/explain/entity-graph.ts';
import { fewestHops } from '../../graph/algorithms/explain/fewest-hops.ts';
import type { ChainChoice } from '../../graph/algorithms/explain/gang-chain.ts';
import { gangChain } from '../../graph/algorithms/explain/gang-chain.ts';
import { timesFit } from '../../graph/algorithms/explain/time-fit.ts';
import type { EntityRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { GangEvidence } from '../../graph/domain/evidence-link.ts';
import type { Expander, GenerationReader } from '../../graph/store/port.ts';
import type { PathStepAnswer } from './path-steps.ts';
import { describeHops, surroundingsOf } from './path-steps.ts';
import type { Pinned } from './pinned.ts';

/** A chain inside a gang. */
export interface GangPath {
  readonly steps: readonly PathStepAnswer[];
  readonly weakestNats: number | null;
  readonly inTimeOrder: boolean;
}

/** The evidence of the gang that both are members of; null where they are in no common gang. */
export async function commonEvidence(
  store: Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  a: EntityRef,
  b: EntityRef,
): Promise<GangEvidence | null> {
  if (a.kind !== 'ACCOUNT' || b.kind !== 'ACCOUNT') return null;
  const [one, other] = await Promise.all([pinned.labelOf(a.key), pinned.labelOf(b.key)]);
  const gang = one?.gangId ?? null;
  return gang === null || gang !== other?.gangId ? null : store.evidenceOf(pinned.shown.number, gang);
}

/** The strongest or shortest chain between two members, as it lies in the window of the generation; null without one. */
export async function gangPath(
  store: Expander,
  { shown }: Pinned,
  evidence: GangEvidence,
  [from, to]: readonly [EntityRef, EntityRef],
  choice: ChainChoice,
): Promise<GangPath | null> {
  const hops = gangChain(evidence, from, to, choice);
  if (hops === null) return null;
  const steps = await describeHops(store, shown.window, hops);
  const weakestNats = hops.length === 0 ? null : Math.min(...hops.map(({ nats }) => nats));
  return { steps, weakestNats, inTimeOrder: timesFit(steps) };
}

/**
 * The path of fewest hops over the members and resources that a gang's evidence names, hubs included; null when none
 * keeps the limits. Its hops belong to no link, so it has no weakest one.
 */
export async function fewestHopsInGang(
  store: Expander,
  { shown }: Pinned,
  evidence: GangEvidence,
  [from, to]: readonly [EntityRef, EntityRef],
  limits: { readonly maxHops: number; readonly inTimeOrder: boolean },
): Promise<GangPath | null> {
  const places = evidencePlaces(evidence);
  const named = new Set(places.map(entityText));
  const accounts = places.filter(({ kind }) => kind === 'ACCOUNT');
  const { links } = await surroundingsOf(store, shown.window, accounts);
  const inside = [...links.values()].filter(({ resource }) => named.has(entityText(resource)));
  const path = fewestHops(inside, from, to, { ...limits, barred: new Set() });
  if (path === null) return null;
  const hops = path.slice(1).map((ref, step) => ({ from: path[step]!, to: ref, nats: null }));
  const steps = await describeHops(store, shown.window, hops);
  return { steps, weakestNats: null, inTimeOrder: timesFit(steps) };
}
