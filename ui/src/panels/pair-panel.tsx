import { useEffect } from 'react';
import type { Pair } from '../api/explanations.ts';
import type { PictureNode } from '../state/fold.ts';
import { windowOf } from '../state/history.ts';
import { trailOf } from '../state/pair.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { FailureNotice } from './failure-notice.tsx';
import { EntityName } from './kind.tsx';
import { Level } from './level.tsx';
import { MeetingRows } from './meeting-rows.tsx';
import { usePage, usePageState } from './page-context.ts';
import { PathSteps } from './path-steps.tsx';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';

type Two = readonly [PictureNode, PictureNode];

/** What ties the two accounts that are selected, and how one leads to the other, which the canvas marks. */
export function PairPanel({ pair: [a, b] }: { readonly pair: Two }) {
  const { questions } = usePage();
  const window = usePageState(({ history }) => windowOf(history));
  const span = window ? `${window.from}..${window.until}` : '';
  const asked = useAnswer(`pair ${a.id} ${b.id} ${span}`, (signal) =>
    questions.pair([a.id, b.id], window, signal),
  );
  const answer = asked.phase === 'answered' ? asked.answer : null;
  useTrace(answer);
  return (
    <>
      <Head pair={[a, b]} total={answer?.total ?? null} />
      {asked.phase === 'failed' && <FailureNotice failure={asked.failure} onRetry={asked.retry} />}
      {asked.phase === 'waiting' && <Skeleton lines={8} />}
      {answer && <Evidence answer={answer} />}
      {answer && <PathSteps path={answer.path} />}
    </>
  );
}

/** The canvas marks the chain for as long as it is read. */
function useTrace(answer: Pair | null): void {
  const { store } = usePage();
  useEffect(() => {
    store.getState().trace(trailOf(answer?.path.steps ?? null));
    return () => store.getState().trace([]);
  }, [answer, store]);
}

function Head({ pair, total }: { readonly pair: Two; readonly total: number | null }) {
  const { say, format } = useWords();
  const acts = useActs();
  return (
    <section>
      <h2 className="section-name">{say('pair.title')}</h2>
      <div className="pair">
        {pair.map(({ id, display, level }) => (
          <span key={id} className="who">
            <button type="button" className="tag ink key" onClick={() => acts.visit(id)}>
              {display}
            </button>
            <Level level={level} plain />
          </span>
        ))}
        {total !== null && (
          <span className="total">
            {format.number(total, 1)} <small>{say('unit.nats')}</small>
          </span>
        )}
      </div>
    </section>
  );
}

function Evidence({ answer: { meetings, shared } }: { readonly answer: Pair }) {
  const { say, format } = useWords();
  return (
    <section>
      <h3 className="section-name">{say('evidence.whyLinked')}</h3>
      {meetings.length === 0 && <p className="muted lead-small">{say('pair.noMeeting')}</p>}
      {meetings.length > 0 && <MeetingRows meetings={meetings} />}
      {shared.length > 0 && (
        <>
          <h3 className="section-name below">{say('pair.shared')}</h3>
          <ul className="ties">
            {shared.map(({ id, kind, resource, nats }) => (
              <li key={id}>
                <EntityName kind={kind} name={resource.display} />
                <span className="grow" />
                <b className="figure">{format.number(nats, 1)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
