import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { TransmissionParameters } from '../../domain/parameters.ts';
import type { KnownOutcomes } from '../profile/known-outcomes.ts';
import { incidentLinks, type Neighbour } from './incident-links.ts';
import type { AccountLinks } from './link-accounts.ts';

/** The strongest risk that reaches one account. */
export interface TransmittedRisk {
  /** h, 0 to 1. */
  readonly risk: number;
  /** Account that it comes from. */
  readonly source: number;
  readonly hops: 1 | 2;
  /** Every link of the path is evidence of addresses and places alone. */
  readonly networkOnly: boolean;
}

/** An account that passes risk on, and which part of it. */
export interface RiskSource {
  readonly account: number;
  /** 1 for confirmed fraud, less for weaker findings. */
  readonly part: number;
}

/** Confirmed frauds in full, overdue accounts in part; by account. */
export function riskSources(
  { fraud, overdue }: KnownOutcomes,
  { overduePart }: TransmissionParameters,
): readonly RiskSource[] {
  return Array.from(fraud.keys())
    .map((account) => ({ account, part: fraud[account] === 1 ? 1 : overdue[account]! * overduePart }))
    .filter(({ part }) => part > 0);
}

/**
 * What confirmed accounts pass on to their neighbours. Key of the answer: account.
 *
 *     h_u = max over sources of part · hop · min(1, e ÷ full)     hop = `oneHop` or `twoHops`, e the weakest link
 *
 * The greatest counts, never the sum: many weak neighbours do not add up. What was passed on is no source, and hubs
 * pass nothing, because they have no links. Equal risks keep the fewer hops, then the lower source.
 * O(sources · their neighbours within two hops). Source: detection.md, section 14.
 */
export function transmittedRisk(
  sources: readonly RiskSource[],
  accountLinks: AccountLinks,
  parameters: TransmissionParameters,
): ReadonlyMap<number, TransmittedRisk> {
  const strongest = new Map<number, TransmittedRisk>();
  if (sources.length === 0) return strongest;
  const neighboursOf = incidentLinks(accountLinks);
  const full = parameters.fullNats * unitsPerNat;
  const reach = (account: number, risk: TransmittedRisk) => {
    const known = strongest.get(account);
    const better =
      known === undefined || risk.risk > known.risk || (risk.risk === known.risk && risk.hops < known.hops);
    if (account !== risk.source && better) strongest.set(account, risk);
  };
  for (const { account: source, part } of sources) {
    const pass = (to: Neighbour, hops: 1 | 2, units: number, networkOnly: boolean) => {
      const hop = hops === 1 ? parameters.oneHop : parameters.twoHops;
      reach(to.account, { risk: part * hop * Math.min(1, units / full), source, hops, networkOnly });
    };
    for (const near of neighboursOf(source)) {
      pass(near, 1, near.units, near.networkOnly);
      for (const far of neighboursOf(near.account)) {
        pass(far, 2, Math.min(near.units, far.units), near.networkOnly && far.networkOnly);
      }
    }
  }
  return strongest;
}
