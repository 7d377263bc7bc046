import type { ExemplarRole } from '../api/explanations.ts';
import { useWords } from '../words/use-words.ts';

/** What a member shows of its gang, in words. */
export function ExemplarTags({ shows }: { readonly shows: readonly ExemplarRole[] }) {
  const { say } = useWords();
  return shows.map((role) => (
    <span key={role} className="tag ink">
      {say(`exemplar.${role}`)}
    </span>
  ));
}
