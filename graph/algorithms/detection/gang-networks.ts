import type { ParameterSet } from '../../domain/parameters.ts';
import { noCommunity } from '../core-members.ts';
import { aggregate } from '../leiden/aggregation.ts';
import { leidenCpm } from '../leiden/leiden-cpm.ts';
import { partitionOf } from '../partition.ts';
import { priceOf } from './communities.ts';
import type { DetectedGang } from './detect-gangs.ts';
import type { RelationGraph } from './relation-graph.ts';

/** Which gangs hang together. */
export interface GangNetworks {
  /** Index: gang. Value: its network, numbered in the order of their first gangs. */
  readonly networkOf: Uint32Array;
  /** Index: network. Accounts of all its communities, be they gangs or not. */
  readonly accounts: Uint32Array;
}

/**
 * Networks: communities that hang together more loosely than the members of one do, by the constant Potts model at the
 * price of a network. It divides the graph whose nodes are whole communities and single resources, so that every gang
 * lies in one network whatever the prices; two gangs may hang together by accounts that are in none.
 *
 * Time and memory: one run of `leidenCpm` over the links between communities.
 *
 * @param communityOf  index: account; value: community, or `noCommunity`, after joining
 */
export function networksOfGangs(
  gangs: readonly Pick<DetectedGang, 'core'>[],
  communityOf: Uint32Array,
  relations: RelationGraph,
  { communities }: ParameterSet,
): GangNetworks {
  const networkOfCommunity = dividedLoosely(relations, communityOf, communities);
  // A gang that a verdict holds together may have lost its last link: it is a network alone, of a number below 0.
  const found = (community: number) => networkOfCommunity.get(community) ?? -1 - community;
  const numbers = new Map<number, number>();
  const networkOf = Uint32Array.from(gangs, ({ core }) => {
    const network = found(communityOf[core[0]!]!);
    if (!numbers.has(network)) numbers.set(network, numbers.size);
    return numbers.get(network)!;
  });
  const accounts = new Uint32Array(numbers.size);
  for (const community of communityOf) {
    const network = community === noCommunity ? undefined : numbers.get(found(community));
    if (network !== undefined) accounts[network]!++;
  }
  return { networkOf, accounts };
}

/** Key: community with a link. Value: its network, by any number. */
function dividedLoosely(
  { graph, meaning, persons }: RelationGraph,
  communityOf: Uint32Array,
  { networkNats, iterations, seed }: ParameterSet['communities'],
): ReadonlyMap<number, number> {
  const firstOf = new Map<number, number>();
  const labels = meaning.map((thing, node) => {
    const community = node < persons ? communityOf[thing]! : noCommunity;
    if (community === noCommunity) return node;
    if (!firstOf.has(community)) firstOf.set(community, node);
    return firstOf.get(community)!;
  });
  const parts = partitionOf(labels);
  const found = leidenCpm(aggregate(graph, parts), { resolution: priceOf(networkNats), iterations }, seed);
  return new Map(
    Array.from(firstOf, ([community, node]) => [community, found.communityOf[parts.communityOf[node]!]!]),
  );
}
