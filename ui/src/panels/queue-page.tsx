import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { CaseCounts } from '../api/cases.ts';
import { caseFilterOf, isNarrowed, type QueueView, queueAddress, queueViewOf } from '../state/queue-view.ts';
import { useWords } from '../words/use-words.ts';
import { useCaseWork } from './case-work.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { keyOf } from './keys.ts';
import { usePage } from './page-context.ts';
import { QueueBulk } from './queue-bulk.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueuePeek } from './queue-peek.tsx';
import { QueueTable } from './queue-table.tsx';
import { Skeleton } from './skeleton.tsx';
import { useActKey } from './use-act-key.ts';
import { useAnswer } from './use-answer.ts';
import { useLastAnswer } from './use-last-answer.ts';
import { useLayout } from './use-layout.ts';
import { type Queue, useQueue } from './use-queue.ts';
import { useMay } from './viewer-context.ts';

/** What is to be reviewed: the cases of a view, the most urgent first, and the way to the next one. */
export function QueuePage() {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const address = search.toString();
  const view = useMemo(() => queueViewOf(address), [address]);
  const change = (over: Partial<QueueView>) => go(queueAddress({ ...view, ...over }), { replace: true });
  const queue = useQueue(view);
  const layout = useLayout();
  const [focused, setFocused] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = queue.rows ?? [];
  const marked = rows.filter(({ id }) => chosen.includes(id));
  const inFocus = rows.find(({ id }) => id === focused) ?? rows[0];
  return (
    <main className="queue">
      <QueueHead view={view} round={queue.round} />
      <QueueFilters view={view} onChange={change} waiting={queue.waiting} onShow={queue.show} />
      <div className="queue-split">
        <div className="queue-list">
          <Problems queue={queue} />
          {queue.rows === null && queue.failure === null && <Skeleton lines={12} />}
          {queue.rows?.length === 0 && <NoCase view={view} />}
          {rows.length > 0 && (
            <QueueTable
              rows={rows}
              order={view.order}
              onOrder={(order) => change({ order })}
              focused={inFocus?.id ?? null}
              onFocus={setFocused}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
          {rows.length > 0 && (
            <QueueBulk
              shown={rows.length}
              total={Math.max(queue.total, rows.length)}
              marked={marked}
              onClear={() => setChosen([])}
              onDone={queue.look}
            />
          )}
        </div>
        {inFocus && <QueuePeek key={inFocus.id} one={inFocus} layout={layout} />}
      </div>
    </main>
  );
}

function QueueHead({ view, round }: { readonly view: QueueView; readonly round: number }) {
  const { say, format } = useWords();
  const { questions } = usePage();
  const { next } = useCaseWork();
  const mayWork = useMay('workOnCases');
  const asked = useAnswer(`case counts ${round}`, (signal) => questions.cases.counts(signal));
  const counts = useLastAnswer(asked);
  const takeNext = useCallback(() => {
    if (mayWork) void next(caseFilterOf(view));
  }, [next, view, mayWork]);
  useActKey('next', takeNext);
  return (
    <header className="queue-head">
      <h1>{say('page.queue')}</h1>
      {counts && (
        <>
          <Figure value={format.number(openOf(counts))} name={say('queue.open')} />
          <Figure value={format.number(freeOf(counts))} name={say('queue.unassigned')} />
          <Figure value={format.number(counts.mine)} name={say('queue.mine')} />
          {counts.gone > 0 && <Figure value={format.number(counts.gone)} name={say('queue.gone')} />}
        </>
      )}
      <span className="grow" />
      <span className="muted small queue-order">{say('queue.order')}</span>
      {mayWork && (
        <button type="button" className="button main tall" onClick={takeNext}>
          {say('queue.next')} <kbd>{keyOf('next')}</kbd>
        </button>
      )}
    </header>
  );
}

function Figure({ value, name }: { readonly value: string; readonly name: string }) {
  return (
    <span className="queue-figure">
      <b>{value}</b> <span>{name}</span>
    </span>
  );
}

function openOf({ states }: CaseCounts): number {
  return states.reduce((sum, { state, cases }) => sum + (state === 'CLOSED' ? 0 : cases), 0);
}

function freeOf({ states }: CaseCounts): number {
  return states.reduce((sum, { state, cases }) => sum + (state === 'NEW' || state === 'OPEN' ? cases : 0), 0);
}

function Problems({ queue }: { readonly queue: Queue }) {
  const { say } = useWords();
  const { exhausted } = useCaseWork();
  return (
    <>
      {queue.failure && <FailureNotice failure={queue.failure} onRetry={queue.look} />}
      {exhausted && (
        <p className="banner" role="status">
          {say('queue.nobodyLeft')}
        </p>
      )}
    </>
  );
}

function NoCase({ view }: { readonly view: QueueView }) {
  const { say } = useWords();
  const [, go] = useLocation();
  return (
    <div className="empty">
      <Icon name="check" />
      <h2>{say('queue.none')}</h2>
      <p>{say('queue.noneText')}</p>
      {isNarrowed(view) && (
        <button type="button" className="button" onClick={() => go('/queue', { replace: true })}>
          {say('queue.whole')}
        </button>
      )}
    </div>
  );
}
