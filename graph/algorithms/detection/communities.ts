import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { noCommunity } from '../core-members.ts';
import type { Engine } from '../engines/engine.ts';
import type { AccountLinks } from './link-accounts.ts';
import { relationGraph } from './relation-graph.ts';

/**
 * Divides the relation graph. Index of the answer: account. Value: community, or `noCommunity` for an account whose
 * person has no link. Accounts of one person are in one community.
 */
export function communitiesOf(
  { history, links, stars, personOf }: AccountLinks,
  engine: Engine,
  { communities }: ParameterSet,
): Uint32Array {
  const relations = relationGraph(history.chains, { links, stars, personOf }, communities.seed);
  // Engines price in 1/1024 unit. Rounded up to it, a lone star holds B ÷ γ accounts where that is a whole number.
  const resolution = Math.ceil(communities.resolutionNats * unitsPerNat * 1024) / 1024;
  const engineParameters = { resolution, iterations: communities.iterations };
  const { communityOf } = engine.detect(relations.graph, engineParameters, communities.seed);
  const ofPerson = new Uint32Array(personOf.length).fill(noCommunity);
  for (let node = 0; node < relations.persons; node++)
    ofPerson[relations.meaning[node]!] = communityOf[node]!;
  return personOf.map((person) => ofPerson[person]!);
}
