import { accountRef, entityText } from '../../domain/entity.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { AccountId } from '../../domain/ids.ts';
import { compareText } from '../../domain/ids.ts';
import type { LinkGraph } from '../link-graph.ts';
import { evidenceGraphOf } from './entity-graph.ts';
import type { MemberFacts } from './member-facts.ts';
import { distancesFrom } from './shortest-chain.ts';

export type ExemplarRole = (typeof exemplarRoles)[number];

/** All roles in the order in which they are shown. */
export const exemplarRoles = ['MEDOID', 'NEWEST', 'KNOWN_BAD', 'LATEST_APPLICANT'] as const;

/** A member that shows what the gang is like. */
export interface Exemplar {
  readonly role: ExemplarRole;
  readonly accountId: AccountId;
  /** When it was opened, known bad or applied, epoch ms; null for the medoid. */
  readonly at: number | null;
}

/** At most one member for each role, in the order of the roles; a role that nobody fills is left out. */
export function exemplarsOf(evidence: GangEvidence, members: readonly MemberFacts[]): Exemplar[] {
  const medoid = medoidOf(evidence);
  return [
    ...(medoid === null ? [] : [{ role: 'MEDOID', accountId: medoid, at: null } as const]),
    ...latest('NEWEST', members, ({ openedAt }) => openedAt),
    ...latest('KNOWN_BAD', members, ({ knownBadAt }) => knownBadAt),
    ...latest('LATEST_APPLICANT', members, ({ lastApplicationAt }) => lastApplicationAt),
  ];
}

/** Members looked at for the medoid: those with the most evidence. */
const mostCandidates = 32;

/**
 * The member from which the shortest chains to all others are shortest together; of equals the first by id. Members
 * out of reach count before length. Null without evidence. O(32 · nodes²).
 */
export function medoidOf(evidence: GangEvidence): AccountId | null {
  const { graph, entities, nodeOf } = evidenceGraphOf(evidence);
  const candidates = entities
    .flatMap((ref) => (ref.kind === 'ACCOUNT' ? [ref.key] : []))
    .map((id) => ({ id, node: nodeOf.get(entityText(accountRef(id)))! }))
    .map((one) => ({ ...one, units: unitsOf(graph, one.node) }))
    .sort((a, b) => b.units - a.units || compareText(a.id, b.id))
    .slice(0, mostCandidates)
    .map(({ id, node }) => ({ id, ...remoteness(graph, node) }))
    .sort((a, b) => a.missed - b.missed || a.length - b.length || compareText(a.id, b.id));
  return candidates[0]?.id ?? null;
}

function unitsOf({ offsets, weights }: LinkGraph, node: number): number {
  return weights.subarray(offsets[node]!, offsets[node + 1]!).reduce((sum, units) => sum + units, 0);
}

function remoteness(graph: LinkGraph, node: number): { missed: number; length: number } {
  const { lengths } = distancesFrom(graph, node);
  const toMembers = lengths.filter((_, other) => graph.masses[other] === 1);
  const reached = toMembers.filter((length) => length < Number.POSITIVE_INFINITY);
  return {
    missed: toMembers.length - reached.length,
    length: reached.reduce((sum, length) => sum + length, 0),
  };
}

function latest(
  role: ExemplarRole,
  members: readonly MemberFacts[],
  instantOf: (member: MemberFacts) => number | null,
): Exemplar[] {
  const found = members
    .flatMap((member) => {
      const at = instantOf(member);
      return at === null ? [] : [{ role, accountId: member.accountId, at }];
    })
    .sort((a, b) => b.at - a.at || compareText(a.accountId, b.accountId));
  return found.slice(0, 1);
}
