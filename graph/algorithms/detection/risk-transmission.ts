import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { ParameterSet, TransmissionParameters } from '../../domain/parameters.ts';
import type { KnownOutcomes } from '../profile/known-outcomes.ts';
import type { KnownDecisions } from './decisions.ts';
import { incidentLinks, type Neighbour } from './incident-links.ts';
import type { AccountLinks } from './link-accounts.ts';
import { touchingAccounts } from './touching-accounts.ts';

/** The strongest risk that reaches one account. */
export interface TransmittedRisk {
  /** h, 0 to 1. */
  readonly risk: number;
  /** Account or resource that it comes from. */
  readonly source: number;
  readonly sourceKind: 'ACCOUNT' | 'RESOURCE';
  readonly hops: 1 | 2;
  /** Every link of the path is evidence of addresses and places alone. */
  readonly networkOnly: boolean;
}

/** What passes risk on, and which part of it. */
export interface RiskSource {
  /** An account, or a resource with those who touch it. */
  readonly source: number;
  readonly touchedBy: readonly Neighbour[] | null;
  /** 1 for confirmed fraud, less for weaker findings. */
  readonly part: number;
}

/** Confirmed frauds in full, overdue accounts in part; by account. */
export function riskSources(
  { fraud, overdue }: KnownOutcomes,
  { overduePart }: TransmissionParameters,
): readonly RiskSource[] {
  return Array.from(fraud.keys())
    .map((source) => ({
      source,
      touchedBy: null,
      part: fraud[source] === 1 ? 1 : overdue[source]! * overduePart,
    }))
    .filter(({ part }) => part > 0);
}

/** Accounts with a verdict FRAUD and what is on the black list in full, what is on the grey list in part. */
export function decidedSources(
  { accountEntries, resourceEntries, fraudVerdicts }: KnownDecisions,
  { history }: AccountLinks,
  { evidence, transmission }: Pick<ParameterSet, 'evidence' | 'transmission'>,
): readonly RiskSource[] {
  const partOf = { BLACK: 1, GREY: transmission.overduePart, WHITE: 0 } as const;
  const sources: RiskSource[] = Array.from(fraudVerdicts, (source) => ({ source, touchedBy: null, part: 1 }));
  for (const [source, { list }] of accountEntries) {
    sources.push({ source, touchedBy: null, part: partOf[list] });
  }
  for (const [source, { list }] of resourceEntries) {
    const touchedBy = touchingAccounts(source, history, evidence.mostStarAccounts);
    sources.push({ source, touchedBy, part: partOf[list] });
  }
  return sources.filter(({ part }) => part > 0);
}

/**
 * What confirmed accounts and listed resources pass on to their neighbours. Key of the answer: account.
 *
 *     h_u = max over sources of part · hop · min(1, e ÷ full)     hop = `oneHop` or `twoHops`, e the weakest link
 *
 * The greatest counts, never the sum: many weak neighbours do not add up. What was passed on is no source, and hubs
 * pass nothing, because they have no links. Who touches a listed resource is one hop from it over a link in full. Equal risks keep the fewer hops, then the lower source.
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
    const itself = risk.sourceKind === 'ACCOUNT' && account === risk.source;
    if (!itself && better) strongest.set(account, risk);
  };
  for (const { source, touchedBy, part } of sources) {
    const sourceKind = touchedBy === null ? 'ACCOUNT' : 'RESOURCE';
    const pass = (to: Neighbour, hops: 1 | 2, units: number, networkOnly: boolean) => {
      const hop = hops === 1 ? parameters.oneHop : parameters.twoHops;
      const risk = part * hop * Math.min(1, units / full);
      reach(to.account, { risk, source, sourceKind, hops, networkOnly });
    };
    for (const near of touchedBy ?? neighboursOf(source)) {
      pass(near, 1, near.units, near.networkOnly);
      for (const far of neighboursOf(near.account)) {
        pass(far, 2, Math.min(near.units, far.units), near.networkOnly && far.networkOnly);
      }
    }
  }
  return strongest;
}
