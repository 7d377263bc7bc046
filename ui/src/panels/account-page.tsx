import { useMemo } from 'react';
import { Link } from 'wouter';
import type { AccountFile } from '../api/accounts.ts';
import { entityAddress, gangPageAddress } from '../state/address.ts';
import type { NoteSubject } from '../state/note-subjects.ts';
import { useWords } from '../words/use-words.ts';
import { AccountEvents } from './account-events.tsx';
import { AccountHistory } from './account-history.tsx';
import { AccountShares } from './account-shares.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseLine } from './case-line.tsx';
import { useCaseWork } from './case-work.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { Level } from './level.tsx';
import { ListHits } from './list-hits.tsx';
import { usePage } from './page-context.ts';
import { ScrollArea } from './scroll-area.tsx';
import { Skeleton } from './skeleton.tsx';
import { TargetNotes } from './target-notes.tsx';
import { useAnswer } from './use-answer.ts';
import { useInCase } from './use-in-case.ts';
import { VerdictPart } from './verdict-part.tsx';
import { useMay } from './viewer-context.ts';

/** Everything that speaks about one account on one page. */
export function AccountPage({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { questions } = usePage();
  const asked = useAnswer(`account file ${id}`, (signal) => questions.accountFile(id, signal));
  if (asked.phase === 'waiting') return <Skeleton lines={14} />;
  if (asked.phase === 'failed')
    return (
      <main className="cards">
        <FailureNotice failure={asked.failure} onRetry={asked.retry} />
      </main>
    );
  if (!asked.answer)
    return (
      <main className="empty">
        <Icon name="person" />
        <h1>{say('account.unknown')}</h1>
        <p>{say('account.unknownText')}</p>
      </main>
    );
  return <File account={asked.answer} />;
}

function File({ account }: { readonly account: AccountFile }) {
  const { say } = useWords();
  const mayReadVerdicts = useMay('readVerdicts');
  const { id, key } = account;
  const subject = useMemo<NoteSubject>(
    () => ({ kind: 'node', id, type: 'ACCOUNT', name: key.display }),
    [id, key.display],
  );
  return (
    <main className="gang-page">
      <Head account={account} />
      <div className="account-cards">
        <section className="card why-card">
          <header>
            <h2>{say('account.whyLabel')}</h2>
          </header>
          <ScrollArea name={say('account.whyLabel')}>
            <Standing account={account} />
            {account.reasons.length === 0 ? (
              <p className="quiet-note">{say('account.noLabel')}</p>
            ) : (
              <ul className="why lead">
                {account.reasons.map(({ code, text }) => (
                  <li key={code + text}>{text}</li>
                ))}
              </ul>
            )}
          </ScrollArea>
        </section>
        <AccountHistory history={account.history} />
        <section className="card remarks-card">
          {mayReadVerdicts && <VerdictPart target={account.id} />}
          <ListHits lists={account.lists} />
          <TargetNotes subject={subject} />
        </section>
        <AccountEvents account={account} />
        <AccountShares id={account.id} />
      </div>
    </main>
  );
}

/** What is not final about the label, in words. */
function Standing({ account: { gang, stale } }: { readonly account: AccountFile }) {
  const { say } = useWords();
  if (!gang?.provisional && !stale) return null;
  return (
    <>
      {gang?.provisional && <p className="banner">{say('account.provisional')}</p>}
      {stale && <p className="banner">{say('source.staleText')}</p>}
    </>
  );
}

function Head({ account }: { readonly account: AccountFile }) {
  const { say, format } = useWords();
  const { key, level, score, gang, memberships, createdAt, firstSeenAt, lastSeenAt, events } = account;
  const [, second] = memberships;
  const { one } = useCaseWork();
  const inCase = useInCase();
  return (
    <div className="subject-bar">
      <p className="crumb">
        {gang ? (
          <Link href={inCase(gangPageAddress(gang.id))}>
            <Icon name="left" small />
            {say('gang.name', { id: gang.id })}
          </Link>
        ) : (
          <Link href="/gangs">
            <Icon name="left" small />
            {say('page.gangs')}
          </Link>
        )}
        <CaseLine target={account.id} />
      </p>
      <div className="title">
        <h1>
          {say('account.name')} <span className="account-key">{key.display}</span>
        </h1>
        <Level level={level} />
        {gang?.role && <span className="tag ink">{say(`role.${gang.role}`)}</span>}
        {gang?.provisional && <span className="tag dash">{say('role.PROVISIONAL')}</span>}
        {second && (
          <span className="facts">
            <span className="muted">{say('account.secondGang')}</span>{' '}
            <Link href={gangPageAddress(second.id)}>{second.id}</Link>
          </span>
        )}
        {score !== null && (
          <span className="facts">
            <b>{format.score(score)}</b> <span className="muted">{say('account.score')}</span>
          </span>
        )}
        <span className="facts">
          {createdAt
            ? say('account.since', { date: format.date(createdAt) })
            : say('account.firstSeen', { date: format.date(firstSeenAt) })}
        </span>
        <span className="facts">
          {say('account.events', { count: events })}{' '}
          <span className="muted">{say('account.lastSeen', { date: format.moment(lastSeenAt) })}</span>
        </span>
        <span className="grow" />
        <Link
          className={one === null ? 'button main' : 'button'}
          href={inCase(entityAddress(account.id, true))}
        >
          <Icon name="graph" />
          {say('gang.open')}
        </Link>
        <CaseActs />
      </div>
    </div>
  );
}
