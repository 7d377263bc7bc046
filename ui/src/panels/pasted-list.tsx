import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { mostLines, type SearchHit } from '../api/cards.ts';
import { commandsFor, linesOf } from '../state/hits.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { usePage } from './page-context.ts';
import { HitName } from './search-hits.tsx';
import { Sheet } from './sheet.tsx';
import { useAnswer } from './use-answer.ts';

interface PastedListProps {
  /** What was pasted; null keeps it closed. */
  readonly text: string | null;
  readonly onClose: () => void;
}

/** Looks up to 200 lines up at once: what was found, what nobody knows, and all of it onto the canvas. */
export function PastedList({ text, onClose }: PastedListProps) {
  const { say } = useWords();
  return (
    <Sheet open={text !== null} onClose={onClose} title={say('search.paste')} width={520}>
      {text !== null && <List first={text} onDone={onClose} />}
    </Sheet>
  );
}

function List({ first, onDone }: { readonly first: string; readonly onDone: () => void }) {
  const { say } = useWords();
  const [text, setText] = useState(first);
  const [asked, setAsked] = useState<readonly string[]>(() => linesOf(first));
  useEffect(() => {
    const timer = setTimeout(() => setAsked(linesOf(text)), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="pasted">
      <textarea
        rows={6}
        spellCheck={false}
        aria-label={say('search.pasteHere', { most: mostLines })}
        placeholder={say('search.pasteHere', { most: mostLines })}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {asked.length > mostLines && (
        <p role="status">{say('search.tooMany', { most: mostLines, count: asked.length })}</p>
      )}
      {asked.length > 0 && <Answer lines={asked.slice(0, mostLines)} onDone={onDone} />}
    </div>
  );
}

function Answer({ lines, onDone }: { readonly lines: readonly string[]; readonly onDone: () => void }) {
  const { say } = useWords();
  const { questions } = usePage();
  const addAll = useAddAll();
  const asked = useAnswer(lines.join('\n'), (signal) => questions.searchMany(lines, signal));
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  if (asked.phase === 'waiting') return <p className="muted">{say('search.searching')}</p>;
  const hits = asked.answer.filter((hit) => hit !== null);
  const unknown = lines.filter((_, place) => asked.answer[place] === null);
  return (
    <>
      <p role="status">
        {say('search.foundOf', { count: hits.length })} · {say('search.unknownOf', { count: unknown.length })}
      </p>
      <ul className="pasted-hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <HitName hit={hit} />
          </li>
        ))}
        {unknown.map((line) => (
          <li key={line} className="muted">
            <span className="key">{line}</span>
            <span className="grow" />
            {say('search.unknown')}
          </li>
        ))}
      </ul>
      <div className="row">
        <span className="grow" />
        <button
          type="button"
          className="button main"
          disabled={hits.length === 0}
          onClick={() => {
            onDone();
            void addAll(hits);
          }}
        >
          {say('search.addAll', { count: hits.length })}
        </button>
      </div>
    </>
  );
}

/** Puts hits on the canvas: beside what is there, else as a new picture. */
function useAddAll(): (hits: readonly SearchHit[]) => Promise<void> {
  const { store } = usePage();
  const [path, go] = useLocation();
  return async (hits) => {
    const onCanvas = path.startsWith('/explore') && store.getState().history.entries.length > 0;
    if (!path.startsWith('/explore')) go('/explore');
    const [first, ...others] = commandsFor(hits);
    if (first === undefined) return;
    if (onCanvas) await store.getState().run(first);
    else await store.getState().open(first, []);
    for (const command of others) await store.getState().run(command);
  };
}
