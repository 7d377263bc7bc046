import { entityText } from '../../graph/domain/entity.ts';
import type { Expansion, ExpansionNode } from '../../graph/domain/expansion.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import { onlyNodes } from './only-nodes.ts';
import type { Pinned } from './pinned.ts';

/**
 * Leaves out of an expansion the accounts that no evidence link of at least so many nats joins with another account of
 * it, and the resources that then nothing leads to. Origins stay. Evidence is kept for gangs: an account in none is
 * left out. One question to the store for each gang that is met.
 */
export async function strongAccounts(
  store: Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  found: Expansion,
  leastNats: number,
): Promise<Expansion> {
  const strong = await accountsWith(store, pinned, found, leastNats);
  const isStrong = ({ ref, distance }: ExpansionNode) =>
    distance === 0 || ref.kind !== 'ACCOUNT' || strong.has(ref.key);
  const left = onlyNodes(found, isStrong);
  const touched = new Set(left.links.map(({ resource }) => entityText(resource)));
  return onlyNodes(
    left,
    ({ ref, distance }) => distance === 0 || ref.kind === 'ACCOUNT' || touched.has(entityText(ref)),
  );
}

async function accountsWith(
  store: Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  { nodes }: Expansion,
  leastNats: number,
): Promise<ReadonlySet<AccountId>> {
  const accounts = new Set(nodes.flatMap(({ ref }) => (ref.kind === 'ACCOUNT' ? [ref.key] : [])));
  const labels = await Promise.all([...accounts].map(pinned.labelOf));
  const gangs = new Set<GangId>(labels.flatMap((label) => label?.gangId ?? []));
  const strong = new Set<AccountId>();
  for (const gang of gangs) {
    const evidence = await store.evidenceOf(pinned.shown.number, gang);
    for (const { a, b, nats } of evidence?.links ?? [])
      if (nats >= leastNats && accounts.has(a) && accounts.has(b)) strong.add(a).add(b);
  }
  return strong;
}
