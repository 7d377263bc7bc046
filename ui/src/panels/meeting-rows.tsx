import type { Meeting } from '../api/answer.ts';
import { useWords } from '../words/use-words.ts';
import { Bar } from './bar.tsx';
import { EntityName } from './kind.tsx';

/** Surprise that fills its bar, nats. */
const fullBar = 12;

/** Meetings of one pair: where, both times, how far apart, how far usually, how surprising. */
export function MeetingRows({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const { say, format } = useWords();
  return (
    <div className="evidence-rows">
      <table>
        <thead>
          <tr>
            <th>{say('evidence.resource')}</th>
            <th>{say('evidence.times')}</th>
            <th className="number">{say('evidence.apart')}</th>
            <th className="number">{say('evidence.usual')}</th>
            <th className="number">{say('evidence.nats')}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr key={`${meeting.resource} ${meeting.aAt} ${meeting.bAt}`}>
              <td>
                <EntityName kind={meeting.kind} name={meeting.resource} />
              </td>
              <td>
                <small>{daysOf(meeting)}</small>
                {format.clock(meeting.aAt)} → {format.clock(meeting.bAt)}
              </td>
              <td className="number strong">{format.span(meeting.gapSeconds)}</td>
              <td className="number muted">{format.span(meeting.expectedGapSeconds)}</td>
              <td className="number nats">
                <b>{format.number(meeting.nats, 1)}</b>
                <NatsBar nats={meeting.nats} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function daysOf({ aAt, bAt }: Meeting): string {
    const [a, b] = [format.day(aAt), format.day(bAt)];
    return a === b ? a : `${a} → ${b}`;
  }
}

export function NatsBar({ nats }: { readonly nats: number }) {
  return <Bar share={nats / fullBar} fill="bar-fill" />;
}
