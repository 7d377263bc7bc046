import type { PublicationMove, Run } from '../api/runs.ts';
import { useWords } from '../words/use-words.ts';
import { ScrollArea } from './scroll-area.tsx';

/** Who showed which generation when, and why. */
export function MoveList({ moves }: { readonly moves: readonly PublicationMove[] }) {
  const { say, format } = useWords();
  return (
    <section className="card moves-card">
      <header>
        <h2>{say('moves.title')}</h2>
      </header>
      {moves.length === 0 && <p className="quiet-note">{say('moves.none')}</p>}
      <ScrollArea name={say('moves.title')}>
        <ol className="moves">
          {moves.map(({ sequence, generation, at, actor, reason }) => (
            <li key={sequence}>
              <span className="muted">{format.field(at)}</span>
              <b>{say('moves.shows', { generation })}</b>
              <span className="muted">
                {actor === 'refresh' ? say('moves.byRefresh') : say('moves.by', { actor })}
              </span>
              {reason && <span className="move-reason">{reason}</span>}
            </li>
          ))}
        </ol>
      </ScrollArea>
    </section>
  );
}

/** Executions of the refresh, those that failed too. */
export function RunList({ runs }: { readonly runs: readonly Run[] }) {
  const { say, format } = useWords();
  return (
    <section className="card runs-card">
      <header>
        <h2>{say('runs.ledger')}</h2>
      </header>
      {runs.length === 0 && <p className="quiet-note">{say('runs.noRuns')}</p>}
      {runs.length > 0 && (
        <ScrollArea name={say('runs.ledger')}>
          <table>
            <thead>
              <tr>
                <th>{say('runs.startedAt')}</th>
                <th>{say('runs.end')}</th>
                <th className="number">{say('runs.took')}</th>
                <th className="number">{say('runs.number')}</th>
                <th>{say('runs.message')}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map(({ id, startedAt, endedAt, end, generation, message }) => (
                <tr key={id}>
                  <td>{format.field(startedAt)}</td>
                  <td>
                    <span className={`tag state-tag ${end.toLowerCase()}`}>{say(`run.${end}`)}</span>
                  </td>
                  <td className="number muted">
                    {endedAt ? format.span((Date.parse(endedAt) - Date.parse(startedAt)) / 1_000) : '–'}
                  </td>
                  <td className="number">{generation ?? '–'}</td>
                  {end === 'HELD' ? (
                    <td className="muted">{say('runs.seeChecks')}</td>
                  ) : (
                    <td className="message" lang="en">
                      {message ?? '–'}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  );
}
