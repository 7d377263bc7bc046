import { useMemo, useState } from 'react';
import { roleIn } from '../state/account-role.ts';
import type { PictureNode } from '../state/fold.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { Icon } from './icon.tsx';
import { KindIcon } from './kind.tsx';
import { Level } from './level.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { ScrollArea } from './scroll-area.tsx';

/** The canvas as rows: one selection, two views. It folds to its head. */
export function NodeTable() {
  const { say, format } = useWords();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const [open, setOpen] = useState(() => window.innerHeight >= 760 && window.innerWidth > 1_000);
  const links = useMemo(() => linkCounts(picture.links.values()), [picture]);
  const rows = useMemo(() => ordered([...picture.nodes.values()], links), [picture, links]);
  return (
    <section className={open ? 'node-table' : 'node-table folded'}>
      <header>
        <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} small />
          <span className="visually-hidden">{say(open ? 'table.fold' : 'table.unfold')}</span>
          <b>{say('table.nodes')}</b> <span className="count">{format.number(rows.length)}</span>
        </button>
        {selection.length > 0 && (
          <span className="muted">{say('table.selected', { count: selection.length })}</span>
        )}
      </header>
      {open && (
        <ScrollArea name={say('table.name')}>
          <table>
            <thead>
              <tr>
                <th>{say('table.kind')}</th>
                <th>{say('table.key')}</th>
                <th>{say('table.level')}</th>
                <th>{say('table.gang')}</th>
                <th>{say('table.role')}</th>
                <th className="number">{say('table.degree')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((node) => (
                <NodeRow
                  key={node.id}
                  node={node}
                  degree={node.degree ?? links.get(node.id) ?? 0}
                  selected={selection.includes(node.id)}
                />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  );
}

interface NodeRowProps {
  readonly node: PictureNode;
  readonly degree: number;
  readonly selected: boolean;
}

function NodeRow({ node, degree, selected }: NodeRowProps) {
  const { say, format } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const role = node.kind === 'ACCOUNT' ? roleIn(picture, node) : null;
  return (
    <tr
      aria-selected={selected}
      onClick={(event) => (event.shiftKey ? acts.select(node.id, true) : acts.visit(node.id))}
    >
      <td>
        <span className="who">
          <KindIcon kind={node.kind} />
          {say(`kind.${node.kind}`)}
        </span>
      </td>
      <td>
        <button type="button" className="row-name key">
          {node.display}
        </button>
      </td>
      <td>
        <Level level={node.level} plain />
      </td>
      <td>{node.gangId ?? '–'}</td>
      <td>{role === null || role === 'OTHER' ? '–' : say(`role.${role}`)}</td>
      <td className="number">{format.number(degree)}</td>
    </tr>
  );
}

function linkCounts(links: Iterable<{ readonly from: string; readonly to: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of links) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Accounts first, then what most others hang on. */
function ordered(nodes: readonly PictureNode[], links: ReadonlyMap<string, number>): PictureNode[] {
  const weight = (node: PictureNode) => (node.kind === 'ACCOUNT' ? 1e9 : 0) + (links.get(node.id) ?? 0);
  return [...nodes].sort((a, b) => weight(b) - weight(a) || (a.display < b.display ? -1 : 1));
}
