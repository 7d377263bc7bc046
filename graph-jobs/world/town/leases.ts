import { randomOf } from '../../../graph/algorithms/random.ts';
import type { TimeWindow } from '../../../graph/domain/window.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { exponential } from './draw.ts';

/** A span in which a home holds one address. */
export interface Lease {
  readonly until: number;
  /** Number of the address in the block of homes. */
  readonly address: number;
}

/**
 * The addresses that a home holds one after the other. Each comes from the pool of the whole town, so an address is
 * passed on to strangers, and now and then two homes are behind one address at a time.
 */
export function leasesOf(
  seed: number,
  home: number,
  addresses: number,
  meanDays: number,
  window: TimeWindow,
): Lease[] {
  const random = randomOf(seed, 'leases', home);
  const leases: Lease[] = [];
  let until = window.from - Math.floor(random.next() * dayMs);
  while (until < window.until) {
    until += Math.ceil(dayMs + exponential(random, meanDays * dayMs));
    leases.push({ until, address: random.below(addresses) });
  }
  return leases;
}

/** The address held at an instant; the last one after the end. */
export function addressAt(leases: readonly Lease[], at: number): number {
  const lease = leases.find(({ until }) => at < until) ?? leases.at(-1);
  return (lease as Lease).address;
}
