import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import type { Chains } from './gather-chains.ts';
import type { Visits } from './visits.ts';

/** Accounts tied to resources by a constant weight; by resource, then account. */
export interface StarLinks {
  readonly account: Uint32Array;
  readonly resource: Uint32Array;
  /** 1/1024 nat. */
  readonly units: Int32Array;
}

/**
 * Ties each qualified account to a resource with weight B of its kind where `fewestAccounts` of its kind to
 * `mostStarAccounts` accounts qualify.
 * A resource weighs nothing itself, so a lone one can hold ⌊B ÷ γ⌋ accounts. O(visits).
 * Source: detection.md, section 6.
 */
export function starLinks(
  chains: Chains,
  visits: Visits,
  qualified: Uint8Array,
  parameters: ParameterSet,
): StarLinks {
  const account: number[] = [];
  const resource: number[] = [];
  const units: number[] = [];
  for (let r = 0; r < chains.resources.length; r++) {
    const { starNats, fewestAccounts } = parameters.kinds[resourceKinds[chains.resourceKind[r]!]!];
    if (starNats <= 0) continue;
    const accounts = qualifiedAccounts(visits, qualified, r);
    if (accounts.length < fewestAccounts || accounts.length > parameters.evidence.mostStarAccounts) continue;
    for (const a of accounts) {
      account.push(a);
      resource.push(r);
      units.push(Math.round(starNats * unitsPerNat));
    }
  }
  return {
    account: Uint32Array.from(account),
    resource: Uint32Array.from(resource),
    units: Int32Array.from(units),
  };
}

/** Distinct accounts with a visit that counts on the resource, in order. */
export function qualifiedAccounts(visits: Visits, qualified: Uint8Array, resource: number): Uint32Array {
  const accounts = new Set<number>();
  for (let v = visits.offsets[resource]!; v < visits.offsets[resource + 1]!; v++) {
    if (qualified[v] === 1) accounts.add(visits.account[v]!);
  }
  return Uint32Array.from(accounts).sort();
}
