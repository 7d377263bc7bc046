import { Link } from 'wouter';
import type { GangCard } from '../api/cards.ts';
import { accountAddress } from '../state/address.ts';
import { exemplarsFirst } from '../state/exemplars.ts';
import { useWords } from '../words/use-words.ts';
import type { AskedExplanation } from './against.tsx';
import { ExemplarTags } from './exemplar-tags.tsx';
import { RoleMark } from './legend.tsx';
import { Level } from './level.tsx';
import { ScrollArea } from './scroll-area.tsx';
import { useInCase } from './use-in-case.ts';
import { VerdictMark } from './verdict-part.tsx';

interface GangMembersProps {
  readonly gang: GangCard;
  readonly explanation: AskedExplanation;
}

/** Those that show what the gang is like, then core, then strongest; a name leads to the page of the account. */
export function GangMembers({ gang, explanation }: GangMembersProps) {
  const { say, format } = useWords();
  const inCase = useInCase();
  const exemplars = explanation.phase === 'answered' ? (explanation.answer?.exemplars ?? []) : [];
  const members = exemplarsFirst(
    gang.members.edges.map(({ node }) => node),
    exemplars,
  );
  return (
    <section className="card wide-2 members-card">
      <header>
        <h2>{say('members.title')}</h2>
        <span className="grow" />
        <span className="muted">{say('members.shown', { shown: members.length, total: gang.size })}</span>
      </header>
      <ScrollArea name={say('members.title')}>
        <table>
          <thead>
            <tr>
              <th>{say('members.account')}</th>
              <th>{say('members.shows')}</th>
              <th>{say('members.role')}</th>
              <th>{say('members.level')}</th>
              <th>{say('verdict.title')}</th>
              <th className="number">{say('members.opened')}</th>
              <th className="number">{say('members.strength')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ member: { account, role, strength }, shows }) => (
              <tr key={account.id}>
                <td>
                  <span className="who">
                    <RoleMark role={role} />
                    <Link className="key" href={inCase(accountAddress(account.id))}>
                      {account.key.display}
                    </Link>
                  </span>
                </td>
                <td className="tags">
                  <ExemplarTags shows={shows} />
                </td>
                <td>{say(`role.${role}`)}</td>
                <td>
                  <Level level={account.level} plain />
                </td>
                <td>{account.verdict ? <VerdictMark verdict={account.verdict} /> : '–'}</td>
                <td className="number muted">{account.createdAt ? format.date(account.createdAt) : '–'}</td>
                <td className="number">{format.number(strength, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}
