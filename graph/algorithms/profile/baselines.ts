import { eventTypes } from '../../domain/event.ts';
import type { CharacteristicCode } from '../../domain/gang-profile.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs } from '../../domain/window.ts';
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
  const reuse = deviceReuseOf(outside, input);
  if (reuse !== null) figures.set('deviceReuse', reuse);
  if (!hasApplications) return figures;
  const applied = applicantsOf(input);
  const applicants = outside.filter((account) => applied[account] === 1);
  figures.set('applyRatio', applicants.length / outside.length);
  const lenders = lendersOf(outside, input);
  if (lenders !== null) figures.set('lenders', lenders);
  return figures;
}

/** 1 − devices ÷ account-device pairs; null where there is no device visit. */
function deviceReuseOf(accounts: readonly number[], { chains, index }: ProfileInput): number | null {
  const device = resourceKinds.indexOf('DEVICE');
  const devices = new Set<number>();
  let pairs = 0;
  for (const account of accounts) {
    // Visits stand by account, then resource.
    let last = -1;
    for (let place = index.visitOffsets[account]!; place < index.visitOffsets[account + 1]!; place++) {
      const resource = index.resourceOf[index.visits[place]!]!;
      if (resource === last || chains.resourceKind[resource] !== device) continue;
      last = resource;
      devices.add(resource);
      pairs++;
    }
  }
  return pairs === 0 ? null : 1 - devices.size / pairs;
}

/** Mean number of distinct lenders of an account that named one; null where none did. */
function lendersOf(accounts: readonly number[], { chains, index }: ProfileInput): number | null {
  const application = eventTypes.indexOf('application');
  let named = 0;
  let total = 0;
  for (const account of accounts) {
    const lenders = new Set<number>();
    for (let row = index.rowOffsets[account]!; row < index.rowOffsets[account + 1]!; row++)
      if (chains.type[row] === application && chains.lender[row] !== 0) lenders.add(chains.lender[row]!);
    if (lenders.size > 0) named++;
    total += lenders.size;
  }
  return named === 0 ? null : total / named;
}

function applicantsOf({ chains }: ProfileInput): Uint8Array {
  const application = eventTypes.indexOf('application');
  const applied = new Uint8Array(chains.accounts.length);
  for (let row = 0; row < chains.rows; row++) {
    if (chains.type[row] === application) applied[chains.account[row]!] = 1;
  }
  return applied;
}
