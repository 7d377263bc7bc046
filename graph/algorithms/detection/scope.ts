import type { Links } from '../evidence/evidence-links.ts';
import type { Scope } from './detection-input.ts';
import type { AccountLinks } from './link-accounts.ts';

/** The links among the accounts of a scope and their stars. O(links). */
export function linksInside(accountLinks: AccountLinks, { inside }: Scope): AccountLinks {
  const { account, resource, units } = accountLinks.stars;
  const rays = placesWhere(account.length, (ray) => inside[account[ray]!] === 1);
  return {
    ...accountLinks,
    links: accountLinks.links.map((links) => linksAmong(links, inside)),
    stars: {
      account: rays.map((ray) => account[ray]!),
      resource: rays.map((ray) => resource[ray]!),
      units: Int32Array.from(rays, (ray) => units[ray]!),
    },
  };
}

function linksAmong({ a, b, units, networkOnly }: Links, inside: Uint8Array): Links {
  const kept = placesWhere(a.length, (link) => inside[a[link]!] === 1 && inside[b[link]!] === 1);
  return {
    a: kept.map((link) => a[link]!),
    b: kept.map((link) => b[link]!),
    units: Int32Array.from(kept, (link) => units[link]!),
    networkOnly: Uint8Array.from(kept, (link) => networkOnly[link]!),
  };
}

function placesWhere(length: number, holds: (place: number) => boolean): Uint32Array {
  const places: number[] = [];
  for (let place = 0; place < length; place++) if (holds(place)) places.push(place);
  return Uint32Array.from(places);
}
