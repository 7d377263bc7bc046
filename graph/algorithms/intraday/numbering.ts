import type { GraphEvent } from '../../domain/event.ts';
import { mentionsOf } from '../../domain/event.ts';
import type { AccountId, ResourceKey } from '../../domain/ids.ts';
import { codeOfKind, type ResourceKind } from '../../domain/resource-kinds.ts';
import { dayMs } from '../../domain/window.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import { grown } from '../grown.ts';
import { createKeyTable, type KeyTable } from '../key-table.ts';
import { openings } from '../openings.ts';
import { slicesOf } from '../slices.ts';
import type { LinkerEvent } from './ring-event.ts';

/** Accounts and resources by number, in the order in which they were met, and when each account was opened. */
export interface Numbering {
  readonly accounts: Pick<KeyTable, 'size' | 'find' | 'textAt'>;
  /** Number of a resource, −1 where it is unknown. */
  findResource(kind: ResourceKind, key: ResourceKey): number;
  resourceKeyAt(resource: number): ResourceKey;
  /** Numbers all accounts and resources of chains, in slices that make room for others. */
  addChains(chains: Chains): Generator<void, ChainNumbers>;
  /** The event by numbers. One that names nothing still numbers its account. */
  read(event: GraphEvent): LinkerEvent;
  /** When an account was opened, epoch ms; −∞ where it cannot be told. */
  openedAt(account: number): number;
}

/** Numbers of what chains name. Index: number there. */
export interface ChainNumbers {
  readonly accounts: Uint32Array;
  readonly resources: Uint32Array;
}

/** A text to be hashed and kept takes a microsecond. */
const keysAGo = 5_000;

/**
 * Nothing numbered yet. An account is taken to be opened when an event says so, else at its first registration, else
 * at its first event; the last does not hold in the first `newAccountDays` of the store, when everybody is seen for
 * the first time.
 */
export function createNumbering(storeBeganAt: number, newAccountDays: number): Numbering {
  const accounts = createKeyTable();
  const resources = createKeyTable();
  let opened = new Float64Array(0);
  /** 1 where an event said when the account was opened. */
  let stated = new Uint8Array(0);

  const numberOf = (id: AccountId): number => {
    const before = accounts.size;
    const account = accounts.add(id);
    if (account < before) return account;
    opened = grown(opened, account + 1);
    stated = grown(stated, account + 1);
    opened[account] = Number.NaN;
    return account;
  };
  const open = (account: number, at: number, says: boolean): void => {
    if (says ? stated[account] === 0 || at < opened[account]! : Number.isNaN(opened[account]!)) {
      opened[account] = at;
      stated[account] = Number(says);
    }
  };
  const firstSeen = (at: number) =>
    at - storeBeganAt < newAccountDays * dayMs ? Number.NEGATIVE_INFINITY : at;
  const openedAt = (account: number) => opened[account]!;

  return {
    accounts,
    openedAt,
    findResource: (kind, key) => resources.find(resourceText(codeOfKind(kind), key)),
    resourceKeyAt: (resource) => resources.textAt(resource).slice(1) as ResourceKey,
    *addChains(chains) {
      const found = openings(chains, storeBeganAt, newAccountDays);
      const ofAccounts = new Uint32Array(chains.accounts.length);
      for (const [from, end] of slicesOf(ofAccounts.length, keysAGo)) {
        for (let place = from; place < end; place += 1) {
          const account = numberOf(chains.accounts[place]!);
          open(account, found[place]!, !Number.isNaN(chains.accountCreatedAt[place]!));
          ofAccounts[place] = account;
        }
        yield;
      }
      const ofResources = new Uint32Array(chains.resources.length);
      for (const [from, end] of slicesOf(ofResources.length, keysAGo)) {
        for (let place = from; place < end; place += 1)
          ofResources[place] = resources.add(
            resourceText(chains.resourceKind[place]!, chains.resources[place]!),
          );
        yield;
      }
      return { accounts: ofAccounts, resources: ofResources };
    },
    read(event) {
      const account = numberOf(event.accountId);
      if (event.accountCreatedAt !== null) open(account, event.accountCreatedAt, true);
      else open(account, event.type === 'registration' ? event.at : firstSeen(event.at), false);
      const mentions = mentionsOf(event).map(({ kind, key, mask }) => ({
        resource: resources.add(resourceText(codeOfKind(kind), key)),
        kind,
        mask,
      }));
      return { account, at: event.at, type: event.type, mentions, openedAt };
    },
  };
}

function resourceText(kind: number, key: ResourceKey): string {
  return `${String.fromCharCode(kind)}${key}`;
}
