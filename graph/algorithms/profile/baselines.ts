import { eventTypes } from '../../domain/event.ts';
import type { CharacteristicCode } from '../../domain/gang-profile.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { dayMs } from '../../domain/window.ts';
import type { Figures, ProfileInput } from './profile-gang.ts';

/**
 * Characteristics that have a meaning for a crowd, over the accounts in no gang: what a gang's figures are compared
 * with. Lifts are 0 there by their definition. O(events).
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
  if (!hasApplications) return figures;
  const applied = applicantsOf(input);
  const applicants = outside.filter((account) => applied[account] === 1);
  figures.set('applyRatio', applicants.length / outside.length);
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
