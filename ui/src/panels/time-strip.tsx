import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { TimeWindow } from '../api/answer.ts';
import type { EventCounts } from '../api/events.ts';
import { windowOf } from '../state/history.ts';
import { barMsFor } from '../state/time-spans.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { BrushFields } from './brush-fields.tsx';
import { EventTimeline } from './event-timeline.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { Skeleton } from './skeleton.tsx';
import { TimeNumbers } from './time-numbers.tsx';
import { useAnswer } from './use-answer.ts';
import { useWholeWindow } from './use-whole-window.ts';

const BrushChart = lazy(() => import('./brush-chart.tsx').then((part) => ({ default: part.BrushChart })));

type Form = 'bars' | 'rows' | 'numbers';

/** When what is shown logged in and applied. A span that is chosen here narrows canvas, table and counts alike. */
export function TimeStrip() {
  const whole = useWholeWindow();
  const chosen = usePageState(({ history }) => windowOf(history));
  const [open, setOpen] = useState(() => window.innerHeight >= 700);
  const [form, setForm] = useState<Form>('bars');
  const inForce = chosen ?? whole;
  return (
    <section className={open ? `time-strip ${form}` : 'time-strip folded'}>
      {inForce ? (
        <Strip window={inForce} open={open} onFold={() => setOpen(!open)} form={form} onForm={setForm} />
      ) : (
        <Unknown open={open} />
      )}
    </section>
  );
}

/** The room of the strip while its window is not known: the canvas above must not change its size later. */
function Unknown({ open }: { readonly open: boolean }) {
  return (
    <>
      <header />
      {open && (
        <div className="time-body">
          <Skeleton lines={1} />
        </div>
      )}
    </>
  );
}

interface StripProps {
  readonly window: TimeWindow;
  readonly open: boolean;
  readonly onFold: () => void;
  readonly form: Form;
  readonly onForm: (form: Form) => void;
}

function Strip({ window, open, onFold, form, onForm }: StripProps) {
  const { say } = useWords();
  const acts = useActs();
  const { brush } = usePicture();
  const accounts = useAccountsShown();
  const counts = useCounts(accounts, window);
  const narrowed = useCounts(accounts, brush ?? window);
  return (
    <>
      <header>
        <button type="button" className="fold" aria-expanded={open} onClick={onFold}>
          <Icon name={open ? 'down' : 'right'} small />
          <span className="section-name">{say('time.title')}</span>
        </button>
        {narrowed.phase === 'answered' && <Sums counts={narrowed.answer} asked={accounts.length} />}
        <span className="grow" />
        {open && <Forms form={form} onForm={onForm} />}
        {brush && (
          <button type="button" className="as-link" onClick={() => acts.brush(null)}>
            <Icon name="restore" small /> {say('time.whole')}
          </button>
        )}
      </header>
      {open && (
        <div className="time-body">
          {counts.phase === 'failed' && <FailureNotice failure={counts.failure} onRetry={counts.retry} />}
          {form === 'rows' && <EventTimeline window={window} />}
          {form !== 'rows' && counts.phase === 'waiting' && <Skeleton lines={1} />}
          {form === 'bars' && counts.phase === 'answered' && (
            <Suspense fallback={<Skeleton lines={1} />}>
              <BrushChart counts={counts.answer} window={window} brush={brush} onBrush={acts.brush} />
            </Suspense>
          )}
          {form === 'numbers' && counts.phase === 'answered' && <TimeNumbers counts={counts.answer} />}
          <BrushFields window={window} brush={brush} onBrush={acts.brush} />
        </div>
      )}
    </>
  );
}

/** Accounts of the picture, those that the brush leaves out too: the histogram must not change under the brush. */
function useAccountsShown(): readonly string[] {
  const { nodes, brushedOut } = usePicture();
  return useMemo(
    () =>
      [...nodes.values(), ...brushedOut.values()]
        .filter(({ kind }) => kind === 'ACCOUNT')
        .map(({ id }) => id)
        .sort(),
    [nodes, brushedOut],
  );
}

function useCounts(accounts: readonly string[], window: TimeWindow) {
  const { questions } = usePage();
  const bar = barMsFor(window);
  return useAnswer(`counts ${window.from} ${window.until} ${accounts.join(' ')}`, (signal) =>
    questions.eventCounts(accounts, window, bar, signal),
  );
}

function Sums({ counts, asked }: { readonly counts: EventCounts; readonly asked: number }) {
  const { say, format } = useWords();
  const sum = (values: readonly number[]) => format.number(values.reduce((all, value) => all + value, 0));
  return (
    <>
      <span className="sum">
        <i className="swatch login" />
        {say('event.login')} <b>{sum(counts.login)}</b>
      </span>
      <span className="sum">
        <i className="swatch application" />
        {say('event.application')} <b>{sum(counts.application)}</b>
      </span>
      {counts.accounts < asked && (
        <span className="muted small">
          {say('time.ofAccounts', { shown: counts.accounts, total: format.number(asked) })}
        </span>
      )}
    </>
  );
}

function Forms({ form, onForm }: { readonly form: Form; readonly onForm: (form: Form) => void }) {
  const { say } = useWords();
  const icons = { bars: 'bars', rows: 'rows', numbers: 'columns' } as const;
  return (
    <div className="segments small-segments">
      {(['bars', 'rows', 'numbers'] as const).map(
        (one): ReactNode => (
          <button type="button" key={one} aria-pressed={one === form} onClick={() => onForm(one)}>
            <Icon name={icons[one]} small />
            {say(`time.${one}`)}
          </button>
        ),
      )}
    </div>
  );
}
