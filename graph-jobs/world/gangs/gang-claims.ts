import { hashOf } from '../../../graph/algorithms/random.ts';
import { phoneOf } from '../identities/numbers.ts';
import { addressText, addressVariant, employerText } from '../identities/texts.ts';
import type { Claims } from '../town/act.ts';
import { noClaims } from '../town/act.ts';
import type { Gang } from '../town/gang.ts';
import type { Town } from '../town/town.ts';

/**
 * What a member says in an application because the gang told so: one of the gang's contact phones, its address in some
 * spelling, its shell employer. Chains say nothing that is shared. Empty in a world without identities.
 */
export function gangClaims(town: Town, gang: Gang, account: number): Claims {
  if (!town.parameters.identities || gang.kind === 'D') return noClaims;
  const { seed } = town;
  const draw = (what: string, bound: number) => hashOf(seed, what, gang.number, account) % bound;
  const contacts = Math.ceil(gang.members.length / 10);
  const contact = firstGangPhone + gang.number * phonesPerGang + draw('gang contact', contacts);
  const contactPhones = [phoneOf(seed, contact)];
  if (gang.kind === 'B') return { contactPhones };
  if (gang.kind === 'C') return { contactPhones, employer: employerText(firstShellEmployer + gang.number) };
  const door = firstGangDoor + gang.number * 2 + draw('gang door', 2);
  return { contactPhones, address: addressVariant(addressText(seed, door), draw('gang spelling', 3)) };
}

/** Ranges of numbers that no honest account draws from. */
const firstGangPhone = 9_000_000;
const phonesPerGang = 10;
const firstGangDoor = 20_000_000;
const firstShellEmployer = 300_000;
