import type { CounterFinding } from '../../graph/algorithms/explain/against.ts';
import { counterFindings } from '../../graph/algorithms/explain/against.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import { counterTexts } from './explanation-texts.ts';
import type { Language } from './language.ts';
import type { MemberFactsStore } from './member-facts.ts';
import { memberFacts } from './member-facts.ts';
import type { Pinned } from './pinned.ts';
import { sentence } from './reason-text.ts';

/** One finding that speaks for innocence. */
export type CounterFindingAnswer = CounterFinding;

/** What speaks for the innocence of a gang of the pinned generation. */
export async function gangAgainst(
  store: MemberFactsStore & Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  gangId: GangId,
): Promise<CounterFindingAnswer[]> {
  const [gang, evidence, members] = await Promise.all([
    pinned.gangOf(gangId),
    store.evidenceOf(pinned.shown.number, gangId),
    memberFacts(store, pinned, gangId),
  ]);
  if (gang === null) return [];
  return counterFindings(gang, evidence ?? { links: [], stars: [] }, members, pinned.shown.asOf);
}

export function textOfFinding({ code, values }: CounterFindingAnswer, language: Language): string {
  return sentence(counterTexts[code], values, language);
}

/** The figure that a finding is about: how many, or the gang's share. */
export function valueOfFinding({ values }: CounterFindingAnswer): number {
  return Number(values.m ?? values.value);
}
