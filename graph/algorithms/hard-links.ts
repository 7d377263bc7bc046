import type { PersonParameters } from '../domain/parameters.ts';
import { codeOfKind, type Relationship, type ResourceKind, relationships } from '../domain/resource-kinds.ts';
import { dayMs } from '../domain/window.ts';
import type { Chains } from './evidence/gather-chains.ts';
import { eachItsOwnLeader, type Leaders, leaderOf, unite } from './union-find.ts';

/**
 * Which accounts are one person. Index: account. Value: lowest account of its person, itself where it stands alone.
 *
 * Joined by the same identity number, or by the same bank card or own phone where no identity numbers differ. Not
 * joined: an account with two identity numbers; uses of a phone more than `recycledPhoneDays` apart; a value with
 * more than `mostAccounts` accounts, which is a gang's card and no person.
 *
 * Identity numbers come first, then cards, then phones, each in the order of first appearance. O(mentions).
 * Source: detection.md, section 3.
 */
export function personsOf(chains: Chains, parameters: PersonParameters): Uint32Array {
  const personOf = eachItsOwnLeader(chains.accounts.length);
  if (!parameters.on) return personOf;
  const identity = identityNumbers(chains);
  for (const { kind, through } of hardKinds) {
    const longestMs = kind === 'PHONE' ? parameters.recycledPhoneDays * dayMs : Number.POSITIVE_INFINITY;
    for (const uses of usesByValue(chains, kind, through)) {
      if (uses.length <= parameters.mostAccounts) joinUses(uses, longestMs, personOf, identity);
    }
  }
  return personOf.map((_, account) => leaderOf(personOf, account));
}

function joinUses(uses: readonly Use[], longestMs: number, personOf: Leaders, identity: Int32Array): void {
  for (let next = 1; next < uses.length; next++) {
    const before = uses[next - 1]!;
    const after = uses[next]!;
    if (after.firstAt - before.lastAt <= longestMs) join(personOf, identity, before.account, after.account);
  }
}

const hardKinds: readonly { kind: ResourceKind; through: Relationship }[] = [
  { kind: 'ID_NUMBER', through: 'GAVE_ID_NUMBER' },
  { kind: 'BANK_CARD', through: 'GAVE_BANK_CARD' },
  { kind: 'PHONE', through: 'GAVE_PHONE' },
];

/** First and last use of one value by one account, epoch ms. */
interface Use {
  readonly account: number;
  readonly firstAt: number;
  lastAt: number;
}

/** Uses of every value of a kind, each list by first use, then account. */
function usesByValue(chains: Chains, kind: ResourceKind, through: Relationship): Iterable<readonly Use[]> {
  const uses = new Map<number, Use[]>();
  for (const { row, resource } of mentionsOf(chains, kind, through)) {
    const account = chains.account[row]!;
    const at = chains.at[row]!;
    const known = uses.get(resource) ?? [];
    const last = known.at(-1);
    // Rows stand by account and time, so an account's uses follow each other.
    if (last?.account === account) last.lastAt = at;
    else known.push({ account, firstAt: at, lastAt: at });
    uses.set(resource, known);
  }
  for (const list of uses.values()) list.sort((a, b) => a.firstAt - b.firstAt || a.account - b.account);
  return uses.values();
}

function* mentionsOf(
  chains: Chains,
  kind: ResourceKind,
  through: Relationship,
): Iterable<{ row: number; resource: number }> {
  const kindCode = codeOfKind(kind);
  const throughCode = relationships.indexOf(through);
  for (let row = 0; row < chains.rows; row++) {
    for (let m = chains.mentionOffsets[row]!; m < chains.mentionOffsets[row + 1]!; m++) {
      const resource = chains.mentionResource[m]!;
      if (chains.mentionThrough[m] === throughCode && chains.resourceKind[resource] === kindCode) {
        yield { row, resource };
      }
    }
  }
}

const noIdentity = -1;
const twoIdentities = -2;

/** Index: account. Value: resource number of its identity number, `noIdentity`, or `twoIdentities` where they differ. */
function identityNumbers(chains: Chains): Int32Array {
  const identity = new Int32Array(chains.accounts.length).fill(noIdentity);
  for (const { row, resource } of mentionsOf(chains, 'ID_NUMBER', 'GAVE_ID_NUMBER')) {
    const account = chains.account[row]!;
    const known = identity[account]!;
    identity[account] = known === noIdentity || known === resource ? resource : twoIdentities;
  }
  return identity;
}

/** Joins two persons unless their identity numbers differ; the lowest account names the person. */
function join(personOf: Leaders, identity: Int32Array, a: number, b: number): void {
  const low = Math.min(leaderOf(personOf, a), leaderOf(personOf, b));
  const high = Math.max(leaderOf(personOf, a), leaderOf(personOf, b));
  const [one, other] = [identity[low]!, identity[high]!];
  if (low === high || one === twoIdentities || other === twoIdentities) return;
  if (one !== noIdentity && other !== noIdentity && one !== other) return;
  unite(personOf, low, high);
  identity[low] = Math.max(one, other);
}
