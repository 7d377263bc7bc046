import { Link } from 'wouter';
import type { HistoryEntry } from '../api/accounts.ts';
import { gangPageAddress } from '../state/address.ts';
import { useWords } from '../words/use-words.ts';
import { Level } from './level.tsx';
import { ScrollArea } from './scroll-area.tsx';

/** What each generation that was ever shown said of the account, newest first. */
export function AccountHistory({ history }: { readonly history: readonly HistoryEntry[] }) {
  const { say, format } = useWords();
  return (
    <section className="card history-card">
      <header>
        <h2>{say('account.history')}</h2>
        <span className="muted">{say('account.historyOf', { count: history.length })}</span>
      </header>
      {history.length === 0 && <p className="quiet-note">{say('account.noHistory')}</p>}
      <ScrollArea name={say('account.history')}>
        <table>
          <thead>
            <tr>
              <th>{say('source.generation')}</th>
              <th>{say('source.asOf')}</th>
              <th>{say('gang.level')}</th>
              <th className="number">{say('gang.scoreColumn')}</th>
              <th>{say('gang.id')}</th>
              <th>{say('members.role')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map(({ generation, asOf, level, score, gangId, role }) => (
              <tr key={generation}>
                <td className="figure">{generation}</td>
                <td className="muted">{format.moment(asOf)}</td>
                <td>{level ? <Level level={level} plain /> : <span className="muted">–</span>}</td>
                <td className="number">{score === null ? '–' : format.score(score)}</td>
                <td>
                  {gangId ? (
                    <Link href={gangPageAddress(gangId)}>{gangId}</Link>
                  ) : (
                    <span className="muted">–</span>
                  )}
                </td>
                <td>{role ? say(`role.${role}`) : <span className="muted">–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}
