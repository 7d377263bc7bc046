import { useMemo, useState } from 'react';
import { type LinkColumn, type LinkRow, type Sorting, sortedRows } from '../state/table-rows.ts';
import type { Format } from '../words/formats.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { usePageState } from './page-context.ts';
import { VirtualTable } from './virtual-table.tsx';

export const linkColumns: readonly LinkColumn[] = [
  'kind',
  'fromKey',
  'toKey',
  'nats',
  'events',
  'first',
  'last',
];

const numeric: ReadonlySet<LinkColumn> = new Set(['nats', 'events', 'first', 'last']);

interface LinkTableProps {
  readonly rows: readonly LinkRow[];
  readonly columns: readonly LinkColumn[];
}

/** Every link of the canvas, the strongest evidence first until another column is wanted. */
export function LinkTable({ rows, columns }: LinkTableProps) {
  const { say, format } = useWords();
  const acts = useActs();
  const selection = usePageState((state) => state.selection);
  const [sorting, setSorting] = useState<Sorting<LinkColumn>>({ by: 'nats', descending: true });
  const sorted = useMemo(
    () => sortedRows(rows as readonly (Omit<LinkRow, 'from' | 'to'> & LinkRow)[], sorting),
    [rows, sorting],
  );
  const isChosen = ({ from, to }: LinkRow) =>
    selection.length === 2 && selection.includes(from) && selection.includes(to);
  const textOf = (row: LinkRow, column: LinkColumn) => cellText(row, column, say, format);
  return (
    <VirtualTable
      name={say('table.linksName')}
      rows={sorted}
      columns={columns}
      numeric={numeric}
      sorting={sorting}
      onSort={setSorting}
      visit={null}
      row={(row, index) => (
        <tr
          key={row.id}
          aria-rowindex={index + 2}
          aria-selected={isChosen(row)}
          onClick={() => acts.selectMany([row.from, row.to], false)}
        >
          {columns.map((column) => (
            <td key={column} className={numeric.has(column) ? 'number' : undefined}>
              {column === 'fromKey' ? (
                <button type="button" className="row-name key">
                  {textOf(row, column)}
                </button>
              ) : (
                textOf(row, column)
              )}
            </td>
          ))}
        </tr>
      )}
    />
  );
}

function cellText(row: LinkRow, column: LinkColumn, say: Say, format: Format): string {
  switch (column) {
    case 'kind':
      return say(`link.${row.kind}`);
    case 'nats':
      return row.nats > 0 ? format.number(row.nats, 1) : '–';
    case 'events':
      return row.events > 0 ? format.number(row.events) : '–';
    case 'first':
    case 'last': {
      const instant = row[column];
      return instant === null ? '–' : format.moment(instant);
    }
    default:
      return row[column];
  }
}
