import type { AccountLinks } from '../../../graph/algorithms/detection/link-accounts.ts';
import type { Links } from '../../../graph/algorithms/evidence/evidence-links.ts';
import { qualifiedAccounts } from '../../../graph/algorithms/evidence/star-links.ts';
import { unitsPerNat } from '../../../graph/domain/evidence-link.ts';
import { type ResourceKind, resourceKinds } from '../../../graph/domain/resource-kinds.ts';
import { dayMs, minuteMs } from '../../../graph/domain/window.ts';

/** How a peer links accounts: pairs of account numbers, each time that it sees one. */
export type LinkRule = (accountLinks: AccountLinks) => Iterable<readonly [number, number]>;

/** Accounts of each device in a row: enough for components (P1). */
export const sameDevice: LinkRule = function* (accountLinks) {
  for (const accounts of accountsByResource(accountLinks, 'DEVICE')) {
    for (let n = 1; n < accounts.length; n++) yield [accounts[n - 1]!, accounts[n]!];
  }
};

/** Every pair on every device with at most so many accounts (P2: no limit, P3: 10). */
export function pairsOnDevices(mostAccounts: number): LinkRule {
  return function* (accountLinks) {
    for (const accounts of accountsByResource(accountLinks, 'DEVICE')) {
      if (accounts.length <= mostAccounts) yield* allPairs(accounts);
    }
  };
}

/** Pairs that share a device of at most 10 accounts, and three identifiers in all, device or address (P4). */
export const threeIdentifiers: LinkRule = function* (accountLinks) {
  const identifiersOf = accountLinks.history.chains.accounts.map(() => new Set<number>());
  for (const kind of ['DEVICE', 'IP'] as const) {
    for (const { resource, accounts } of usersByResource(accountLinks, kind)) {
      for (const account of accounts) identifiersOf[account]!.add(resource);
    }
  }
  const seen = new Set<number>();
  for (const [a, b] of pairsOnDevices(10)(accountLinks)) {
    const pair = a * identifiersOf.length + b;
    if (seen.has(pair)) continue;
    seen.add(pair);
    if (inCommon(identifiersOf[a]!, identifiersOf[b]!) >= 3) yield [a, b];
  }
};

/** Accounts adjacent in time on a resource: 60 s on an address, a day on a device (P5). */
export const adjacentInTime: LinkRule = function* ({ history: { chains, visits } }) {
  for (let resource = 0; resource < chains.resources.length; resource++) {
    const kind = resourceKinds[chains.resourceKind[resource]!];
    const longest = kind === 'IP' ? minuteMs : dayMs;
    for (let visit = visits.offsets[resource]! + 1; visit < visits.offsets[resource + 1]!; visit++) {
      const [a, b] = [visits.account[visit - 1]!, visits.account[visit]!];
      if (a !== b && visits.at[visit]! - visits.at[visit - 1]! <= longest) yield [a, b];
    }
  }
};

/** The links of a rule in place of ours: one nat each time, no stars, no persons. */
export function peerLinks(accountLinks: AccountLinks, rule: LinkRule): AccountLinks {
  const { chains } = accountLinks.history;
  const times = new Map<number, number>();
  for (const [p, q] of rule(accountLinks)) {
    const key = Math.min(p, q) * chains.accounts.length + Math.max(p, q);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const keys = Float64Array.from(times.keys()).sort();
  const links: Links = {
    a: Uint32Array.from(keys, (key) => Math.floor(key / chains.accounts.length)),
    b: Uint32Array.from(keys, (key) => key % chains.accounts.length),
    units: Int32Array.from(keys, (key) => times.get(key)! * unitsPerNat),
    networkOnly: new Uint8Array(keys.length),
  };
  const none = { account: new Uint32Array(0), resource: new Uint32Array(0), units: new Int32Array(0) };
  return {
    history: accountLinks.history,
    links: [links],
    stars: none,
    personOf: Uint32Array.from(chains.accounts.keys()),
    thresholdNats: 0,
  };
}

function* accountsByResource(accountLinks: AccountLinks, kind: ResourceKind): Iterable<Uint32Array> {
  for (const { accounts } of usersByResource(accountLinks, kind)) yield accounts;
}

function* usersByResource(
  { history }: AccountLinks,
  kind: ResourceKind,
): Iterable<{ readonly resource: number; readonly accounts: Uint32Array }> {
  const everyVisit = new Uint8Array(history.visits.row.length).fill(1);
  for (let resource = 0; resource < history.chains.resources.length; resource++) {
    if (resourceKinds[history.chains.resourceKind[resource]!] !== kind) continue;
    yield { resource, accounts: qualifiedAccounts(history.visits, everyVisit, resource) };
  }
}

function* allPairs(accounts: Uint32Array): Iterable<readonly [number, number]> {
  for (let p = 0; p < accounts.length; p++) {
    for (let q = p + 1; q < accounts.length; q++) yield [accounts[p]!, accounts[q]!];
  }
}

function inCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}
