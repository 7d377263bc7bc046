import { useState } from 'react';
import { pairOf } from '../state/pair.ts';
import { useWords } from '../words/use-words.ts';
import { AccountPanel } from './account-panel.tsx';
import { CommandLog } from './command-log.tsx';
import { GangPanel } from './gang-panel.tsx';
import { Icon } from './icon.tsx';
import { usePage, usePageState } from './page-context.ts';
import { PairPanel } from './pair-panel.tsx';
import { usePicture } from './picture-context.ts';
import { ResourcePanel } from './resource-panel.tsx';
import { SelectionActs } from './selection-acts.tsx';

type Tab = 'card' | 'log';

/** The card of what is selected, of the two accounts that are, else of the gang; and the list of what was done. */
export function SidePanel() {
  const { say } = useWords();
  const { store } = usePage();
  const [tab, setTab] = useState<Tab>('card');
  const selection = usePageState((state) => state.selection);
  const steps = usePageState(({ history }) => history.entries.length);
  const tabs = ['card', 'log'] as const;
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
              {name === 'log' && <span className="count">{steps}</span>}
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
        {tab === 'card' ? <Card /> : <CommandLog />}
      </div>
      {selection.length > 0 && <SelectionActs />}
    </aside>
  );
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
