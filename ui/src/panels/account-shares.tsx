import { useState } from 'react';
import { Link } from 'wouter';
import type { Shares } from '../api/accounts.ts';
import { entityAddress } from '../state/address.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { EntityName } from './kind.tsx';
import { usePage } from './page-context.ts';
import { ScrollArea } from './scroll-area.tsx';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';

/** What the account touches, and with how many others it shares each. */
export function AccountShares({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { questions } = usePage();
  const asked = useAnswer(`shares ${id}`, (signal) => questions.shares(id, signal));
  return (
    <section className="card shares-card">
      <header>
        <h2>{say('shares.title')}</h2>
        <span className="muted">{say('resource.inWindow')}</span>
      </header>
      {asked.phase === 'waiting' && <Skeleton lines={5} />}
      {asked.phase === 'failed' && <FailureNotice failure={asked.failure} onRetry={asked.retry} />}
      {asked.phase === 'answered' && <Rows shares={asked.answer} />}
    </section>
  );
}

function Rows({ shares: { resources, truncated } }: { readonly shares: Shares }) {
  const { say, format } = useWords();
  const [all, setAll] = useState(false);
  const alone = resources.filter(({ accounts }) => accounts <= 1);
  const shown = all ? resources : resources.filter(({ accounts }) => accounts > 1);
  return (
    <ScrollArea name={say('shares.title')}>
      {resources.length === 0 && <p className="quiet-note">{say('near.none')}</p>}
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{say('evidence.resource')}</th>
              <th className="number">{say('shares.accounts')}</th>
              <th className="number">{say('table.events')}</th>
              <th className="number">{say('shares.days')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, kind, display, accounts, hub, list, events, firstAt, lastAt }) => (
              <tr key={id}>
                <td>
                  <span className="who">
                    <Link href={entityAddress(id, false)}>
                      <EntityName kind={kind} name={display} />
                    </Link>
                    {hub && (
                      <span className="tag" title={say('resource.hubText')}>
                        {say('resource.hub')}
                      </span>
                    )}
                    {list && <span className="tag ink">{say(`list.${list}`)}</span>}
                  </span>
                </td>
                <td className="number figure">{format.number(accounts)}</td>
                <td className="number">{format.number(events)}</td>
                <td className="number muted">{daysText(format.day(firstAt), format.day(lastAt))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {resources.length > 0 && shown.length === 0 && <p className="quiet-note">{say('shares.none')}</p>}
      {!all && alone.length > 0 && (
        <button type="button" className="as-link show-all" onClick={() => setAll(true)}>
          {say('shares.alone', { count: alone.length })}
        </button>
      )}
      {truncated && <p className="quiet-note">{say('honest.truncated')}</p>}
    </ScrollArea>
  );
}

function daysText(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}
