import type { TimeWindow } from '../api/answer.ts';
import { dayTicks } from '../state/time-spans.ts';
import { useWords } from '../words/use-words.ts';

/** Width of a drawing over time; it is stretched to the room. */
export const axisWidth = 1_000;

/** Where an instant stands in such a drawing. */
export function placeOnAxis(instant: number, { from, until }: TimeWindow): number {
  return (axisWidth * (instant - from)) / Math.max(1, until - from);
}

/** Days under a drawing over time. */
export function TimeAxis({ span }: { readonly span: TimeWindow }) {
  const { format } = useWords();
  return (
    <div className="timeline-axis" aria-hidden="true">
      {dayTicks(span, 8, format.dayOf).map((instant) => (
        <span key={instant} style={{ left: `${(100 * placeOnAxis(instant, span)) / axisWidth}%` }}>
          {format.day(instant)}
        </span>
      ))}
    </div>
  );
}
