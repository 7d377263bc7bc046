import type { ParameterSet } from '../../domain/parameters.ts';
import { automaticThreshold } from '../evidence/automatic-threshold.ts';
import { evidenceLinks, type Links } from '../evidence/evidence-links.ts';
import type { VisitHistory } from '../evidence/meetings.ts';
import { qualifiedVisits } from '../evidence/share-gate.ts';
import { type StarLinks, starLinks } from '../evidence/star-links.ts';
import { tieLinks } from '../evidence/tie-links.ts';
import { visitsOf } from '../evidence/visits.ts';
import { personsOf } from '../hard-links.ts';
import { randomOf } from '../random.ts';
import type { DetectionInput } from './detection-input.ts';

/** Every link of a window and the visits behind them. */
export interface AccountLinks {
  readonly history: VisitHistory;
  /** Account to account: evidence links and tie links, each list by a, then b. */
  readonly links: readonly Links[];
  readonly stars: StarLinks;
  /** Index: account. Value: lowest account of its person. */
  readonly personOf: Uint32Array;
  /** Least evidence of a link between two accounts, θ, nats: set, or chosen by permutation. */
  readonly thresholdNats: number;
}

/** Visits become evidence: hard links, then the share gate, then all links. O(K · visits). */
export function linkAccounts(input: DetectionInput, parameters: ParameterSet): AccountLinks {
  const { chains, window, storeBeganAt } = input;
  const visits = visitsOf(chains, parameters.evidence.visitGapMinutes);
  const qualified = qualifiedVisits(chains, visits, parameters);
  const coveredFrom = Math.max(window.from, storeBeganAt);
  const history: VisitHistory = { chains, visits, qualified, coveredFrom, asOf: window.until };
  const linking = withThreshold(history, parameters);
  return {
    history,
    links: [evidenceLinks(history, linking), tieLinks(input.ties, chains.accounts, parameters)],
    stars: starLinks(chains, visits, qualified, parameters),
    personOf: personsOf(chains, parameters.persons),
    thresholdNats: linking.evidence.leastNats,
  };
}

/** The same parameters with θ chosen by permutation where it is to be chosen. */
function withThreshold(history: VisitHistory, parameters: ParameterSet): ParameterSet {
  if (!parameters.evidence.automatic) return parameters;
  const random = randomOf(parameters.communities.seed, 'threshold');
  const leastNats = automaticThreshold(history, parameters, (bound) => random.below(bound));
  return { ...parameters, evidence: { ...parameters.evidence, leastNats } };
}
