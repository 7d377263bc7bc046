import ipaddr from 'ipaddr.js';
import type { Canonical } from './canonical.ts';
import { isJunkDevice } from './junk-devices.ts';

/** Ranges, by their names in ipaddr.js, that many unrelated networks use: such addresses link nobody. */
export const unroutableRanges: ReadonlySet<string> = new Set([
  'unspecified',
  'broadcast',
  'multicast',
  'linkLocal',
  'loopback',
  'private',
  'uniqueLocal',
]);

const ipv6NetworkBits = 64;
const longestGeohash = 7;

/** Trimmed; case is kept, because device ids are opaque. Junk ids are flagged. */
export function canonicalDevice(text: string, junk: ReadonlySet<string>): Canonical {
  return isJunkDevice(text, junk) ? { flag: 'JUNK_DEVICE' } : { value: text };
}

/**
 * `203.0.113.7`, or the /64 network of an IPv6 address such as `2001:db8:0:1::/64`: a household has one, and its
 * devices move inside it. An IPv4 address written as IPv6 is that IPv4 address.
 */
export function canonicalIp(text: string, unroutable: ReadonlySet<string>): Canonical {
  if (!ipaddr.IPv6.isValid(text) && !ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return { problem: 'is no IP address' };
  }
  const address = ipaddr.process(text);
  if (unroutable.has(address.range())) return { flag: 'UNROUTABLE_IP' };
  if (address.kind() === 'ipv4') return { value: address.toString() };
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${withoutZone(address.toString())}/${ipv6NetworkBits}`);
  return { value: `${network.toString()}/${ipv6NetworkBits}` };
}

/** Lower-case MAC address with colons. Addresses that phones give in place of the true one are flagged. */
export function canonicalWifi(text: string): Canonical {
  const digits = text.toLowerCase().replace(/[:.-]/g, '');
  if (!/^[0-9a-f]{12}$/.test(digits)) return { problem: 'is no MAC address' };
  const mac = (digits.match(/../g) ?? []).join(':');
  return isJunkDevice(mac) ? { flag: 'JUNK_WIFI' } : { value: mac };
}

/** Lower-case geohash of at most 7 characters, about 150 m. */
export function canonicalGeoCell(text: string): Canonical {
  const cell = text.toLowerCase();
  if (!/^[0-9b-hjkmnp-z]+$/.test(cell) || cell.length > longestGeohash) {
    return { problem: `is no geohash of 1 to ${longestGeohash} characters` };
  }
  return { value: cell };
}

function withoutZone(address: string): string {
  return address.split('%')[0] ?? address;
}
