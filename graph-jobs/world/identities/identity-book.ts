import { hashOf } from '../../../graph/algorithms/random.ts';
import type { Visit } from '../town/act.ts';
import type { World } from '../town/part.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';
import type { WorldEvent } from '../town/world-event.ts';
import { bankCardOf, idNumberOf, phoneOf } from './numbers.ts';
import { addressText, emailText, employerText, userAgentText } from './texts.ts';

/** What people say of themselves when they register and apply. */
export interface IdentityBook {
  /** Fields beside the place; none in a world without identities. Claims take the place of the truth. */
  fieldsOf(visit: Visit): WorldEvent;
}

export function identityBookOf({ town }: World): IdentityBook {
  if (!town.parameters.identities) return { fieldsOf: () => ({}) };
  return {
    fieldsOf(visit) {
      if (visit.type === 'login') return userAgentOf(visit);
      const phone = visit.claims.phone ?? ownPhone(town, visit.account);
      const common = { ...userAgentOf(visit), phone, email: emailText(town.seed, visit.account) };
      return visit.type === 'registration' ? common : { ...common, ...applicationFields(town, visit) };
    },
  };
}

/** Some people have a number that was another customer's before. */
function ownPhone({ seed, census, parameters }: Town, account: number): string {
  const recycled = hashOf(seed, 'recycled phone', account) < parameters.people.recycledPhoneShare * 2 ** 32;
  return phoneOf(seed, recycled ? hashOf(seed, 'former owner', account) % census.people : account);
}

const peoplePerEmployer = 25;
const lenders = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'];
const products = ['消费贷', '现金贷', '信用卡', '车主贷'];

function applicationFields(town: Town, { account, claims, at }: Visit): WorldEvent {
  const { seed, parameters } = town;
  const draw = (what: string, bound: number) => hashOf(seed, what, account, at) % bound;
  const employers = Math.ceil(parameters.accounts / peoplePerEmployer);
  return {
    idNumber: idNumberOf(seed, account),
    bankCard: claims.bankCard ?? bankCardOf(seed, account),
    address: claims.address ?? addressText(seed, doorOf(town, account)),
    employer: claims.employer ?? employerText(employerOf(town, account, employers)),
    contactPhones: claims.contactPhones ?? contactPhonesOf(town, account),
    product: products[draw('product', products.length)] as string,
    amount: `${(draw('amount', 60) + 2) * 1000}.00`,
    lender: lenders[draw('lender', lenders.length)] as string,
  };
}

/** Colleagues of one office have one employer. */
function employerOf(town: Town, account: number, employers: number): number {
  const office = account < town.census.people ? residentIn(town, account).office : null;
  return office === null ? hashOf(town.seed, 'employer', account) % employers : employers + office;
}

/** People of one home have one door; accounts made for a gang have doors of their own, far from any home. */
function doorOf({ census }: Town, account: number): number {
  return account < census.people ? (census.homeOf[account] as number) : census.homes + account;
}

/** Somebody at home where there is anybody, and a friend, who as a rule is no customer. */
function contactPhonesOf(town: Town, account: number): string[] {
  const { seed, census } = town;
  const friend = phoneOf(seed, 6_000_000 + (hashOf(seed, 'friend', account) % 3_000_000));
  if (account >= census.people) return [friend];
  const home = census.homeOf[account] as number;
  const first = census.firstOf[home] as number;
  const size = (census.firstOf[home + 1] as number) - first;
  if (size === 1) return [friend];
  return [phoneOf(seed, first + ((account - first + 1) % size)), friend];
}

function userAgentOf({ place, claims }: Visit): WorldEvent {
  const named = claims.userAgent ?? (place.deviceId === null ? null : userAgentText(place.deviceId));
  return named === null ? {} : { userAgent: named };
}
