import type { Community } from '../../domain/community.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import type { RelationGraph } from './relation-graph.ts';

/**
 * Labels from which an engine goes on where an earlier run ended: persons and resources of one community share one,
 * whatever the run did not know is alone. A person stands where its first account stood that is known.
 *
 * The label of a community is its lowest node, so all labels are below the number of nodes. O(accounts + nodes).
 */
export function startFrom(
  communities: readonly Community[],
  relations: RelationGraph,
  chains: Chains,
  personOf: Uint32Array,
): Uint32Array {
  const communityOf = new Map<string, number>();
  communities.forEach((members, community) => {
    for (const member of members) communityOf.set(member, community);
  });
  const before = communitiesOfNodes(communityOf, relations, chains, personOf);
  const lowest = new Map<number, number>();
  return Uint32Array.from(before, (community, node) => {
    if (community === null) return node;
    if (!lowest.has(community)) lowest.set(community, node);
    return lowest.get(community)!;
  });
}

/** Index: node. Null where the earlier run did not know it or left it alone. */
function communitiesOfNodes(
  communityOf: ReadonlyMap<string, number>,
  { meaning, persons }: RelationGraph,
  chains: Chains,
  personOf: Uint32Array,
): (number | null)[] {
  const ofPerson = new Map<number, number>();
  personOf.forEach((person, account) => {
    const community = communityOf.get(accountText(chains, account));
    if (community !== undefined && !ofPerson.has(person)) ofPerson.set(person, community);
  });
  return Array.from(meaning, (thing, node) => {
    const community = node < persons ? ofPerson.get(thing) : communityOf.get(resourceText(chains, thing));
    return community ?? null;
  });
}

/** The communities of two nodes or more as they are kept, by their lowest nodes; a person is all of its accounts. */
export function communityRecords(
  communityOf: Uint32Array,
  { meaning, persons }: RelationGraph,
  chains: Chains,
  personOf: Uint32Array,
): Community[] {
  const sizes = new Uint32Array(communityOf.length);
  for (const community of communityOf) sizes[community]!++;
  const accountsOf = new Map<number, number[]>();
  personOf.forEach((person, account) => {
    const accounts = accountsOf.get(person);
    if (accounts === undefined) accountsOf.set(person, [account]);
    else accounts.push(account);
  });
  const records = new Map<number, string[]>();
  communityOf.forEach((community, node) => {
    if (sizes[community]! < 2) return;
    const record = records.get(community) ?? [];
    records.set(community, record);
    if (node >= persons) record.push(resourceText(chains, meaning[node]!));
    else for (const account of accountsOf.get(meaning[node]!)!) record.push(accountText(chains, account));
  });
  return [...records.values()];
}

function accountText({ accounts }: Chains, account: number): string {
  return `ACCOUNT:${accounts[account]!}`;
}

function resourceText({ resources, resourceKind }: Chains, resource: number): string {
  return `${resourceKinds[resourceKind[resource]!]!}:${resources[resource]!}`;
}
