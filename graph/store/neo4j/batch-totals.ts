import { entityText } from '../../domain/entity.ts';
import type { GraphEvent } from '../../domain/event.ts';
import { mentionsOf } from '../../domain/event.ts';
import type { ResourceKey } from '../../domain/ids.ts';
import { compareText } from '../../domain/ids.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import { codeOfKind, resourceKindFacts } from '../../domain/resource-kinds.ts';
import { textOrderOf } from './text-order.ts';

/** What a batch of new events adds to one account. */
export interface AccountTotals {
  readonly accountId: string;
  readonly textOrder: string | null;
  /** 0 for one that is only named by others. */
  events: number;
  createdAt: number | null;
  firstEventAt: number | null;
  lastEventAt: number | null;
}

/** What a batch of new events adds to one resource. */
export interface ResourceTotals {
  readonly kind: ResourceKind;
  readonly key: ResourceKey;
  readonly label: string;
  readonly kindCode: number;
  readonly textOrder: string | null;
  /** As the batch has it first. */
  readonly mask: string;
  events: number;
  firstEventAt: number;
  lastEventAt: number;
}

/** Accounts of a batch by id: locks taken in one order by everybody never wait in a circle. */
export function accountTotals(events: readonly GraphEvent[]): AccountTotals[] {
  const totals = new Map<string, AccountTotals>();
  const totalsOf = (accountId: string): AccountTotals => {
    const found = totals.get(accountId) ?? unseen(accountId);
    totals.set(accountId, found);
    return found;
  };
  for (const event of events) {
    const own = totalsOf(event.accountId);
    own.events += 1;
    own.createdAt = least(own.createdAt, event.accountCreatedAt);
    own.firstEventAt = least(own.firstEventAt, event.at);
    own.lastEventAt = Math.max(own.lastEventAt ?? event.at, event.at);
    if (event.type === 'tie') totalsOf(event.otherAccountId);
  }
  return [...totals.values()].sort((a, b) => compareText(a.accountId, b.accountId));
}

function unseen(accountId: string): AccountTotals {
  const times = { createdAt: null, firstEventAt: null, lastEventAt: null };
  return { accountId, textOrder: textOrderOf(accountId), events: 0, ...times };
}

/** Resources of a batch by kind and key; an event that names one twice counts once. */
export function resourceTotals(events: readonly GraphEvent[]): ResourceTotals[] {
  const totals = new Map<string, ResourceTotals>();
  for (const event of events) {
    const counted = new Set<string>();
    for (const { kind, key, mask } of mentionsOf(event)) {
      const name = entityText({ kind, key });
      if (counted.has(name)) continue;
      counted.add(name);
      const found = totals.get(name);
      if (found === undefined) {
        const label = resourceKindFacts[kind].node;
        const order = { kindCode: codeOfKind(kind), textOrder: textOrderOf(key) };
        const times = { firstEventAt: event.at, lastEventAt: event.at };
        totals.set(name, { kind, key, label, ...order, mask, events: 1, ...times });
      } else {
        found.events += 1;
        found.firstEventAt = Math.min(found.firstEventAt, event.at);
        found.lastEventAt = Math.max(found.lastEventAt, event.at);
      }
    }
  }
  return [...totals.values()].sort((a, b) => compareText(a.kind, b.kind) || compareText(a.key, b.key));
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
