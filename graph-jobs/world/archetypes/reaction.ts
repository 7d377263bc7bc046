import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { happens } from '../town/draw.ts';
import type { Gang } from '../town/gang.ts';
import type { Town } from '../town/town.ts';
import { labelOf } from './label-delay.ts';

/** What a gang does when many of its accounts are blocked: new devices and addresses, or new contacts. */
export interface Reaction {
  readonly at: number;
  readonly changes: 'PLACES' | 'CONTACTS';
}

const blockedShare = 0.3;
const dormantShare = 0.4;

/** Null for a gang that is left in peace. The same for every part that asks. */
export function reactionOf(town: Town, gang: Gang): Reaction | null {
  const { labels } = town.parameters;
  if (labels === null) return null;
  const blockedAt = gang.members
    .flatMap((member) => labelOf(town, gang, member, labels)?.knownAt ?? [])
    .sort((a, b) => a - b)[Math.floor(gang.members.length * blockedShare)];
  if (blockedAt === undefined) return null;
  const random = randomOf(town.seed, 'reaction', gang.number);
  const at = blockedAt + Math.floor(random.next() * 2 * dayMs);
  return { at, changes: happens(random, 0.5) ? 'PLACES' : 'CONTACTS' };
}

/** Whether an account is given up after the reaction. */
export function dormantAfter(
  town: Town,
  gang: Gang,
  account: number,
  reaction: Reaction | null,
  at: number,
): boolean {
  if (reaction === null || at < reaction.at) return false;
  return happens(randomOf(town.seed, 'dormant', gang.number, account), dormantShare);
}
