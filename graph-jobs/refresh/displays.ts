import type { DetectedGang } from '../../graph/algorithms/detection/detect-gangs.ts';
import type { Chains } from '../../graph/algorithms/evidence/gather-chains.ts';
import type { ResourceRef } from '../../graph/domain/entity.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { EntityReader } from '../../graph/store/port.ts';

const refsPerRead = 1000;

/** What may be shown of each resource that the gangs name. Key: resource number. */
export async function displaysOf(
  gangs: readonly DetectedGang[],
  chains: Chains,
  store: EntityReader,
): Promise<ReadonlyMap<number, string>> {
  const named = Array.from(new Set(gangs.flatMap(resourcesOf))).sort((a, b) => a - b);
  const displays = new Map<number, string>();
  for (let from = 0; from < named.length; from += refsPerRead) {
    const part = named.slice(from, from + refsPerRead);
    const entities = await store.entitiesOf(part.map((resource) => resourceRef(chains, resource)));
    part.forEach((resource, place) => {
      displays.set(resource, entities[place]?.display ?? '');
    });
  }
  return displays;
}

export function resourceRef(chains: Chains, resource: number): ResourceRef {
  return { kind: resourceKinds[chains.resourceKind[resource]!]!, key: chains.resources[resource]! };
}

function resourcesOf({ use, evidence }: DetectedGang): number[] {
  return [
    ...use.shared.map(({ resource }) => resource),
    ...use.addresses.map(({ resource }) => resource),
    ...evidence.stars.map(({ resource }) => resource),
    ...evidence.links.flatMap(({ meetings }) => meetings.map(({ resource }) => resource)),
  ];
}
