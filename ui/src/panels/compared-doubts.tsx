import type { PairDoubt } from '../state/comparison.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';

interface ComparedDoubtsProps {
  readonly doubts: readonly PairDoubt[];
  readonly names: readonly [string, string];
}

/** What speaks against the two belonging together, as large as what speaks for it. */
export function ComparedDoubts({ doubts, names }: ComparedDoubtsProps) {
  const { say, format } = useWords();
  const sentence = (doubt: PairDoubt): string => {
    if (doubt.kind === 'own') {
      const { who, own, all } = doubt;
      return say('compare.against.own', { name: names[who], own, all });
    }
    if (doubt.kind === 'clean') return say('compare.against.clean', { name: names[doubt.who] });
    if (doubt.kind === 'weak') return say('compare.against.weak', { nats: format.number(doubt.nats, 1) });
    return say(`compare.against.${doubt.kind}`);
  };
  return (
    <section>
      <h3 className="section-name">{say('compare.against')}</h3>
      {doubts.length === 0 && <p className="muted lead-small">{say('compare.against.none')}</p>}
      <ul className="why against">
        {doubts.map((doubt) => (
          <li key={sentence(doubt)}>
            <Icon name="scale" small />
            <span>{sentence(doubt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
