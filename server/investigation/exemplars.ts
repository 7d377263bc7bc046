import type { Exemplar } from '../../graph/algorithms/explain/exemplars.ts';
import { exemplarsOf } from '../../graph/algorithms/explain/exemplars.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { MemberFactsStore } from './member-facts.ts';
import { memberFacts } from './member-facts.ts';
import type { Pinned } from './pinned.ts';

/** A member that shows what a gang is like. */
export type ExemplarAnswer = Exemplar;

/** Members that show what a gang of the pinned generation is like. */
export async function gangExemplars(
  store: MemberFactsStore & Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  gang: GangId,
): Promise<ExemplarAnswer[]> {
  const [evidence, members] = await Promise.all([
    store.evidenceOf(pinned.shown.number, gang),
    memberFacts(store, pinned, gang),
  ]);
  return exemplarsOf(evidence ?? { links: [], stars: [] }, members);
}
