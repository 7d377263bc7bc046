import { useMemo } from 'react';
import { hullGangs } from '../state/hull-gangs.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

/** View and hull on the left, history on the right. */
export function CanvasControls() {
  const { say } = useWords();
  const { store } = usePage();
  const picture = usePicture();
  const view = usePageState((state) => state.view);
  const hulls = usePageState((state) => state.hulls);
  const { entries, cursor } = usePageState((state) => state.history);
  const { show, toggleHulls, undo, redo } = store.getState();
  const selection = usePageState((state) => state.selection);
  const hullNames = useMemo(
    () => hullGangs(picture, new Set(selection)).map(({ id }) => id),
    [picture, selection],
  );
  return (
    <>
      <div className="over left">
        <div className="segments">
          <button type="button" aria-pressed={view === 'resources'} onClick={() => show('resources')}>
            {say('canvas.accountsAndResources')}
          </button>
          <button type="button" aria-pressed={view === 'accounts'} onClick={() => show('accounts')}>
            {say('canvas.accountsOnly')}
          </button>
        </div>
        {hullNames.length > 0 && (
          <button
            type="button"
            className={hulls ? 'chip square on' : 'chip square'}
            aria-pressed={hulls}
            onClick={toggleHulls}
          >
            <Icon name="hull" small />
            {say('canvas.hull')} <b>{hullNames.join(say('list.comma'))}</b>
          </button>
        )}
      </div>
      <div className="over right">
        <div className="segments">
          <button type="button" disabled={cursor <= 1} onClick={undo}>
            <Icon name="undo" small />
            <span>{say('act.undo')}</span>
          </button>
          <button type="button" disabled={cursor === entries.length} onClick={redo}>
            <Icon name="redo" small />
            <span>{say('act.redo')}</span>
          </button>
        </div>
        <span className="chip square step">
          {say('canvas.step')} {cursor} / {entries.length}
        </span>
      </div>
    </>
  );
}
