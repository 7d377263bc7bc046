import { useState } from 'react';
import type { TimeWindow } from '../api/answer.ts';
import { windowOf } from '../state/history.ts';
import { offeredDays, trailing, trailingDays, windowFault } from '../state/window.ts';
import type { Format } from '../words/formats.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { DropMenu } from './drop-menu.tsx';
import { Icon } from './icon.tsx';
import { InstantField } from './instant-field.tsx';
import { usePage, usePageState } from './page-context.ts';
import { useWholeWindow } from './use-whole-window.ts';

/** The time window that every question is asked for, and how to change it. */
export function WindowChip() {
  const { say, format } = useWords();
  const { store } = usePage();
  const chosen = usePageState((state) => windowOf(state.history));
  const empty = usePageState((state) => state.history.entries.length === 0);
  const whole = useWholeWindow();
  const inForce = chosen ?? whole;

  const choose = (close: () => void) => (window: TimeWindow) => {
    close();
    void store.getState().run({ op: 'window', window });
  };
  return (
    <DropMenu
      name={say('window.label')}
      className={chosen ? 'chip on' : 'chip'}
      disabled={empty || whole === null}
      face={
        <>
          <Icon name="clock" small />
          <span className="chip-key">{say('window.label')}</span>
          {nameOf(inForce, whole, say, format)}
          <Icon name="down" small />
        </>
      }
    >
      {(close) => whole && inForce && <Choices whole={whole} inForce={inForce} onChoose={choose(close)} />}
    </DropMenu>
  );
}

interface ChoicesProps {
  readonly whole: TimeWindow;
  readonly inForce: TimeWindow;
  readonly onChoose: (window: TimeWindow) => void;
}

function Choices({ whole, inForce, onChoose }: ChoicesProps) {
  const { say } = useWords();
  const [from, setFrom] = useState(inForce.from);
  const [until, setUntil] = useState(inForce.until);
  const fault = windowFault(from, until);
  return (
    <div className="window-choices">
      <div className="segments">
        {offeredDays.map((days) => (
          <button
            type="button"
            key={days}
            aria-pressed={trailingDays(inForce, whole.until) === days}
            onClick={() => onChoose(trailing(days, whole.until))}
          >
            {say('window.days', { count: days })}
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (fault === null) onChoose({ from, until });
        }}
      >
        <InstantField name={say('window.from')} value={from} onChange={setFrom} />
        <InstantField name={say('window.until')} value={until} onChange={setUntil} />
        {fault && (
          <p className="small fault" role="alert">
            {say(`window.${fault}`)}
          </p>
        )}
        <button type="submit" className="button" disabled={fault !== null}>
          {say('window.apply')}
        </button>
      </form>
    </div>
  );
}

function nameOf(window: TimeWindow | null, whole: TimeWindow | null, say: Say, format: Format): string {
  if (!window || !whole) return say('window.default');
  const days = trailingDays(window, whole.until);
  return days === null
    ? `${format.moment(window.from)} – ${format.moment(window.until)}`
    : say('window.days', { count: days });
}
