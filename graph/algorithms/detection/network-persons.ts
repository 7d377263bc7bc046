import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import type { AccountLinks } from './link-accounts.ts';

/** The distinct persons of each resource that ties by the time of its visits alone, a person by its lowest account. O(visits). */
export function* personsOfNetworks(
  { history, personOf }: AccountLinks,
  { kinds }: ParameterSet,
): Iterable<readonly number[]> {
  const { chains, visits } = history;
  for (let resource = 0; resource < chains.resources.length; resource++) {
    const { timing, starNats } = kinds[resourceKinds[chains.resourceKind[resource]!]!];
    if (timing === null || starNats > 0) continue;
    const persons = new Set<number>();
    for (let visit = visits.offsets[resource]!; visit < visits.offsets[resource + 1]!; visit++)
      persons.add(personOf[visits.account[visit]!]!);
    yield [...persons];
  }
}
