import type { Community, Division } from '../../domain/community.ts';
import type { GangFlag } from '../../domain/gang.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { Engine } from '../engines/engine.ts';
import { baselinesOf } from '../profile/baselines.ts';
import { gangScoreModel } from '../profile/gang-score.ts';
import type { KnownOutcomes } from '../profile/known-outcomes.ts';
import type { Figures } from '../profile/profile-gang.ts';
import { scoreGang } from '../profile/score-gang.ts';
import { type Candidate, candidateGangs } from './candidate-gangs.ts';
import { type Beginning, coldBeginning, communitiesOf } from './communities.ts';
import type { KnownDecisions } from './decisions.ts';
import type { DetectionInput } from './detection-input.ts';
import { earlierGangsIn, type GangStanding, withPinnedGangs } from './earlier-gangs.ts';
import { gangEvidence, type InnerEvidence, noGang } from './gang-evidence.ts';
import { gangFlags, starSizes } from './gang-flags.ts';
import { joinedCommunities } from './joined-communities.ts';
import { type AccountLinks, linkAccounts } from './link-accounts.ts';
import { withMinorityUsers } from './minority-users.ts';
import type { RelationGraph } from './relation-graph.ts';
import { decidedSources, riskSources, type TransmittedRisk, transmittedRisk } from './risk-transmission.ts';
import { linksInside } from './scope.ts';

/** What one run found. Accounts and resources by their numbers in the chains. */
export interface Detection {
  readonly gangs: readonly DetectedGang[];
  /** Links of the whole window, stars included. */
  readonly links: number;
  readonly communities: readonly Community[];
  /** Index: account. Value: the community whose members stand as its gang, or `noCommunity`. */
  readonly communityOf: Uint32Array;
  readonly division: Division;
  /** The graph that was divided. */
  readonly relations: RelationGraph;
  readonly accountLinks: AccountLinks;
  readonly outcomes: KnownOutcomes;
  /** What people have decided about the window. */
  readonly decided: KnownDecisions;
  /** What confirmed accounts and listed resources pass on to their neighbours. Key: account. */
  readonly transmitted: ReadonlyMap<number, TransmittedRisk>;
  /** Figures over all accounts of the window that are in no gang. */
  readonly baselines: Figures;
}

export interface DetectedGang extends Candidate {
  /** 0 to 1. */
  readonly score: number;
  readonly flags: readonly GangFlag[];
  /** Links and stars among core and periphery. */
  readonly evidence: InnerEvidence;
}

/** Changes whenever equal input may give other gangs. */
export const detectionVersion = '8';

/**
 * How far below the threshold a gang may score. One that is shown stays until it is clearly below, so that a score that
 * trembles about the threshold does not take labels away and give them back night by night. It raises no level, for that
 * follows from the score.
 */
const marginOf: Readonly<Record<GangStanding, number>> = { NEW: 0, SHOWN: 0.3, PINNED: 1 };

/** Called as each stage begins. */
export type OnStage = (stage: 'linking' | 'dividing' | 'profiling' | 'explaining') => void;

/**
 * A window's visits become evidence, evidence becomes communities, and those that pass size and score are gangs.
 * A function of its arguments alone: equal input, equal answer. O(K · visits) and the engine's cost.
 *
 * @param beginning  where the engine starts; without it, cold
 */
export function detectGangs(
  input: DetectionInput,
  parameters: ParameterSet,
  engine: Engine,
  onStage: OnStage = () => {},
  beginning: Beginning = coldBeginning,
): Detection {
  onStage('linking');
  const { scope } = input;
  const allLinks = linkAccounts(input, parameters);
  const accountLinks = scope === undefined ? allLinks : linksInside(allLinks, scope);
  onStage('dividing');
  const {
    communityOf: divided,
    records,
    division,
    relations,
  } = communitiesOf(accountLinks, engine, parameters, beginning);
  const earlier = earlierGangsIn(input.chains.accounts, beginning.gangs);
  onStage('profiling');
  const communityOf = withPinnedGangs(
    joinedCommunities(accountLinks, divided, parameters, scope?.inside),
    earlier,
  );
  const { candidates, profileInput, outcomes, decided } = candidateGangs(
    input,
    accountLinks,
    communityOf,
    parameters,
    earlier,
  );
  const scored = scoredGangs(candidates, parameters);
  onStage('explaining');
  const gangOf = new Int32Array(input.chains.accounts.length).fill(noGang);
  scored.forEach(({ core, periphery }, gang) => {
    for (const account of [...core, ...periphery]) gangOf[account] = gang;
  });
  const evidence = gangEvidence({ ...accountLinks, gangOf, gangs: scored.length }, parameters);
  const accountsInStar = starSizes(accountLinks.stars);
  return {
    gangs: withMinorityUsers(scored, accountLinks.history).map((gang, place) => ({
      ...gang,
      evidence: evidence[place]!,
      flags: gangFlags(gang, evidence[place]!, accountsInStar, parameters),
    })),
    links: accountLinks.links.reduce((sum, { a }) => sum + a.length, accountLinks.stars.account.length),
    communities: records,
    communityOf,
    division,
    relations,
    accountLinks,
    outcomes,
    decided,
    transmitted: transmittedRisk(
      [
        ...riskSources(outcomes, parameters.transmission),
        ...decidedSources(decided, accountLinks, parameters),
      ],
      accountLinks,
      parameters.transmission,
    ),
    baselines: baselinesOf(profileInput, (account) => gangOf[account] !== noGang, parameters),
  };
}

/** The candidates that score high enough. */
function scoredGangs(candidates: readonly Candidate[], { gangScore, levels }: ParameterSet) {
  const model = gangScore ?? gangScoreModel;
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreGang(candidate.figures, model) }))
    .filter(({ score, earlier }) => score >= levels.gangScore - marginOf[earlier]);
}
