import type { GangCard } from '../api/cards.ts';
import type { GangFault, NamedEntity, Objection } from '../api/objections.ts';

/** How a gang can be wrong, in the order to offer it. */
export const gangFaults: readonly GangFault[] = [
  'NOT_A_MEMBER',
  'MISSING_MEMBER',
  'TWO_GANGS',
  'INNOCENT_HUB',
];

/** Those that nobody has taken back. */
export function standingObjections(objections: readonly Objection[]): readonly Objection[] {
  return objections.filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** What a fault of this gang can be about: its members, or what they share; empty where it cannot be chosen from a list. */
export function choicesFor(
  fault: GangFault,
  { members, sharedResources }: Pick<GangCard, 'members' | 'sharedResources'>,
): readonly NamedEntity[] {
  if (fault === 'NOT_A_MEMBER')
    return members.edges.map(({ node: { account } }) => ({
      id: account.id,
      kind: 'ACCOUNT',
      display: account.key.display,
    }));
  if (fault === 'INNOCENT_HUB')
    return sharedResources.map(({ id, kind, resource }) => ({ id, kind, display: resource.display }));
  return [];
}
