import type { MemberFacts } from '../../graph/algorithms/explain/member-facts.ts';
import { factsOfEvents } from '../../graph/algorithms/explain/member-facts.ts';
import { accountRef, entityText } from '../../graph/domain/entity.ts';
import type { Expansion } from '../../graph/domain/expansion.ts';
import { expansionLimits } from '../../graph/domain/expansion.ts';
import type { GangLabel } from '../../graph/domain/gang.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { EntityReader, Expander, GenerationReader } from '../../graph/store/port.ts';
import type { Pinned } from './pinned.ts';

export type MemberFactsStore = Pick<GenerationReader, 'membersOf'> & Pick<EntityReader, 'chainOf'> & Expander;

/** Core members come first, so these are the ones that matter. */
const mostMembers = 200;

/**
 * What is known of the members of a gang as of the pinned generation, in their order; at most the first 200. Shares
 * of devices are taken inside its window.
 */
export async function memberFacts(
  store: MemberFactsStore,
  pinned: Pinned,
  gang: GangId,
): Promise<MemberFacts[]> {
  const { shown } = pinned;
  const members = (await store.membersOf(shown.number, gang)).slice(0, mostMembers);
  const accounts = members.map(({ accountId }) => accountId);
  const shares = await deviceShares(store, shown.window, accounts);
  return Promise.all(members.map((member) => factsOf(store, pinned, member, shares.get(member.accountId))));
}

async function factsOf(
  store: MemberFactsStore,
  pinned: Pinned,
  { accountId, role }: GangLabel,
  shares: DeviceShares | undefined,
): Promise<MemberFacts> {
  const { asOf, window } = pinned.shown;
  const entity = await pinned.entityOf(accountRef(accountId));
  const openedAt = entity?.createdAt ?? entity?.firstEventAt ?? window.from;
  const everything = { from: entity?.firstEventAt ?? window.from, until: asOf };
  const request = { accountId, window: everything, limit: mostEvents, after: null };
  const { events } = await store.chainOf(request);
  return {
    accountId,
    role: role ?? 'PERIPHERY',
    openedAt,
    ...factsOfEvents(
      events.map(({ event }) => event),
      asOf,
    ),
    ownDeviceShare: shares?.own ?? null,
    privateDeviceShare: shares?.private ?? null,
  };
}

const mostEvents = 1_000;

interface DeviceShares {
  readonly own: number;
  readonly private: number;
}

/** How much of each account's use of devices is on devices of one account, and of at most two. */
async function deviceShares(
  store: Expander,
  window: TimeWindow,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, DeviceShares>> {
  const shares = new Map<AccountId, DeviceShares>();
  for (let from = 0; from < accounts.length; from += expansionLimits.origins) {
    const origins = accounts.slice(from, from + expansionLimits.origins).map(accountRef);
    const around = await store.expand({
      window,
      through: ['DEVICE'],
      origins,
      hops: 1,
      hubAccounts: 1,
      maxNodes: expansionLimits.maxNodes,
    });
    for (const { key } of origins) {
      const found = sharesOf(around, key);
      if (found !== null) shares.set(key, found);
    }
  }
  return shares;
}

function sharesOf({ nodes, links }: Expansion, accountId: AccountId): DeviceShares | null {
  const accountsOf = new Map(nodes.map(({ ref, degree }) => [entityText(ref), degree]));
  const own = links.filter(({ account }) => account.key === accountId);
  const all = own.reduce((sum, { events }) => sum + events, 0);
  const within = (most: number) =>
    own
      .filter(({ resource }) => (accountsOf.get(entityText(resource)) ?? most + 1) <= most)
      .reduce((sum, { events }) => sum + events, 0);
  return all === 0 ? null : { own: within(1) / all, private: within(2) / all };
}
