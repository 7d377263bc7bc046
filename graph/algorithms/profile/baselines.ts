import { eventTypes } from '../../domain/event.ts';
import type { CharacteristicCode } from '../../domain/gang-profile.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { dayMs } from '../../domain/window.ts';
import { lendersByAccount, meanOf } from './member-events.ts';
import { deviceReuseOf } from './member-visits.ts';
import type { Figures, ProfileInput } from './profile-gang.ts';

/**
 * Characteristics that have a meaning for a crowd, over the accounts in no gang: what a gang's figures are compared
 * with. Lifts are 0 there by their definition; reuse of contacts, addresses and employers grows with the size of a crowd
 * and says nothing there. O(events).
 */
export function baselinesOf(
  input: ProfileInput,
  inGang: (account: number) => boolean,
  { profile }: ParameterSet,
): Figures {
  const { chains, openedAt, hasApplications } = input;
  const outside = Array.from(chains.accounts.keys()).filter((account) => !inGang(account));
  const figures = new Map<CharacteristicCode, number>();
  if (outside.length === 0) return figures;
  const fresh = outside.filter(
    (account) => chains.accountFirstEventAt[account]! - openedAt[account]! <= profile.freshDays * dayMs,
  );
  figures.set('newAccountShare', fresh.length / outside.length);
  figures.set(
    'normalShare',
    outside.filter((account) => input.normal[account] === 1).length / outside.length,
  );
  const reuse = deviceReuseOf(outside, chains, input.index);
  if (reuse !== null) figures.set('deviceReuse', reuse);
  if (!hasApplications) return figures;
  const applied = applicantsOf(input);
  const applicants = outside.filter((account) => applied[account] === 1);
  figures.set('applyRatio', applicants.length / outside.length);
  const lenders = meanOf(lendersByAccount(outside, chains, input.index));
  if (lenders !== null) figures.set('lenders', lenders);
  return figures;
}

function applicantsOf({ chains }: ProfileInput): Uint8Array {
  const application = eventTypes.indexOf('application');
  const applied = new Uint8Array(chains.accounts.length);
  for (let row = 0; row < chains.rows; row++) {
    if (chains.type[row] === application) applied[chains.account[row]!] = 1;
  }
  return applied;
}
