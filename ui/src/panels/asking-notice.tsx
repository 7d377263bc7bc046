import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { usePage, usePageState } from './page-context.ts';

/** A wait shorter than this is not worth a word; from the second on it can be given up. */
const quietMs = 200;
const longMs = 1_000;

/** What is being asked right now, with a way to give it up. */
export function AskingNotice() {
  const { say } = useWords();
  const { store } = usePage();
  const asking = usePageState((state) => state.asking);
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    setWaited(0);
    if (!asking) return;
    const timers = [quietMs, longMs].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, [asking]);
  if (!asking || waited < quietMs) return null;
  return (
    <div className="asking" role="status">
      <i className="spinner" />
      {say(`canvas.asking.${asking.kind}`, asking.kind === 'gang' ? { id: asking.id } : {})}
      {waited >= longMs && (
        <button type="button" className="as-link" onClick={store.getState().cancel}>
          {say('act.cancel')}
        </button>
      )}
    </div>
  );
}
