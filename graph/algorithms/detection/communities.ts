import type { Community, Division, DivisionStart } from '../../domain/community.ts';
import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { noCommunity } from '../core-members.ts';
import type { Engine } from '../engines/engine.ts';
import { cpmObjective } from '../leiden/cpm-objective.ts';
import type { LinkGraph } from '../link-graph.ts';
import type { EarlierGangMembers } from './earlier-gangs.ts';
import type { AccountLinks } from './link-accounts.ts';
import { type RelationGraph, relationGraph } from './relation-graph.ts';
import { dividedAround, type WarmStart } from './unchanged-communities.ts';
import { communityRecords, startFrom } from './warm-start.ts';

/** Where a run begins to divide. */
export interface Beginning {
  /** `BOTH`: warm, and cold as well to see whether that is better. */
  readonly start: DivisionStart | 'BOTH';
  /** Of the base generation; not used by a cold start. */
  readonly communities: readonly Community[];
  /** Gangs of the base generation, whatever the start. */
  readonly gangs: readonly EarlierGangMembers[];
}

export const coldBeginning: Beginning = { start: 'COLD', communities: [], gangs: [] };

/** What a cold start must gain to be worth the unrest: share of Q. */
export const leastGainOfCold = 0.001;

/**
 * γ as an engine takes it: it prices in 1/1024 unit. Rounded up to it, a lone star holds B ÷ γ accounts where that is a
 * whole number.
 */
export function priceOf(nats: number): number {
  return Math.ceil(nats * unitsPerNat * 1024) / 1024;
}

export interface Communities {
  /** Index: account. Value: community, or `noCommunity`. Accounts of one person are in one. */
  readonly communityOf: Uint32Array;
  readonly records: readonly Community[];
  readonly division: Division;
  /** What was divided. */
  readonly relations: RelationGraph;
}

/**
 * Divides the relation graph; accounts whose person has no link are in no community. A warm start leaves communities as
 * they are of which nothing changed. Of a warm and a cold start the cold one is taken where its Q is more than 0.1 %
 * higher. O(the engine's cost), twice where both are tried.
 */
export function communitiesOf(
  { history, links, stars, personOf }: AccountLinks,
  engine: Engine,
  { communities }: ParameterSet,
  beginning: Beginning = coldBeginning,
): Communities {
  const { chains } = history;
  const relations = relationGraph(chains, { links, stars, personOf }, communities.seed);
  const { graph, meaning, persons } = relations;
  const resolution = priceOf(communities.resolutionNats);
  const engineParameters = { resolution, iterations: communities.iterations };
  const detect = (part: LinkGraph, start?: Uint32Array) =>
    engine.detect(part, engineParameters, communities.seed, start).communityOf;
  const divide = (start?: WarmStart): Found => {
    const communityOf = start === undefined ? detect(graph) : dividedAround(graph, start, detect);
    return { communityOf, quality: cpmObjective(graph, communityOf, resolution) / unitsPerNat };
  };
  const warm =
    beginning.start === 'COLD'
      ? null
      : divide(startFrom(beginning.communities, relations, chains, personOf, resolution));
  const cold = beginning.start === 'WARM' ? null : divide();
  const { found, division } = better(warm, cold);
  const ofPerson = new Uint32Array(personOf.length).fill(noCommunity);
  for (let node = 0; node < persons; node++) ofPerson[meaning[node]!] = found.communityOf[node]!;
  return {
    communityOf: personOf.map((person) => ofPerson[person]!),
    records: communityRecords(found.communityOf, relations, chains, personOf, resolution),
    division,
    relations,
  };
}

interface Found {
  readonly communityOf: Uint32Array;
  /** Q, nats. */
  readonly quality: number;
}

/** At least one is given. */
function better(warm: Found | null, cold: Found | null): { found: Found; division: Division } {
  const coldWins =
    warm === null ||
    (cold !== null && cold.quality > warm.quality + leastGainOfCold * Math.abs(warm.quality));
  const [found, other] = coldWins ? [cold!, warm] : [warm, cold];
  const division: Division = {
    start: coldWins ? 'COLD' : 'WARM',
    quality: found.quality,
    otherQuality: other?.quality ?? null,
  };
  return { found, division };
}
