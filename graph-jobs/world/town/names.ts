import { hashOf, randomOf } from '../../../graph/algorithms/random.ts';

/** How the numbers of a world become the texts of its events. Nothing in a text tells what it belongs to. */
export interface Names {
  /** `u` and seven digits; different for each account below ten million. */
  accountId(account: number): string;
  /** Sixteen hexadecimal digits. */
  deviceId(owner: string, number: number): string;
  eventId(part: string, number: number): string;
  /** A Wi-Fi station: a globally administered MAC address. */
  wifi(owner: string, number: number): string;
}

const accountIds = 10_000_000;

export function namesOf(seed: number): Names {
  const random = randomOf(seed, 'account ids');
  const step = random.below(accountIds / 10) * 10 + 7;
  const start = random.below(accountIds);
  return {
    accountId: (account) => `u${String(productModulo(account, step, start)).padStart(7, '0')}`,
    deviceId: (owner, number) => hex(seed, 'device', owner, number),
    eventId: (part, number) => `e${hex(seed, 'event', part, number)}`,
    wifi: (owner, number) => macAddress(hex(seed, 'wifi', owner, number)),
  };
}

/**
 * account · step + start modulo ten million. The step ends in 7, so it shares no factor with ten million and the
 * numbers are all different. Every product stays below 2^53: accounts are below ten million.
 */
function productModulo(account: number, step: number, start: number): number {
  return (((account * step) % accountIds) + start) % accountIds;
}

/** Sixteen digits of two 32-bit hashes: two of ten million are equal with a probability of 3 in a million. */
function hex(seed: number, sort: string, owner: string, number: number): string {
  const high = hashOf(seed, sort, owner, number);
  const low = hashOf(seed, owner, number, sort);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

function macAddress(digits: string): string {
  return `3c:${digits.slice(0, 10).match(/../g)?.join(':')}`;
}
