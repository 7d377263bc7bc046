import type { ListName } from '../../domain/risk-list.ts';
import type { ListTouch } from '../profile/profile-gang.ts';
import type { KnownDecisions } from './decisions.ts';
import { incidentLinks } from './incident-links.ts';
import type { AccountLinks } from './link-accounts.ts';
import { touchingAccounts } from './touching-accounts.ts';

/**
 * Second-degree touch of the black and the grey list: from an account's own entry over links and stars, from a
 * listed resource over those who touch it. Where one entry decides for an entity, the others do not count. O(listed
 * entities · their neighbours within two hops). Source: detection.md, section 11.
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
  const spread = (account: number, hops: number) => {
    touched[account] = 1;
    if (hops === 0) return;
    for (const next of neighboursOf(account)) spread(next.account, hops - 1);
  };
  for (const [account] of accounts) spread(account, 2);
  for (const [resource] of resources) {
    for (const { account } of touchingAccounts(resource, links.history, mostAccounts)) spread(account, 1);
  }
  return touched;
}

function shareOf(marks: Uint8Array): number {
  return marks.length === 0 ? 0 : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}
