import { useEffect } from 'react';
import { useWords } from '../words/use-words.ts';
import { usePage, usePageState } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

/** Generation and instant that the labels rest on, always visible; in words when they are stale. */
export function SourceClock() {
  const { say, format } = useWords();
  const { questions, store } = usePage();
  const source = usePageState((state) => state.source);
  const asked = useAnswer('generation', (signal) => questions.gangs(1, signal));
  const [first] = asked.phase === 'answered' ? asked.answer.gangs : [];

  useEffect(() => {
    if (first && store.getState().source === null) store.getState().learn(first);
  }, [first, store]);

  const shown = source ?? first;
  if (!shown) return <span className="clock">{asked.phase === 'answered' ? say('source.none') : ''}</span>;
  return (
    <span
      className={shown.stale ? 'clock stale' : 'clock'}
      title={shown.stale ? say('source.staleText') : undefined}
    >
      <i className="dot" />
      <span className="clock-generation">
        {say('source.generation')} <b>{format.number(shown.generation)}</b>
        {' ·'}
      </span>
      <span className="clock-as-of">
        {say('source.asOf')} <b>{format.moment(shown.asOf)}</b>
      </span>
      {shown.stale && <span className="tag">{say('source.stale')}</span>}
    </span>
  );
}
