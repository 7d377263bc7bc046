import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { fold } from '../state/fold.ts';
import { emptyHistory } from '../state/history.ts';
import { linkRows, nodeRows } from '../state/table-rows.ts';
import { useWords } from '../words/use-words.ts';
import { ColumnMenu } from './column-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Icon } from './icon.tsx';
import { LinkTable, linkColumns } from './link-table.tsx';
import { NodeTable, nodeColumns } from './node-table.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { useNotesOn } from './use-notes-on.ts';

type Tab = 'nodes' | 'links';

/** The canvas as rows: one selection, two views. It folds to its head. */
export function ElementTable() {
  const { say, format } = useWords();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const [open, setOpen] = useState(() => window.innerHeight >= 760 && window.innerWidth > 1_000);
  const [tab, setTab] = useState<Tab>('nodes');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(['nodes list', 'nodes verdict']));
  const noteOn = useNotesOn(picture);
  const columns = tab === 'nodes' ? nodeColumns : linkColumns;
  const shown = (names: readonly string[]) => names.filter((name) => !left.has(`${tab} ${name}`));
  const toggle = (name: string) => setLeft(toggled(left, `${tab} ${name}`));
  return (
    <section className={open ? 'node-table' : 'node-table folded'}>
      <header>
        <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} small />
          <span className="visually-hidden">{say(open ? 'table.fold' : 'table.unfold')}</span>
        </button>
        <div className="tab-list" role="tablist" aria-label={say('table.name')}>
          <Tab name="nodes" chosen={tab} onChoose={setTab}>
            {say('table.nodes')} <span className="count">{format.number(picture.nodes.size)}</span>
          </Tab>
          <Tab name="links" chosen={tab} onChoose={setTab}>
            {say('table.links')} <span className="count">{format.number(picture.links.size)}</span>
          </Tab>
        </div>
        {selection.length > 0 && (
          <span className="muted">{say('table.selected', { count: selection.length })}</span>
        )}
        <span className="grow" />
        {open && <ColumnMenu columns={columns} shown={shown(columns)} onToggle={toggle} />}
        <ExportMenu />
      </header>
      {open && tab === 'nodes' && (
        <Nodes noteOn={noteOn} columns={nodeColumns.filter((name) => !left.has(`nodes ${name}`))} />
      )}
      {open && tab === 'links' && (
        <Links columns={linkColumns.filter((name) => !left.has(`links ${name}`))} />
      )}
    </section>
  );
}

interface NodesProps {
  readonly columns: typeof nodeColumns;
  readonly noteOn: (id: string) => string | null;
}

function Nodes({ columns, noteOn }: NodesProps) {
  const picture = useLaterPicture();
  const rows = useMemo(() => nodeRows(picture, noteOn), [picture, noteOn]);
  return <NodeTable rows={rows} columns={columns} />;
}

function Links({ columns }: { readonly columns: typeof linkColumns }) {
  const picture = useLaterPicture();
  const rows = useMemo(() => linkRows(picture), [picture]);
  return <LinkTable rows={rows} columns={columns} />;
}

const noPicture = fold(emptyHistory, new Map());

/** The canvas is drawn before rows are made of the same picture. */
function useLaterPicture() {
  return useDeferredValue(usePicture(), noPicture);
}

interface TabProps {
  readonly name: Tab;
  readonly chosen: Tab;
  readonly onChoose: (tab: Tab) => void;
  readonly children: ReactNode;
}

function Tab({ name, chosen, onChoose, children }: TabProps) {
  return (
    <button type="button" role="tab" aria-selected={name === chosen} onClick={() => onChoose(name)}>
      {children}
    </button>
  );
}

function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(names);
  if (!next.delete(name)) next.add(name);
  return next;
}
