import type { GangExplanation } from '../api/explanations.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { KindIcon } from './kind.tsx';
import { usePage } from './page-context.ts';
import { Skeleton } from './skeleton.tsx';
import { type Asked, useAnswer } from './use-answer.ts';

export type AskedExplanation = Asked<GangExplanation | null>;

export function useExplanation(gangId: string): AskedExplanation {
  const { questions } = usePage();
  return useAnswer(`explanation ${gangId}`, (signal) => questions.explanation(gangId, signal));
}

interface ExplanationProps {
  readonly asked: AskedExplanation;
  /** As large as the reasons beside it on a page of its own. */
  readonly lead?: boolean;
}

/** What speaks for innocence, as large as what speaks for guilt. */
export function Against({ asked, lead = false }: ExplanationProps) {
  const { say } = useWords();
  if (asked.phase === 'waiting') return <Skeleton lines={4} />;
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  const findings = asked.answer?.against ?? [];
  if (findings.length === 0) return <p className="quiet-note">{say('against.none')}</p>;
  return (
    <ul className={lead ? 'why lead against' : 'why against'}>
      {findings.map(({ code, text }) => (
        <li key={code + text}>
          <Icon name="scale" small />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Without which resources and members the gang falls into parts; nothing where it holds without any one of them. */
export function Cuts({ asked }: ExplanationProps) {
  const { say } = useWords();
  const cuts = asked.phase === 'answered' ? (asked.answer?.cuts ?? []) : [];
  if (cuts.length === 0) return null;
  return (
    <ul className="cuts" aria-label={say('gang.cuts')}>
      {cuts.map(({ id, kind, text }) => (
        <li key={id}>
          <KindIcon kind={kind} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
