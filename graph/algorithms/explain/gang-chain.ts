import type { EntityRef } from '../../domain/entity.ts';
import { entityText } from '../../domain/entity.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import { unitsPerNat } from '../../domain/evidence-link.ts';
import { type EntityGraph, evidenceGraphOf } from './entity-graph.ts';
import { shortestChain } from './shortest-chain.ts';
import { spanningTreeOf, strongestChain } from './strongest-chain.ts';

/** One hop of a chain, between an account and a resource; between two accounts where only a tie joins them. */
export interface ChainHop {
  readonly from: EntityRef;
  readonly to: EntityRef;
  /** Weight of the link that the hop belongs to, nats. */
  readonly nats: number;
}

/**
 * `strongest`: the chain whose weakest link is strongest. `shortest`: the chain whose links' shares of full evidence
 * have the greatest product.
 */
export type ChainChoice = 'strongest' | 'shortest';

/**
 * How one entity of a gang leads to another by the gang's evidence; null when no chain joins them. A link between two
 * accounts becomes two hops over the resource of its strongest meeting, so a chain can be drawn as it happened.
 */
export function gangChain(
  evidence: GangEvidence,
  from: EntityRef,
  to: EntityRef,
  choice: ChainChoice,
): ChainHop[] | null {
  const network = evidenceGraphOf(evidence);
  const [start, end] = [from, to].map((ref) => network.nodeOf.get(entityText(ref)));
  if (start === undefined || end === undefined) return null;
  const chain =
    choice === 'strongest'
      ? strongestChain(spanningTreeOf(network.graph), start, end)
      : shortestChain(network.graph, start, end);
  if (chain === null) return null;
  return chain.slice(1).flatMap((node, step) => hopsOf(evidence, network, chain[step]!, node));
}

function hopsOf(
  { links }: GangEvidence,
  { graph, entities }: EntityGraph,
  a: number,
  b: number,
): readonly ChainHop[] {
  const [from, to] = [entities[a]!, entities[b]!];
  const row = graph.targets.subarray(graph.offsets[a]!, graph.offsets[a + 1]!);
  const nats = graph.weights[graph.offsets[a]! + row.indexOf(b)]! / unitsPerNat;
  const link = links.find(
    (one) => sameAccount(from, one.a, to, one.b) || sameAccount(from, one.b, to, one.a),
  );
  const resource = link?.meetings[0]?.resource;
  if (resource === undefined) return [{ from, to, nats }];
  return [
    { from, to: resource, nats },
    { from: resource, to, nats },
  ];
}

function sameAccount(from: EntityRef, a: string, to: EntityRef, b: string): boolean {
  return from.kind === 'ACCOUNT' && from.key === a && to.kind === 'ACCOUNT' && to.key === b;
}
