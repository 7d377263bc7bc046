import { eventTypes } from '../../domain/event.ts';
import type { AccountId, ResourceKey } from '../../domain/ids.ts';
import type { ChainColumns } from '../../domain/relation-chain.ts';
import type { Relationship, ResourceKind } from '../../domain/resource-kinds.ts';
import { codeOfKind, relationships } from '../../domain/resource-kinds.ts';
import { labelOfType } from './event-rows.ts';

/** One account with its events of a window, as the database gives them. */
export interface AccountChain {
  readonly accountId: string;
  readonly createdAt: number | null;
  readonly firstEventAt: number;
  readonly events: readonly ChainEvent[];
}

export interface ChainEvent {
  readonly eventId: string;
  readonly label: string;
  readonly at: number;
  readonly amount: string | null;
  readonly lender: string | null;
  readonly mentions: readonly ChainMention[];
}

interface ChainMention {
  readonly kind: string;
  readonly key: string;
  readonly through: string;
  readonly place: number;
}

/** One event with its account, in the order of the chains. */
export interface ChainRow {
  readonly chain: AccountChain;
  readonly event: ChainEvent;
}

const typeCodes = new Map(eventTypes.map((type, code) => [labelOfType[type], code]));

/** Turns rows into columns, numbering what is met from 0 on, through all batches of one read. */
export function createChainColumns(): { take(rows: readonly ChainRow[]): ChainColumns } {
  const accounts = createNumbering<AccountChain>();
  const resources = createNumbering<ChainMention>();
  const lenders = createNumbering<string>();

  return {
    take(rows) {
      const account = Uint32Array.from(rows, ({ chain }) => accounts.numberOf(chain.accountId, chain));
      const lender = Uint32Array.from(rows, ({ event }) =>
        event.lender === null ? 0 : lenders.numberOf(event.lender, event.lender) + 1,
      );
      const mentions = rows.map(({ event }) => event.mentions.toSorted((a, b) => a.place - b.place));
      const mentionResource = Uint32Array.from(mentions.flat(), (mention) =>
        resources.numberOf(`${mention.kind}:${mention.key}`, mention),
      );
      const newAccounts = accounts.take();
      const newResources = resources.take();
      return {
        newAccounts: newAccounts.map(({ accountId }) => accountId as AccountId),
        newAccountCreatedAt: Float64Array.from(newAccounts, ({ createdAt }) => createdAt ?? Number.NaN),
        newAccountFirstEventAt: Float64Array.from(newAccounts, ({ firstEventAt }) => firstEventAt),
        newResources: newResources.map(({ key }) => key as ResourceKey),
        newResourceKind: Uint8Array.from(newResources, ({ kind }) => codeOfKind(kind as ResourceKind)),
        rows: rows.length,
        account,
        at: Float64Array.from(rows, ({ event }) => event.at),
        type: Uint8Array.from(rows, ({ event }) => typeCodes.get(event.label) ?? 0),
        amount: Float64Array.from(rows, ({ event }) =>
          event.amount === null ? Number.NaN : Number(event.amount),
        ),
        lender,
        newLenders: lenders.take(),
        mentionOffsets: offsetsOf(mentions.map(({ length }) => length)),
        mentionResource,
        mentionThrough: Uint8Array.from(mentions.flat(), ({ through }) =>
          relationships.indexOf(through as Relationship),
        ),
      };
    },
  };
}

/** Numbers from 0 on in order of first appearance. */
function createNumbering<T>() {
  const numbers = new Map<string, number>();
  let fresh: T[] = [];
  return {
    numberOf(name: string, met: T): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, numbers.size);
      fresh.push(met);
      return numbers.size - 1;
    },
    /** What was numbered since the last call. */
    take(): T[] {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

function offsetsOf(lengths: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, place) => {
    offsets[place + 1] = offsets[place]! + length;
  });
  return offsets;
}
