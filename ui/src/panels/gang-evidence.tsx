import type { GangCard } from '../api/cards.ts';
import { useWords } from '../words/use-words.ts';
import { EntityName } from './kind.tsx';
import { NatsBar } from './meeting-rows.tsx';
import { ScrollArea } from './scroll-area.tsx';

/** The strongest meetings of members: where, both times, how far apart, how far usually, how surprising. */
export function GangEvidence({ gang }: { readonly gang: GangCard }) {
  const { say, format } = useWords();
  const names = new Map(gang.members.edges.map(({ node }) => [node.account.id, node.account.key.display]));
  const meetings = gang.strongest
    .flatMap(({ a, b, meetings: rows }) => rows.map((row) => ({ ...row, a, b })))
    .sort((one, other) => other.nats - one.nats);
  return (
    <section className="card wide-2 evidence-card">
      <header>
        <h2>{say('evidence.title')}</h2>
        <span className="grow" />
        <span className="muted">{say('evidence.surprise')}</span>
      </header>
      {meetings.length === 0 && <p className="quiet-note">{say('evidence.none')}</p>}
      {meetings.length > 0 && (
        <ScrollArea name={say('evidence.title')}>
          <table className="evidence">
            <thead>
              <tr>
                <th>{say('evidence.where')}</th>
                <th>{say('evidence.aAt')}</th>
                <th>{say('evidence.bAt')}</th>
                <th className="number">{say('evidence.apart')}</th>
                <th className="number">{say('evidence.usual')}</th>
                <th className="number">{say('evidence.nats')}</th>
              </tr>
            </thead>
            <tbody>
              {meetings.map((meeting) => (
                <tr
                  key={`${meeting.a} ${meeting.b} ${meeting.resource.display} ${meeting.aAt} ${meeting.bAt}`}
                >
                  <td>
                    <EntityName kind={meeting.kind} name={meeting.resource.display} />
                  </td>
                  <td>
                    <b className="key">{names.get(meeting.a) ?? '–'}</b>{' '}
                    <span className="muted">{format.moment(meeting.aAt)}</span>
                  </td>
                  <td>
                    <b className="key">{names.get(meeting.b) ?? '–'}</b>{' '}
                    <span className="muted">{format.moment(meeting.bAt)}</span>
                  </td>
                  <td className="number strong">{format.span(meeting.gapSeconds)}</td>
                  <td className="number muted">{format.span(meeting.expectedGapSeconds)}</td>
                  <td className="number nats">
                    <NatsBar nats={meeting.nats} />
                    <b>{format.number(meeting.nats, 1)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  );
}
