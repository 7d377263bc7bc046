import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import type { CaseOrder, CaseRow } from '../api/cases.ts';
import { accountAddress, gangPageAddress } from '../state/address.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { Bar } from './bar.tsx';
import { Assignee, CaseAge, CaseState } from './case-facts.tsx';
import { Icon } from './icon.tsx';
import { Level } from './level.tsx';
import { ScrollArea } from './scroll-area.tsx';
import { useMay } from './viewer-context.ts';

interface QueueTableProps {
  readonly rows: readonly CaseRow[];
  readonly order: CaseOrder;
  readonly onOrder: (order: CaseOrder) => void;
  readonly focused: string | null;
  readonly onFocus: (id: string) => void;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** One row a case. Arrows go from row to row, and the row that is at is told beside the list. */
export function QueueTable(props: QueueTableProps) {
  const { rows, order, onOrder, focused, onFocus, chosen, onChoose } = props;
  const { say } = useWords();
  const mayWork = useMay('workOnCases');
  const all = rows.every(({ id }) => chosen.includes(id));
  return (
    <ScrollArea name={say('queue.name')}>
      <table className="queue-table" onKeyDown={walk}>
        <thead>
          <tr>
            <th className="choose">
              {mayWork && (
                <input
                  type="checkbox"
                  aria-label={say('queue.selectAll')}
                  checked={all}
                  onChange={() => onChoose(all ? [] : rows.map(({ id }) => id))}
                />
              )}
            </th>
            <Sorted order="PRIORITY" now={order} onOrder={onOrder}>
              {say('queue.filter.level')}
            </Sorted>
            <th>{say('queue.column.case')}</th>
            <th>{say('queue.column.target')}</th>
            <th className="wide">{say('queue.column.reasons')}</th>
            <Sorted order="SIZE" now={order} onOrder={onOrder} number>
              {say('queue.column.size')}
            </Sorted>
            <th>{say('queue.column.score')}</th>
            <th>{say('queue.column.age')}</th>
            <th>{say('queue.column.assignee')}</th>
            <th>{say('queue.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row
              key={one.id}
              one={one}
              focused={one.id === focused}
              chosen={chosen.includes(one.id)}
              onFocus={() => onFocus(one.id)}
              onChoose={() =>
                onChoose(chosen.includes(one.id) ? chosen.filter((id) => id !== one.id) : [...chosen, one.id])
              }
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface SortedProps {
  readonly order: CaseOrder;
  readonly now: CaseOrder;
  readonly onOrder: (order: CaseOrder) => void;
  readonly number?: boolean;
  readonly children: ReactNode;
}

/** The head of a column that the server sorts by, the highest first. */
function Sorted({ order, now, onOrder, number = false, children }: SortedProps) {
  return (
    <th className={number ? 'number' : undefined} aria-sort={order === now ? 'descending' : undefined}>
      <button type="button" className="sort" onClick={() => onOrder(order)}>
        {children}
        {order === now && <Icon name="down" small />}
      </button>
    </th>
  );
}

interface RowProps {
  readonly one: CaseRow;
  readonly focused: boolean;
  readonly chosen: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function Row({ one, focused, chosen, onFocus, onChoose }: RowProps) {
  const { say, format } = useWords();
  const mayWork = useMay('workOnCases');
  const name = targetName(one);
  return (
    <tr className={one.gone ? 'gone' : undefined} aria-selected={focused} onClick={onFocus} onFocus={onFocus}>
      <td className="choose">
        {mayWork && (
          <input
            type="checkbox"
            aria-label={say('queue.select', { name })}
            checked={chosen}
            onChange={onChoose}
          />
        )}
      </td>
      <td>
        <Level level={one.level} />
      </td>
      <td className="key">{one.number ?? <span className="muted">–</span>}</td>
      <td>
        <Link className="target-name" href={lookAddress(one)}>
          {name}
        </Link>
        <small>{kindOf(one, say)}</small>
      </td>
      <td className="wide">
        <Reasons one={one} />
      </td>
      <td className="number">{one.account === null ? format.number(one.size) : '–'}</td>
      <td>
        <Score score={one.score} />
      </td>
      <td>
        <CaseAge one={one} />
      </td>
      <td>
        <Assignee person={one.assignee ?? one.lockedBy} />
      </td>
      <td>
        <CaseState one={one} />
      </td>
    </tr>
  );
}

/** How the target of a case is called. */
export function targetName({ account, targetId }: CaseRow): string {
  return account?.key.display ?? targetId;
}

/** Where a case can be looked at without being taken. */
export function lookAddress({ account, targetId }: CaseRow): string {
  return account === null ? gangPageAddress(targetId) : accountAddress(targetId);
}

function kindOf({ account, change }: CaseRow, say: Say): string {
  const kind = say(account === null ? 'case.target.gang' : 'case.target.account');
  return change === null ? kind : `${kind} · ${say(`case.change.${change}`)}`;
}

/** The strongest reason in full, the rest counted. */
function Reasons({ one: { reasons } }: { readonly one: CaseRow }) {
  const { say } = useWords();
  const [first, ...rest] = reasons;
  if (!first) return null;
  return (
    <span className="reason-tags">
      <span className="tag" title={first.text}>
        {first.text}
      </span>
      {rest.length > 0 && <span className="muted">{say('queue.moreReasons', { count: rest.length })}</span>}
    </span>
  );
}

function Score({ score }: { readonly score: number | null }) {
  const { format } = useWords();
  if (score === null) return <span className="muted">–</span>;
  return (
    <span className="queue-score">
      <b>{format.score(score)}</b>
      <Bar share={score} fill="bar-quiet" />
    </span>
  );
}

/** Up and down go to the name in the row above or below. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.target instanceof Element ? event.target.closest('tbody tr') : null;
  const other = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const name = other?.querySelector<HTMLElement>('.target-name');
  if (!name) return;
  event.preventDefault();
  name.focus();
}
