import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../../graph/domain/errors.ts';
import type { Role } from '../access/viewer.ts';
import type { Charge } from '../graphql/answer-rules.ts';

/** How much one client may ask for. Points count what a request costs, each of its elements included. */
export interface Budget {
  readonly points: number;
  readonly seconds: number;
}

/** The story of the browser tests, where a person acts as fast as the page lets him, took 96,000 in its busiest minute. */
const person: Budget = { points: 200_000, seconds: 60 };

/** A decision request costs 20 points and 1 an entity: 950 requests of one entity a second, or 16,000 entities. */
export const budgets: Readonly<Record<Role, Budget>> = {
  engine: { points: 20_000, seconds: 1 },
  job: { points: 20_000, seconds: 1 },
  investigator: person,
  senior: person,
  approver: person,
  auditor: person,
  admin: person,
};

/** What any request on a machine's door costs, beside its elements. */
export const requestPoints = 20;

/**
 * Budgets by client, as those of this process. `onRefused` hears of every refusal; one tells when the budget is full
 * again.
 */
export function rateLimit(onRefused: (role: Role) => void, limits: Readonly<Record<Role, Budget>>): Charge {
  const limiters = new Map(
    Object.entries(limits).map(([role, { points, seconds }]) => [
      role,
      new RateLimiterMemory({ points, duration: seconds }),
    ]),
  );
  return async ({ role, name }, points) => {
    try {
      await limiters.get(role)!.consume(name, points);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      onRefused(role);
      const { points: most, seconds } = limits[role];
      throw new RateLimited(most, seconds, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    }
  };
}
