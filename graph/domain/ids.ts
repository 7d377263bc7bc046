declare const brand: unique symbol;

/** A brand stops a device key from being passed where an account id is meant. */
type Key<Kind extends string> = string & { readonly [brand]: Kind };

/** The caller's own number of an account, 1 to 128 characters. */
export type AccountId = Key<'account'>;

/** Unique over all event types, 1 to 128 characters. Recording is idempotent by it. */
export type EventId = Key<'event'>;

/** Stands for one resource: a pseudonym (`p1:…`) for personal kinds, the canonical value for the others. */
export type ResourceKey = Key<'resource'>;

/** Stable from one generation to the next, never reused. */
export type GangId = Key<'gang'>;

/** Longest `accountId`, `eventId` and key accepted, in characters. */
export const longestId = 128;

/**
 * Compares two texts by their UTF-16 code units, never by locale, so that an order is the same on every machine.
 *
 * @returns below 0, 0 or above 0
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
