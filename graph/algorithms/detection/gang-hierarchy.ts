import type { ParameterSet } from '../../domain/parameters.ts';
import type { Detection } from './detect-gangs.ts';
import { cellsOfGangs } from './gang-cells.ts';
import { type GangNetworks, networksOfGangs } from './gang-networks.ts';
import { type SecondGang, secondGangs } from './second-gangs.ts';

/** What lies around and inside gangs: network ⊃ gang ⊃ cell, and who is tied to a second gang. */
export interface GangHierarchy {
  readonly networks: GangNetworks;
  /** Index: account. Value: number of its cell in its gang from 1 on, the largest first; 0 in no gang. */
  readonly cellOf: Uint32Array;
  /** Key: account. */
  readonly secondOf: ReadonlyMap<number, SecondGang>;
}

/** Tells more of the gangs that were found; it changes none of them. O(the cost of dividing). */
export function gangHierarchy(
  {
    gangs,
    communityOf,
    relations,
    accountLinks,
  }: Pick<Detection, 'gangs' | 'communityOf' | 'relations' | 'accountLinks'>,
  parameters: ParameterSet,
): GangHierarchy {
  const { history, personOf } = accountLinks;
  return {
    networks: networksOfGangs(gangs, communityOf, relations, parameters),
    cellOf: cellsOfGangs(gangs, history.chains.accounts, personOf, parameters),
    secondOf: secondGangs(gangs, accountLinks, parameters),
  };
}
