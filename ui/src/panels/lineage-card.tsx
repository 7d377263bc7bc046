import { Link } from 'wouter';
import { gangPageAddress } from '../state/address.ts';
import { type LivedStep, livedSteps } from '../state/lineage-view.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { usePage } from './page-context.ts';
import { ScrollArea } from './scroll-area.tsx';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';

/** What became of a gang from one generation to the next, oldest first; the line is as strong as its core. */
export function LineageCard({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { questions } = usePage();
  const asked = useAnswer(`lineage ${id}`, (signal) => questions.lineage(id, signal));
  const steps = asked.phase === 'answered' ? livedSteps(id, asked.answer.events) : [];
  return (
    <section className="card lineage-card">
      <header>
        <h2>{say('lineage.title')}</h2>
        <span className="muted">{say('lineage.text')}</span>
      </header>
      {asked.phase === 'waiting' && <Skeleton lines={3} />}
      {asked.phase === 'failed' && <FailureNotice failure={asked.failure} onRetry={asked.retry} />}
      {asked.phase === 'answered' && steps.length === 0 && (
        <p className="quiet-note">{say('lineage.none')}</p>
      )}
      {steps.length > 0 && (
        <ScrollArea name={say('lineage.title')}>
          <ol className="lineage">
            {steps.map((lived) => (
              <Step key={`${lived.step.generation} ${lived.step.kind}`} lived={lived} />
            ))}
          </ol>
        </ScrollArea>
      )}
    </section>
  );
}

function Step({ lived: { step, before, after, others, weight } }: { readonly lived: LivedStep }) {
  const { say, format } = useWords();
  const half = 1 + 8 * weight;
  return (
    <li>
      <p className="small muted">
        {say('runs.generation', { number: step.generation })} · {format.moment(step.at)}
      </p>
      <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y={10 - half} width="100" height={2 * half} className="lineage-line" />
        <rect x="0" y={10 - half} width="3" height={2 * half} className="lineage-mark" />
      </svg>
      <p>
        <b>{say(`lineage.${step.kind}`)}</b>{' '}
        {before !== null && after !== null && before !== after
          ? say('lineage.coreFromTo', { before, after })
          : after !== null && say('lineage.core', { count: after })}
      </p>
      {others.length > 0 && (
        <p className="small lineage-others">
          <span className="muted">{say('lineage.with')}</span>
          {others.map((gang) => (
            <Link key={gang} href={gangPageAddress(gang)}>
              {gang}
            </Link>
          ))}
        </p>
      )}
      {step.overlap !== null && (
        <p className="small muted">{say('lineage.overlap', { share: format.share(step.overlap) })}</p>
      )}
    </li>
  );
}

/** Where a gang went that the shown generation does not know any more. */
export function Successors({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { questions } = usePage();
  const asked = useAnswer(`lineage ${id}`, (signal) => questions.lineage(id, signal));
  if (asked.phase !== 'answered' || asked.answer.events.length === 0) return null;
  const { successors } = asked.answer;
  return (
    <>
      {successors.length > 0 && (
        <p className="row">
          {say('lineage.livesOn')}
          {successors.map((gang) => (
            <Link key={gang} href={gangPageAddress(gang)}>
              {gang}
            </Link>
          ))}
        </p>
      )}
      <div className="lineage-alone">
        <LineageCard id={id} />
      </div>
    </>
  );
}
