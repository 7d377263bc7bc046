import { useState } from 'react';
import type { CaseOrder } from '../api/cases.ts';
import {
  type QueueView,
  queueChanges,
  queueLevels,
  queueOrders,
  queueStates,
  toggledIn,
} from '../state/queue-view.ts';
import { useWords } from '../words/use-words.ts';
import { DropMenu } from './drop-menu.tsx';
import { Icon } from './icon.tsx';

interface QueueFiltersProps {
  readonly view: QueueView;
  readonly onChange: (over: Partial<QueueView>) => void;
  /** Cases that have come since. */
  readonly waiting: number;
  readonly onShow: () => void;
}

/** What the view leaves out, always in sight; and what has come since, which waits until it is wanted. */
export function QueueFilters({ view, onChange, waiting, onShow }: QueueFiltersProps) {
  const { say } = useWords();
  const none = say('queue.filter.all');
  return (
    <div className="queue-filters">
      <FilterChip
        name={say('queue.filter.state')}
        none={say('queue.filter.open')}
        options={queueStates}
        chosen={view.states}
        word={(state) => say(`case.state.${state}`)}
        onChange={(states) => onChange({ states })}
      />
      <FilterChip
        name={say('queue.filter.level')}
        none={none}
        options={queueLevels}
        chosen={view.levels}
        word={(level) => say(`level.${level}`)}
        onChange={(levels) => onChange({ levels })}
      />
      <FilterChip
        name={say('queue.filter.change')}
        none={say('queue.filter.any')}
        options={queueChanges}
        chosen={view.changes}
        word={(change) => say(`case.change.${change}`)}
        onChange={(changes) => onChange({ changes })}
      />
      <OrderChip order={view.order} onChange={(order) => onChange({ order })} />
      <Toggle name={say('queue.filter.mine')} on={view.mine} onChange={(mine) => onChange({ mine })} />
      <Toggle name={say('queue.filter.gone')} on={view.gone} onChange={(gone) => onChange({ gone })} />
      {view.tag !== null && (
        <button type="button" className="chip on" onClick={() => onChange({ tag: null })}>
          <span className="chip-key">{say('queue.filter.tag')}</span>
          {view.tag}
          <Icon name="close" small />
        </button>
      )}
      <span className="grow" />
      <span role="status" aria-live="polite">
        {waiting > 0 && (
          <button type="button" className="chip on" onClick={onShow}>
            <Icon name="up" small />
            {say('queue.new', { count: waiting })}
          </button>
        )}
      </span>
      <CopyView />
    </div>
  );
}

interface FilterChipProps<Option extends string> {
  readonly name: string;
  /** What it says while nothing is chosen. */
  readonly none: string;
  readonly options: readonly Option[];
  readonly chosen: readonly Option[];
  readonly word: (option: Option) => string;
  readonly onChange: (chosen: readonly Option[]) => void;
}

function FilterChip<Option extends string>(props: FilterChipProps<Option>) {
  const { name, none, options, chosen, word, onChange } = props;
  const { say } = useWords();
  const text = chosen.length === 0 ? none : chosen.map(word).join(say('list.comma'));
  return (
    <DropMenu
      name={name}
      className={chosen.length > 0 ? 'chip on' : 'chip'}
      face={
        <>
          <span className="chip-key">{name}</span>
          {text}
          <Icon name="down" small />
        </>
      }
    >
      {() => (
        <div className="check-list">
          {options.map((option) => (
            <label key={option} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(option)}
                onChange={() => onChange(toggledIn(options, chosen, option))}
              />
              {word(option)}
            </label>
          ))}
        </div>
      )}
    </DropMenu>
  );
}

interface OrderChipProps {
  readonly order: CaseOrder;
  readonly onChange: (order: CaseOrder) => void;
}

function OrderChip({ order, onChange }: OrderChipProps) {
  const { say } = useWords();
  return (
    <DropMenu
      name={say('queue.filter.order')}
      className={order === 'PRIORITY' ? 'chip' : 'chip on'}
      face={
        <>
          <span className="chip-key">{say('queue.filter.order')}</span>
          {say(`queue.order.${order}`)}
          <Icon name="down" small />
        </>
      }
    >
      {() => (
        <div className="check-list">
          {queueOrders.map((option) => (
            <label key={option} className="check">
              <input type="radio" name="order" checked={option === order} onChange={() => onChange(option)} />
              {say(`queue.order.${option}`)}
            </label>
          ))}
        </div>
      )}
    </DropMenu>
  );
}

interface ToggleProps {
  readonly name: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Toggle({ name, on, onChange }: ToggleProps) {
  return (
    <button type="button" className={on ? 'chip on' : 'chip'} aria-pressed={on} onClick={() => onChange(!on)}>
      {name}
    </button>
  );
}

function CopyView() {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="button bare"
      onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
    >
      <Icon name="link" />
      {say(copied ? 'share.copied' : 'queue.copyView')}
    </button>
  );
}
