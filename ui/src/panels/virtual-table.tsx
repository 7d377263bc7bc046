import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Sorting } from '../state/table-rows.ts';
import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { Icon } from './icon.tsx';

interface VirtualTableProps<Row, Column extends string> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly numeric: ReadonlySet<Column>;
  readonly sorting: Sorting<Column>;
  readonly onSort: (sorting: Sorting<Column>) => void;
  /** A row to bring into view when it changes; null for none. */
  readonly visit: number | null;
  readonly row: (row: Row, index: number) => ReactNode;
}

const rowHeight = 28;

/** Rows that are drawn above and below what can be seen. */
const overscan = 12;

/** A table of any length: only the rows that can be seen are in the document. */
export function VirtualTable<Row, Column extends string>(props: VirtualTableProps<Row, Column>) {
  const { name, rows, columns, numeric, sorting, onSort, visit, row } = props;
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan,
    // The head covers the first row that is scrolled under it.
    scrollPaddingEnd: rowHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row is brought into view
  useEffect(() => {
    if (visit !== null && visit >= 0) virtual.scrollToIndex(visit, { align: 'auto' });
  }, [visit]);
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <section className="scroll" aria-label={name} tabIndex={0} ref={scroll}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head
                key={column}
                column={column}
                numeric={numeric.has(column)}
                sorting={sorting}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} columns={columns.length} />
          {items.map(({ index }) => row(rows[index]!, index))}
          <Gap height={below} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

interface HeadProps<Column extends string> {
  readonly column: Column;
  readonly numeric: boolean;
  readonly sorting: Sorting<Column>;
  readonly onSort: (sorting: Sorting<Column>) => void;
}

function Head<Column extends string>({ column, numeric, sorting, onSort }: HeadProps<Column>) {
  const { say } = useWords();
  const sorted = sorting.by === column;
  const direction = sorted ? (sorting.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th className={numeric ? 'number' : undefined} aria-sort={direction}>
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ by: column, descending: sorted ? !sorting.descending : numeric })}
      >
        {say(`table.${column}` as WordKey)}
        {sorted && <Icon name={sorting.descending ? 'down' : 'up'} small />}
      </button>
    </th>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
