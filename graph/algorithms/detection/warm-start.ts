import type { Community } from '../../domain/community.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import type { RelationGraph } from './relation-graph.ts';
import { tiesOfCommunities, type WarmStart } from './unchanged-communities.ts';

/** Stands before what a community is tied by, the last of its texts. No kind of entity has this name. */
const tiesMark = 'TIES:';

/**
 * Where an engine goes on from an earlier run: persons and resources of one community share a label, whatever the run
 * did not know is alone. A person stands where its first account stood that is known.
 *
 * The label of a community is its lowest node, so all labels are below the number of nodes. O(accounts + links).
 *
 * @param resolution  γ, 1/1024 nat: a community of a run with another one has changed
 */
export function startFrom(
  communities: readonly Community[],
  relations: RelationGraph,
  chains: Chains,
  personOf: Uint32Array,
  resolution: number,
): WarmStart {
  const communityOf = new Map<string, number>();
  communities.forEach((members, community) => {
    for (const member of members) communityOf.set(member, community);
  });
  const before = communitiesOfNodes(communityOf, relations, chains, personOf);
  const lowest = new Map<number, number>();
  const labels = Uint32Array.from(before, (community, node) => {
    if (community === null) return node;
    if (!lowest.has(community)) lowest.set(community, node);
    return lowest.get(community)!;
  });
  const ties = tiesOfCommunities(relations.graph, labels, resolution);
  const unchanged = Uint8Array.from(before, (community, node) =>
    Number(community !== null && communities[community]!.at(-1) === tiesMark + ties[labels[node]!]!),
  );
  return { labels, unchanged };
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
  { graph, meaning, persons }: RelationGraph,
  chains: Chains,
  personOf: Uint32Array,
  resolution: number,
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
  const ties = tiesOfCommunities(graph, communityOf, resolution);
  return Array.from(records, ([community, record]) => [...record, tiesMark + ties[community]!]);
}

function accountText({ accounts }: Chains, account: number): string {
  return `ACCOUNT:${accounts[account]!}`;
}

function resourceText({ resources, resourceKind }: Chains, resource: number): string {
  return `${resourceKinds[resourceKind[resource]!]!}:${resources[resource]!}`;
}
