import type { KeyColumns } from '../../graph/algorithms/key-table.ts';
import { createKeyTable } from '../../graph/algorithms/key-table.ts';
import { slicesOf } from '../../graph/algorithms/slices.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { Gang, SharedResource } from '../../graph/domain/gang.ts';

/** Resources that gangs hold. */
export interface ResourceHolders {
  readonly resources: KeyColumns;
  /** Index: resource. Value: place of its gang among the gangs. */
  readonly holders: Uint32Array<SharedArrayBuffer>;
}

const gangsAGo = 100;

/**
 * Which gang holds which resource: the one whose members are at least half of all accounts that touch it in the
 * window. A café's address that two members of a gang used is therefore nobody's. Of two gangs with half each the one
 * that comes first (by level, score, id) holds it.
 *
 * Looks at the resources that gangs list as shared, at most 50 a gang: a device of one member alone is not among them.
 * In slices that make room for others.
 *
 * @param gangs  by level, then score, both highest first, then gang id
 */
export function* resourceHolders(gangs: readonly Gang[]): Generator<void, ResourceHolders> {
  const resources = createKeyTable();
  const holders: number[] = [];
  for (const [from, end] of slicesOf(gangs.length, gangsAGo)) {
    for (let gang = from; gang < end; gang += 1)
      for (const shared of gangs[gang]!.sharedResources.filter(isHeld)) {
        const number = resources.add(entityText(shared.ref));
        holders[number] ??= gang;
      }
    yield;
  }
  const column = new Uint32Array(new SharedArrayBuffer(4 * holders.length));
  column.set(holders);
  return { resources: resources.columns(), holders: column };
}

function isHeld({ members, accounts }: SharedResource): boolean {
  return 2 * members >= accounts;
}
