import { Link } from 'wouter';
import type { GangCard } from '../api/cards.ts';
import { entityAddress } from '../state/address.ts';
import { useWords } from '../words/use-words.ts';
import { RoleMark } from './legend.tsx';
import { Level } from './level.tsx';
import { ScrollArea } from './scroll-area.tsx';

/** Core first, then strongest first; a name leads to the account on the canvas. */
export function GangMembers({ gang }: { readonly gang: GangCard }) {
  const { say, format } = useWords();
  const members = gang.members.edges.map(({ node }) => node);
  return (
    <section className="card members-card">
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
              <th>{say('members.role')}</th>
              <th>{say('members.level')}</th>
              <th className="number">{say('members.opened')}</th>
              <th className="number">{say('members.strength')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ account, role, strength }) => (
              <tr key={account.id}>
                <td>
                  <span className="who">
                    <RoleMark role={role} />
                    <Link className="key" href={entityAddress(account.id, true)}>
                      {account.key.display}
                    </Link>
                  </span>
                </td>
                <td>{say(`role.${role}`)}</td>
                <td>
                  <Level level={account.level} plain />
                </td>
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
