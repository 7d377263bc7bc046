import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { EventType } from '../../graph/domain/event.ts';
import { eventCountLimits } from '../../graph/domain/event-counts.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { secondMs } from '../../graph/domain/window.ts';
import type { EntityReader, GenerationReader } from '../../graph/store/port.ts';
import { checkIds } from './neighbour-counts.ts';
import { accountIdOf } from './opaque-id.ts';
import type { Pinned } from './pinned.ts';
import { windowAsked } from './window.ts';

/** What accounts did in one bucket of time. */
export type EventBucketAnswer = { readonly at: number } & Readonly<Record<CountName, number>>;

type CountName = (typeof countNames)[EventType];

const countNames = {
  login: 'logins',
  registration: 'registrations',
  application: 'applications',
  tie: 'ties',
  outcome: 'outcomes',
} as const;

type EventCountStore = Pick<EntityReader, 'countEvents'> & Pick<GenerationReader, 'membersOf'>;

const mostIds = 200;
const mostMembers = 200;

/**
 * Events of accounts, and of the members of gangs, over time; empty buckets are left out.
 *
 * @throws LimitExceeded naming the limit; BadInput for an id or a window that makes no sense
 */
export async function eventCounts(
  store: EventCountStore,
  pinned: Pinned,
  ids: readonly string[],
  asked: TimeWindow | null,
  bucketSeconds: number,
): Promise<EventBucketAnswer[]> {
  checkIds(ids, mostIds);
  if (!(bucketSeconds >= 1))
    throw new LimitExceeded('bucketSeconds', 1, Number.MAX_SAFE_INTEGER, bucketSeconds);
  const window = windowAsked(asked, pinned.shown);
  const named = await Promise.all(ids.map((id, place) => accountsBehind(store, pinned, id, `ids[${place}]`)));
  const accounts = [...new Set(named.flat())];
  if (accounts.length === 0) return [];
  if (accounts.length > eventCountLimits.accounts)
    throw new LimitExceeded('accounts behind ids', 1, eventCountLimits.accounts, accounts.length);
  const buckets = new Map<number, Record<CountName, number>>();
  for (const { at, type, events } of await store.countEvents({
    accounts,
    window,
    bucketMs: bucketSeconds * secondMs,
  })) {
    const bucket = buckets.get(at) ?? { logins: 0, registrations: 0, applications: 0, ties: 0, outcomes: 0 };
    bucket[countNames[type]] += events;
    buckets.set(at, bucket);
  }
  return [...buckets].map(([at, counts]) => ({ at, ...counts }));
}

async function accountsBehind(
  store: EventCountStore,
  pinned: Pinned,
  id: string,
  field: string,
): Promise<AccountId[]> {
  if ((await pinned.gangOf(id as GangId)) === null) return [accountIdOf(id, field)];
  const members = await store.membersOf(pinned.shown.number, id as GangId);
  return members.slice(0, mostMembers).map(({ accountId }) => accountId);
}
