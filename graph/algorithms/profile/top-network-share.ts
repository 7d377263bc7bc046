/** How often members of a gang come from one address. */
export interface AddressVisits {
  readonly resource: number;
  readonly visits: number;
}

/**
 * Visits from the network that most visits come from ÷ all visits from addresses whose network is known; null without
 * any. A network is a /24 of IPv4 or a /48 of IPv6. Office and campus have one too, so it is shown and scores nothing.
 *
 * @param networkOf  by resource; empty where it is not known
 * Source: detection.md, section 11.
 */
export function topNetworkShare(
  addresses: readonly AddressVisits[],
  networkOf: (resource: number) => string,
): number | null {
  const byNetwork = new Map<string, number>();
  let all = 0;
  for (const { resource, visits } of addresses) {
    const network = networkOf(resource);
    if (network === '') continue;
    byNetwork.set(network, (byNetwork.get(network) ?? 0) + visits);
    all += visits;
  }
  return all === 0 ? null : Math.max(...byNetwork.values()) / all;
}
