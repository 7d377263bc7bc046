import type { ListName } from '../../domain/risk-list.ts';
import type { ListTouch } from '../profile/profile-gang.ts';
import type { KnownDecisions } from './decisions.ts';
import { incidentLinks } from './incident-links.ts';
import type { AccountLinks } from './link-accounts.ts';
import { touchingAccounts } from './touching-accounts.ts';

/**
 * Second-degree touch of the black and the grey list: from an account's own entry over links and stars, from a
 * listed resource over those who touch it. Where one entry decides for an entity, the others do not count. O(links of the
 * accounts within one hop). Source: detection.md, section 11.
 */
export function listTouch(known: KnownDecisions, links: AccountLinks, mostAccounts: number): ListTouch {
  const black = touchOf('BLACK', known, links, mostAccounts);
  const grey = touchOf('GREY', known, links, mostAccounts);
  return { black, grey, blackRate: shareOf(black), greyRate: shareOf(grey) };
}

function touchOf(
  list: ListName,
  { accountEntries, resourceEntries }: KnownDecisions,
  links: AccountLinks,
  mostAccounts: number,
): Uint8Array {
  const touched = new Uint8Array(links.history.chains.accounts.length);
  const accounts = [...accountEntries].filter(([, entry]) => entry.list === list);
  const resources = [...resourceEntries].filter(([, entry]) => entry.list === list);
  if (accounts.length + resources.length === 0) return touched;
  const neighboursOf = incidentLinks(links);
  const oneHop = new Set<number>();
  for (const [account] of accounts) {
    touched[account] = 1;
    for (const near of neighboursOf(account)) oneHop.add(near.account);
  }
  for (const [resource] of resources) {
    for (const near of touchingAccounts(resource, links.history, mostAccounts)) oneHop.add(near.account);
  }
  for (const account of oneHop) {
    touched[account] = 1;
    for (const far of neighboursOf(account)) touched[far.account] = 1;
  }
  return touched;
}

function shareOf(marks: Uint8Array): number {
  return marks.length === 0 ? 0 : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}
