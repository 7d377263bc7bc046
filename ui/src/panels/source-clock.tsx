import { useEffect } from 'react';
import type { Source } from '../api/answer.ts';
import { useWords } from '../words/use-words.ts';
import { usePage, usePageState } from './page-context.ts';
import { useAnswer } from './use-answer.ts';
import { useViewer } from './viewer-context.ts';

/** Generation and instant that the labels rest on, always visible; in words when they are stale. */
export function SourceClock() {
  const viewer = useViewer();
  if (viewer === null) return <span className="clock" />;
  return <Clock mayExplore={viewer.operations.includes('explore')} />;
}

function Clock({ mayExplore }: { readonly mayExplore: boolean }) {
  const { say, format } = useWords();
  const { questions, store } = usePage();
  const source = usePageState((state) => state.source);
  const asked = useAnswer('source', async (signal): Promise<Source | null> => {
    if (mayExplore) return (await questions.gangs(1, signal)).gangs[0] ?? null;
    // Whoever runs the server may not read labels, and so is not told how fresh they are.
    const shown = await questions.generation(signal);
    return shown && { generation: shown.number, asOf: shown.asOf, stale: false };
  });
  const first = asked.phase === 'answered' ? asked.answer : null;

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
