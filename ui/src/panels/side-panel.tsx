import { useCallback, useMemo, useState } from 'react';
import { noteSubjects } from '../state/note-subjects.ts';
import { pairOf } from '../state/pair.ts';
import { useWords } from '../words/use-words.ts';
import { AccountPanel } from './account-panel.tsx';
import { useCaseWork } from './case-work.ts';
import { CommandLog } from './command-log.tsx';
import { GangPanel } from './gang-panel.tsx';
import { Icon } from './icon.tsx';
import { NotePart } from './note-part.tsx';
import { usePage, usePageState } from './page-context.ts';
import { PairPanel } from './pair-panel.tsx';
import { usePicture } from './picture-context.ts';
import { ResourcePanel } from './resource-panel.tsx';
import { SelectionActs } from './selection-acts.tsx';
import { goToNote, useActKey } from './use-act-key.ts';

type Tab = 'card' | 'notes' | 'log';

/** The card of what is selected, of the two accounts that are, else of the gang; and the list of what was done. */
export function SidePanel() {
  const { say } = useWords();
  const { store, noteBook } = usePage();
  const [tab, setTab] = useState<Tab>('card');
  const selection = usePageState((state) => state.selection);
  const steps = usePageState(({ history }) => history.entries.length);
  const subjects = useSubjects();
  const noted = noteBook((state) =>
    subjects.reduce((sum, { id }) => sum + (state.notes.get(id)?.length ?? 0), 0),
  );
  useActKey(
    'verdict',
    useCallback(() => setTab('card'), []),
  );
  const openNotes = useCallback(() => {
    setTab('notes');
    goToNote();
  }, []);
  useActKey('note', openNotes);
  const counts = { card: null, notes: noted || null, log: steps };
  return (
    <aside className="side" aria-label={say('panel.name')}>
      <i className="sheet-bar" />
      <div className="tabs">
        <div className="tab-list" role="tablist">
          {tabs.map((name) => (
            <button
              type="button"
              role="tab"
              key={name}
              aria-selected={tab === name}
              onClick={() => setTab(name)}
            >
              {say(`panel.${name}`)}
              {counts[name] !== null && <span className="count">{counts[name]}</span>}
            </button>
          ))}
        </div>
        <span className="grow" />
        {selection.length > 0 && (
          <button
            type="button"
            className="button bare"
            aria-label={say('act.clear')}
            onClick={() => store.getState().select([])}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div className="side-body" role="tabpanel" tabIndex={-1} key={`${tab} ${selection.join(' ')}`}>
        {tab === 'card' && <Card />}
        {tab === 'notes' && <NotePart subjects={subjects} />}
        {tab === 'log' && <CommandLog />}
      </div>
      {selection.length > 0 && <SelectionActs onNote={openNotes} />}
    </aside>
  );
}

const tabs: readonly Tab[] = ['card', 'notes', 'log'];

/** What notes can be on, given what is selected and which case is being worked on. */
function useSubjects() {
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const { one } = useCaseWork();
  return useMemo(() => noteSubjects(picture, selection, one), [picture, selection, one]);
}

function Card() {
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const pair = pairOf(selection, picture.nodes);
  if (pair) return <PairPanel pair={pair} />;
  const node = picture.nodes.get(selection.at(-1) ?? '');
  if (node?.kind === 'ACCOUNT') return <AccountPanel key={node.id} node={node} />;
  if (node) return <ResourcePanel key={node.id} node={node} />;
  const [gang] = picture.gangs;
  if (gang) return <GangPanel id={gang.id} />;
  const [first] = picture.nodes.values();
  if (!first) return null;
  return first.kind === 'ACCOUNT' ? <AccountPanel node={first} /> : <ResourcePanel node={first} />;
}
