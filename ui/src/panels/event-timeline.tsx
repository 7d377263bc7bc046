import { useMemo } from 'react';
import type { TimeWindow } from '../api/answer.ts';
import type { AccountEvent, AccountEvents } from '../api/events.ts';
import { timelineAccounts } from '../state/timeline-accounts.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { FailureNotice } from './failure-notice.tsx';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { ScrollArea } from './scroll-area.tsx';
import { Skeleton } from './skeleton.tsx';
import { axisWidth, placeOnAxis, TimeAxis } from './time-axis.tsx';
import { useAnswer } from './use-answer.ts';

/** One row an account: what it did when. Of the selection, else of the first accounts of the picture. */
export function EventTimeline({ window }: { readonly window: TimeWindow }) {
  const { say } = useWords();
  const { questions } = usePage();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const span = picture.brush ?? window;
  const accounts = useMemo(() => timelineAccounts(picture, selection), [picture, selection]);
  const asked = useAnswer(`events ${accounts.join(' ')} ${span.from} ${span.until}`, (signal) =>
    questions.events(accounts, span, signal),
  );
  if (asked.phase === 'waiting') return <Skeleton lines={3} />;
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  return (
    <ScrollArea name={say('time.rows')}>
      <ol className="timeline">
        {asked.answer.map((row) => (
          <Row key={row.accountId} row={row} span={span} />
        ))}
      </ol>
      <TimeAxis span={span} />
    </ScrollArea>
  );
}

function Row({ row, span }: { readonly row: AccountEvents; readonly span: TimeWindow }) {
  const { say } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const selected = usePageState((state) => state.selection.includes(row.accountId));
  const name = picture.nodes.get(row.accountId)?.display ?? '…';
  const sums = ['login', 'registration', 'application', 'outcome'] as const;
  const spoken = sums
    .map((type) => `${say(`event.${type}`)} ${row.events.filter((event) => event.type === type).length}`)
    .join(say('list.comma'));
  return (
    <li className={selected ? 'selected' : undefined}>
      <button type="button" className="key" onClick={() => acts.visit(row.accountId)}>
        {name}
      </button>
      <svg
        viewBox={`0 0 ${axisWidth} 20`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: ${spoken}`}
      >
        <path className="row-line" d={`M0 10H${axisWidth}`} />
        {row.events.map((event) => (
          <EventMark key={event.id} event={event} x={placeOnAxis(event.at, span)} />
        ))}
      </svg>
      {row.truncated && <span className="small muted">{say('time.truncated')}</span>}
    </li>
  );
}

interface EventMarkProps {
  readonly event: AccountEvent;
  /** Place in the drawing. */
  readonly x: number;
  readonly y?: number;
}

/** Logins are strokes, registrations rings, applications filled squares, outcomes crosses. */
export function EventMark({ event, x, y = 10 }: EventMarkProps) {
  const { say, format } = useWords();
  const title = `${say(`event.${event.type}`)} ${format.moment(event.at)} ${event.detail ?? ''}`;
  return (
    <g className={`event ${event.type}`} transform={`translate(${x} ${y})`}>
      <title>{title}</title>
      <path d={shapes[event.type]} vectorEffect="non-scaling-stroke" />
    </g>
  );
}

const shapes: Readonly<Record<AccountEvent['type'], string>> = {
  login: 'M0 -5V5',
  registration: 'M0 -4v8M-2 -4h4M-2 4h4',
  application: 'M-2.4 -5h4.8v10h-4.8z',
  tie: 'M-2 -3 2 0 -2 3',
  outcome: 'M-2.4 -4.5 2.4 4.5M2.4 -4.5 -2.4 4.5',
};
