import { useMemo, useState } from 'react';
import { type NodeColumn, type NodeRow, type Sorting, sortedRows } from '../state/table-rows.ts';
import type { Format } from '../words/formats.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { useDialogs } from './dialogs.ts';
import { KindIcon } from './kind.tsx';
import { Level } from './level.tsx';
import { usePageState } from './page-context.ts';
import { VirtualTable } from './virtual-table.tsx';

export const nodeColumns: readonly NodeColumn[] = [
  'kind',
  'key',
  'level',
  'gang',
  'role',
  'first',
  'last',
  'degree',
  'strength',
  'list',
  'verdict',
  'note',
];

const numeric: ReadonlySet<NodeColumn> = new Set(['first', 'last', 'degree', 'strength']);

interface NodeTableProps {
  readonly rows: readonly NodeRow[];
  readonly columns: readonly NodeColumn[];
}

/** Every node of the canvas, the highest level first until another column is wanted. */
export function NodeTable({ rows, columns }: NodeTableProps) {
  const { say, format } = useWords();
  const acts = useActs();
  const dialogs = useDialogs();
  const selection = usePageState((state) => state.selection);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const [sorting, setSorting] = useState<Sorting<NodeColumn>>({ by: 'level', descending: true });
  const sorted = useMemo(() => sortedRows(rows, sorting), [rows, sorting]);
  const newest = selection.at(-1);
  const visit = useMemo(() => {
    const index = newest === undefined ? -1 : sorted.findIndex(({ id }) => id === newest);
    return index < 0 ? null : index;
  }, [newest, sorted]);
  return (
    <VirtualTable
      name={say('table.name')}
      rows={sorted}
      columns={columns}
      numeric={numeric}
      sorting={sorting}
      onSort={setSorting}
      visit={visit}
      row={(row, index) => (
        <tr
          key={row.id}
          aria-rowindex={index + 2}
          aria-selected={chosen.has(row.id)}
          onClick={(event) => (event.shiftKey ? acts.select(row.id, true) : acts.visit(row.id))}
          onContextMenu={(event) => {
            event.preventDefault();
            if (!chosen.has(row.id)) acts.select(row.id);
            dialogs.openMenu({ id: row.id, x: event.clientX, y: event.clientY });
          }}
        >
          {columns.map((column) => (
            <td key={column} className={numeric.has(column) ? 'number' : undefined}>
              <Cell row={row} column={column} say={say} format={format} />
            </td>
          ))}
        </tr>
      )}
    />
  );
}

interface CellProps {
  readonly row: NodeRow;
  readonly column: NodeColumn;
  readonly say: Say;
  readonly format: Format;
}

function Cell({ row, column, say, format }: CellProps) {
  if (column === 'kind')
    return (
      <span className="who">
        <KindIcon kind={row.kind} />
        {say(`kind.${row.kind}`)}
      </span>
    );
  if (column === 'key')
    return (
      <button type="button" className="row-name key">
        {row.key}
      </button>
    );
  if (column === 'level') return <Level level={row.level} plain />;
  return cellText(row, column, say, format);
}

function cellText(row: NodeRow, column: NodeColumn, say: Say, format: Format): string {
  switch (column) {
    case 'role':
      return row.role === null || row.role === 'OTHER' ? '–' : say(`role.${row.role}`);
    case 'first':
    case 'last': {
      const instant = row[column];
      return instant === null ? '–' : format.moment(instant);
    }
    case 'degree':
      return format.number(row.degree);
    case 'strength':
      return row.strength === null || row.strength === 0 ? '–' : format.number(row.strength, 1);
    case 'list':
      return row.list === null ? '–' : say(`list.${row.list}`);
    case 'verdict':
      return row.verdict === null ? '–' : say(`verdict.${row.verdict}`);
    case 'note':
      return row.note ?? '';
    default:
      return row.gang ?? '–';
  }
}
