import type { Random } from '../../graph/algorithms/random.ts';
import { hashOf, randomOf } from '../../graph/algorithms/random.ts';
import type { EntityRef } from '../../graph/domain/entity.ts';
import { accountRef } from '../../graph/domain/entity.ts';
import type { Application, GraphEvent, Login, Mention } from '../../graph/domain/event.ts';
import type { ExpansionRequest } from '../../graph/domain/expansion.ts';
import type { AccountId, EventId, ResourceKey } from '../../graph/domain/ids.ts';
import type { Relationship, ResourceKind } from '../../graph/domain/resource-kinds.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { dayMs } from '../../graph/domain/window.ts';

/** How large a world is. */
export interface WorldSize {
  readonly accounts: number;
  readonly logins: number;
  readonly applications: number;
}

export const benchSize: WorldSize = { accounts: 200_000, logins: 1_000_000, applications: 200_000 };

const seed = 20_260_101;
const spanDays = 90;

export const worldWindow: TimeWindow = {
  from: Date.UTC(2026, 0, 1),
  until: Date.UTC(2026, 0, 1) + spanDays * dayMs,
};

/** Share of logins through one of few carrier addresses, and how many there are: hubs. */
const carrierShare = 0.1;
const carrierAddresses = 40;

/** Events in the order of their times, in batches, made while they are asked for so that they take no memory. */
export function* worldBatches(size: WorldSize, batchSize: number): Generator<GraphEvent[]> {
  const random = randomOf(seed, 'events');
  const total = size.logins + size.applications;
  const every = Math.max(1, Math.floor(total / size.applications));
  let batch: GraphEvent[] = [];
  for (let number = 0; number < total; number += 1) {
    const at = worldWindow.from + Math.floor((number / total) * spanDays * dayMs);
    const account = random.below(size.accounts);
    batch.push(
      number % every === every - 1
        ? application(number, account, at, size, random)
        : login(number, account, at, size, random),
    );
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Accounts to expand from, drawn evenly. */
export function worldOrigins(size: WorldSize, count: number): EntityRef[] {
  const random = randomOf(seed, 'origins');
  return Array.from({ length: count }, () => accountRef(accountId(random.below(size.accounts))));
}

/** Accounts with a label in the generation that is looked up. */
export const labelledAccounts = 50_000;

/** The question asked of every store. */
export function expansionOf(origin: EntityRef, hops: number): ExpansionRequest {
  return {
    window: worldWindow,
    through: resourceKinds,
    origins: [origin],
    hops,
    hubAccounts: 50,
    maxNodes: 1000,
  };
}

export function accountId(account: number): AccountId {
  return `u${String(account).padStart(7, '0')}` as AccountId;
}

function login(number: number, account: number, at: number, size: WorldSize, random: Random): Login {
  return { type: 'login', ...base(number, account, at), ...context(account, size, random), success: true };
}

function application(
  number: number,
  account: number,
  at: number,
  size: WorldSize,
  random: Random,
): Application {
  const { mentions, ...rest } = context(account, size, random);
  const own = (kind: ResourceKind, through: Relationship) => mention(kind, through, account);
  return {
    type: 'application',
    ...base(number, account, at),
    ...rest,
    mentions: [
      ...mentions,
      own('PHONE', 'GAVE_PHONE'),
      own('ID_NUMBER', 'GAVE_ID_NUMBER'),
      own('BANK_CARD', 'GAVE_BANK_CARD'),
      mention('PHONE', 'NAMED_CONTACT', random.below(size.accounts)),
    ],
    product: 'cash',
    amount: `${1000 + random.below(50_000)}.00`,
    lender: `L${random.below(20)}`,
  };
}

function base(number: number, account: number, at: number) {
  const created = worldWindow.from - (account % 400) * dayMs;
  return {
    eventId: `e-${String(number).padStart(9, '0')}` as EventId,
    accountId: accountId(account),
    at,
    accountCreatedAt: created,
  };
}

/** One account in fifty shares the device of its neighbour; homes of three share an address. */
function context(account: number, size: WorldSize, random: Random) {
  const device = account % 50 === 1 ? account - 1 : account;
  const address =
    random.next() < carrierShare ? size.accounts + random.below(carrierAddresses) : Math.floor(account / 3);
  return {
    mentions: [mention('DEVICE', 'FROM_DEVICE', device), mention('IP', 'FROM_IP', address)],
    flags: [],
    userAgent: null,
  };
}

/** Keys have the length and the spread of pseudonyms. */
function mention(kind: ResourceKind, through: Relationship, number: number): Mention {
  const [a, b] = [hashOf(seed, kind, number), hashOf(number, kind, seed)];
  const key = `p1:${a.toString(36).padStart(7, '0')}${b.toString(36).padStart(7, '0')}${String(number).padStart(8, '0')}`;
  return {
    kind,
    key: key as ResourceKey,
    through,
    mask: `${kind.slice(0, 2)}…${String(number % 10_000).padStart(4, '0')}`,
  };
}
