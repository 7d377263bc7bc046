import type { Meeting, TimeWindow } from '../api/answer.ts';
import type { AccountDoings, AccountEvent } from '../api/events.ts';
import { shownSpan } from '../state/comparison.ts';
import { useWords } from '../words/use-words.ts';
import { EventMark } from './event-timeline.tsx';
import { axisWidth, placeOnAxis, TimeAxis } from './time-axis.tsx';

interface ComparedTimeProps {
  readonly names: readonly [string, string];
  readonly doings: readonly [AccountDoings, AccountDoings];
  readonly meetings: readonly Meeting[];
  readonly span: TimeWindow;
}

const height = 84;
const rows = [16, 68] as const;

/** Both rows of events one above the other; a line joins the two visits of each meeting. */
export function ComparedTime({ names, doings, meetings, span }: ComparedTimeProps) {
  const { say, format } = useWords();
  const shown = shownSpan(doings, span);
  const xOf = (instant: number) => placeOnAxis(instant, shown);
  const told =
    meetings.length > 0 ? say('compare.meetings', { count: meetings.length }) : say('compare.noMeetings');
  return (
    <section className="compared-wide">
      <div className="row">
        <h3 className="section-name">{say('compare.time')}</h3>
        <span className="muted small">
          {told}
          {meetings.length > 0 && ` · ${say('compare.timeText')}`}
        </span>
        {doings.some(({ truncated }) => truncated) && (
          <span className="muted small">{say('compare.events.cut')}</span>
        )}
      </div>
      <div className="two-rows">
        <div className="two-names">
          {names.map((name) => (
            <span key={name} className="key">
              {name}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${axisWidth} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${names.join(', ')}: ${told}`}
        >
          {meetings.map((meeting) => (
            <path
              key={`${meeting.resource} ${meeting.aAt} ${meeting.bAt}`}
              className="meeting"
              vectorEffect="non-scaling-stroke"
              d={`M${xOf(Date.parse(meeting.aAt))} ${rows[0]}L${xOf(Date.parse(meeting.bAt))} ${rows[1]}`}
            >
              <title>{meetingText(meeting)}</title>
            </path>
          ))}
          {doings.map(({ accountId, events }, i) => (
            <Row key={accountId} events={events} y={rows[i]!} xOf={xOf} />
          ))}
        </svg>
        <TimeAxis span={shown} />
      </div>
    </section>
  );

  function meetingText({ resource, aAt, bAt, nats }: Meeting): string {
    const nats1 = `${format.number(nats, 1)} ${say('unit.nats')}`;
    return `${resource} ${format.moment(aAt)} ${format.moment(bAt)} ${nats1}`;
  }
}

interface RowProps {
  readonly events: readonly AccountEvent[];
  readonly y: number;
  readonly xOf: (instant: number) => number;
}

function Row({ events, y, xOf }: RowProps) {
  return (
    <>
      <path className="row-line" d={`M0 ${y}H${axisWidth}`} />
      {events.map((event) => (
        <EventMark key={event.id} event={event} x={xOf(event.at)} y={y} />
      ))}
    </>
  );
}
