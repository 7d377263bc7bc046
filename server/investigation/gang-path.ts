import type { ChainChoice } from '../../graph/algorithms/explain/gang-chain.ts';
import { gangChain } from '../../graph/algorithms/explain/gang-chain.ts';
import { timesFit } from '../../graph/algorithms/explain/time-fit.ts';
import type { EntityRef } from '../../graph/domain/entity.ts';
import type { GangEvidence } from '../../graph/domain/evidence-link.ts';
import type { Expander, GenerationReader } from '../../graph/store/port.ts';
import type { PathStepAnswer } from './path-steps.ts';
import { describeHops } from './path-steps.ts';
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
