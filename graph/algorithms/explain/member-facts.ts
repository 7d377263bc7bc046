import type { GraphEvent } from '../../domain/event.ts';
import type { MemberRole } from '../../domain/gang.ts';
import type { AccountId } from '../../domain/ids.ts';

/** What an explanation needs to know of a member. Instants are epoch ms; null where there is none. */
export interface MemberFacts {
  readonly accountId: AccountId;
  readonly role: MemberRole;
  /** Opening of the account; its first event where none says. */
  readonly openedAt: number;
  readonly lastApplicationAt: number | null;
  /** When fraud was last confirmed. */
  readonly knownBadAt: number | null;
  readonly overdue: boolean;
  /** Part of its events with a device that came from devices of no other account, 0 to 1; null without such events. */
  readonly ownDeviceShare: number | null;
  /** The same for devices of at most two accounts. */
  readonly privateDeviceShare: number | null;
}

/** What the events of an account say of it, as known before `asOf`. */
export function factsOfEvents(
  events: readonly GraphEvent[],
  asOf: number,
): Pick<MemberFacts, 'lastApplicationAt' | 'knownBadAt' | 'overdue'> {
  let lastApplicationAt: number | null = null;
  let knownBadAt: number | null = null;
  let overdue = false;
  for (const event of events) {
    if (event.at >= asOf) continue;
    if (event.type === 'application') lastApplicationAt = Math.max(lastApplicationAt ?? event.at, event.at);
    if (event.type !== 'outcome' || event.knownAt >= asOf) continue;
    if (event.outcome === 'CONFIRMED_FRAUD') knownBadAt = Math.max(knownBadAt ?? 0, event.knownAt);
    if (event.outcome === 'OVERDUE') overdue = true;
  }
  return { lastApplicationAt, knownBadAt, overdue };
}
