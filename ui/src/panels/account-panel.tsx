import { Link } from 'wouter';
import type { AccountCard } from '../api/cards.ts';
import { type AccountRole, roleOf } from '../state/account-role.ts';
import { accountAddress, gangAddress } from '../state/address.ts';
import type { PictureNode } from '../state/fold.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Level } from './level.tsx';
import { Neighbours } from './neighbours.tsx';
import { NodePortrait } from './node-portrait.tsx';
import { usePage } from './page-context.ts';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';
import { useInCase } from './use-in-case.ts';
import { VerdictPart } from './verdict-part.tsx';
import { WhyLinked } from './why-linked.tsx';

/** Who the account is, why it is labelled, what is near, and with whom it is linked most. */
export function AccountPanel({ node }: { readonly node: PictureNode }) {
  const { questions } = usePage();
  const role = roleOf(node);
  const asked = useAnswer(`account ${node.id}`, (signal) => questions.account(node.display, signal));
  const card = asked.phase === 'answered' ? asked.answer : null;
  return (
    <>
      <Head node={node} role={role} card={card} />
      {asked.phase === 'failed' && <FailureNotice failure={asked.failure} onRetry={asked.retry} />}
      {asked.phase === 'waiting' && <Skeleton lines={4} />}
      {card && <WhyLabel card={card} />}
      <VerdictPart target={node.id} />
      <Neighbours node={node} />
      <WhyLinked accountId={node.id} />
    </>
  );
}

interface HeadProps {
  readonly node: PictureNode;
  readonly role: AccountRole;
  readonly card: AccountCard | null;
}

function Head({ node, role, card }: HeadProps) {
  const { say, format } = useWords();
  const second = card?.memberships[1];
  const inCase = useInCase();
  return (
    <section className="subject">
      <NodePortrait look={{ ...node, role }} />
      <div>
        <h2>
          <Link className="key" href={inCase(accountAddress(node.id))}>
            {node.display}
          </Link>
          <Level level={card?.level ?? node.level} />
          {role !== 'OTHER' && <span className="tag ink">{say(`role.${role}`)}</span>}
        </h2>
        <p>
          {card && <span>{opening(card)}</span>}
          {node.gangId && (
            <>
              {' · '}
              <Link href={gangAddress(node.gangId)}>{node.gangId}</Link>
            </>
          )}
          {second && (
            <>
              {' · '}
              {say('account.secondGang')} <Link href={gangAddress(second.id)}>{second.id}</Link>
            </>
          )}
        </p>
        {card && (
          <p>
            {say('account.events', { count: card.events })} ·{' '}
            {say('account.lastSeen', { date: format.moment(card.lastSeenAt) })}
          </p>
        )}
      </div>
      {card?.score != null && (
        <div className="score">
          <b>{format.score(card.score)}</b>
          <span>{say('account.score')}</span>
        </div>
      )}
    </section>
  );

  function opening({ createdAt, firstSeenAt }: AccountCard): string {
    return createdAt
      ? say('account.since', { date: format.date(createdAt) })
      : say('account.firstSeen', { date: format.date(firstSeenAt) });
  }
}

function WhyLabel({ card }: { readonly card: AccountCard }) {
  const { say } = useWords();
  return (
    <section>
      <h3 className="section-name">{say('account.whyLabel')}</h3>
      {card.reasons.length === 0 ? (
        <p className="muted lead-small">{say('account.noLabel')}</p>
      ) : (
        <ul className="why">
          {card.reasons.map(({ code, text }) => (
            <li key={code + text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
