import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { AccountFile, ChainEvent } from '../api/accounts.ts';
import type { EventType } from '../api/events.ts';
import { entityAddress } from '../state/address.ts';
import { lanesOf, lifeOf } from '../state/event-lanes.ts';
import { barMsFor } from '../state/time-spans.ts';
import { type Say, useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { EventLanes } from './event-lanes.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { EntityName } from './kind.tsx';
import { usePage } from './page-context.ts';
import { ScrollArea } from './scroll-area.tsx';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';
import { useEventPages } from './use-event-pages.ts';

/** The relation chain: when the account did what on which resource, as lanes over its life and as rows. */
export function AccountEvents({ account }: { readonly account: AccountFile }) {
  const { say, format } = useWords();
  const { questions } = usePage();
  const { firstSeenAt, lastSeenAt } = account;
  const life = useMemo(() => lifeOf({ firstSeenAt, lastSeenAt }), [firstSeenAt, lastSeenAt]);
  const spans = useAnswer(`spans ${account.id}`, (signal) =>
    questions.spans(account.id, life, barMsFor(life), signal),
  );
  const pages = useEventPages(account.id, life);
  const [type, setType] = useState<EventType | null>(null);
  const shown = pages.events.filter((event) => type === null || event.type === type);
  return (
    <section className="card events-card">
      <header>
        <h2>{say('chain.title')}</h2>
        <span className="muted">
          {say('gang.span', { from: format.field(life.from), until: format.field(life.until) })}
        </span>
        <span className="grow" />
        <span className="muted" role="status">
          {pages.phase === 'answered' &&
            say('chain.shown', {
              shown: format.number(pages.events.length),
              total: format.number(account.events),
            })}
        </span>
      </header>
      {spans.phase === 'answered' && (
        <EventLanes lanes={lanesOf(spans.answer)} life={life} chosen={type} onChoose={setType} />
      )}
      {pages.failure && <FailureNotice failure={pages.failure} onRetry={pages.more} />}
      {pages.phase === 'waiting' && pages.events.length === 0 && <Skeleton lines={6} />}
      <ScrollArea name={say('chain.title')}>
        <table className="chain-events">
          <thead>
            <tr>
              <th>{say('chain.at')}</th>
              <th>{say('chain.type')}</th>
              <th>{say('chain.what')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((event) => (
              <EventRow key={event.eventId} event={event} />
            ))}
          </tbody>
        </table>
        {pages.hasMore && (
          <button type="button" className="as-link show-all" onClick={pages.more}>
            {say('chain.more')}
          </button>
        )}
      </ScrollArea>
    </section>
  );
}

function EventRow({ event }: { readonly event: ChainEvent }) {
  const { say, format } = useWords();
  const { at, type, amount, detail, touched } = event;
  return (
    <tr>
      <td className="muted">{format.field(at)}</td>
      <td>
        <span className={`event-word ${type}`}>{say(`chain.${type as EventType}`)}</span>
      </td>
      <td>
        <span className="touched">
          {amount !== null && <b>{say('unit.yuan', { value: format.number(Number(amount)) })}</b>}
          {detail !== null && <b>{detailText(type, detail, say)}</b>}
          {touched.map(({ id, kind, resource }) => (
            <Link key={id} href={entityAddress(id, false)}>
              <EntityName kind={kind} name={resource.display} />
            </Link>
          ))}
        </span>
      </td>
    </tr>
  );
}

const outcomeWords: Readonly<Record<string, WordKey>> = {
  CONFIRMED_FRAUD: 'outcome.CONFIRMED_FRAUD',
  OVERDUE: 'outcome.OVERDUE',
  SETTLED: 'outcome.SETTLED',
  CLEARED: 'outcome.CLEARED',
};

/** What an outcome says; the other account of a direct relation. */
function detailText(type: string, detail: string, say: Say): string {
  const word = type === 'outcome' ? outcomeWords[detail] : undefined;
  return word ? say(word) : detail;
}
