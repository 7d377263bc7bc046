import type { TimeWindow } from '../api/answer.ts';
import type { EventType } from '../api/events.ts';
import type { EventLane } from '../state/event-lanes.ts';
import { useWords } from '../words/use-words.ts';
import { axisWidth, placeOnAxis, TimeAxis } from './time-axis.tsx';

const height = 18;

interface EventLanesProps {
  readonly lanes: readonly EventLane[];
  readonly life: TimeWindow;
  /** The type whose rows alone are shown; null for all. */
  readonly chosen: EventType | null;
  readonly onChoose: (type: EventType | null) => void;
}

/** One lane a type of event over the whole life of the account; its name leaves only its rows. */
export function EventLanes({ lanes, life, chosen, onChoose }: EventLanesProps) {
  const { say, format } = useWords();
  return (
    <div className="lanes">
      <ul>
        {lanes.map(({ type, marks, total }) => {
          const most = Math.max(...marks.map(({ count }) => count));
          return (
            <li key={type}>
              <button
                type="button"
                className="lane-name"
                aria-pressed={chosen === type}
                onClick={() => onChoose(chosen === type ? null : type)}
              >
                {say(`event.${type}`)}
              </button>
              <svg viewBox={`0 0 ${axisWidth} ${height}`} preserveAspectRatio="none" aria-hidden="true">
                <path className="lane-line" d={`M0 ${height - 0.5}H${axisWidth}`} />
                {marks.map(({ at, count }) => (
                  <path
                    key={at}
                    className={`lane-mark ${type}`}
                    vectorEffect="non-scaling-stroke"
                    d={`M${placeOnAxis(at, life)} ${height - 1}v${-(4 + (height - 6) * (count / most))}`}
                  />
                ))}
              </svg>
              <b className="figure">{format.number(total)}</b>
            </li>
          );
        })}
      </ul>
      <TimeAxis span={life} />
    </div>
  );
}
