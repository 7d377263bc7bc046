import { noCommunity } from '../../../graph/algorithms/core-members.ts';
import type { Chains } from '../../../graph/algorithms/evidence/gather-chains.ts';
import type { Visits } from '../../../graph/algorithms/evidence/visits.ts';
import type { Partition } from '../../../graph/algorithms/partition.ts';
import type { ResourceKind } from '../../../graph/domain/resource-kinds.ts';
import { resourceKinds } from '../../../graph/domain/resource-kinds.ts';

/** The same events that our own pipeline sees. */
export interface PeerInput {
  readonly chains: Chains;
  readonly visits: Visits;
}

/** A known way to find gangs, defined exactly, to be compared with. */
export interface Peer {
  readonly name: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
  readonly definition: string;
  /** Index: account. Value: community, or `noCommunity` for an account that is with nobody. */
  detect(input: PeerInput, seed: number): Uint32Array;
}

/** Numbers of the resources of a kind. */
export function resourcesOfKind({ resourceKind }: Chains, kind: ResourceKind): number[] {
  const code = resourceKinds.indexOf(kind);
  return Array.from(resourceKind.keys()).filter((resource) => resourceKind[resource] === code);
}

/** Distinct accounts that visited a resource, in order. */
export function accountsOn({ offsets, account }: Visits, resource: number): number[] {
  const visitors = account.subarray(offsets[resource], offsets[resource + 1]);
  return [...new Set(visitors)].sort((a, b) => a - b);
}

/** Drops communities of one. */
export function withoutLoners({ communityOf, count }: Partition): Uint32Array {
  const sizes = new Uint32Array(count);
  for (const community of communityOf) sizes[community]! += 1;
  return communityOf.map((community) => (sizes[community]! > 1 ? community : noCommunity));
}
