import type { EventSpan } from '../api/accounts.ts';
import type { TimeWindow } from '../api/answer.ts';
import type { EventType } from '../api/events.ts';

/** What an account did of one type over its whole life. */
export interface EventLane {
  readonly type: EventType;
  readonly total: number;
  readonly marks: readonly EventMark[];
}

export interface EventMark {
  /** First instant of its span, epoch ms. */
  readonly at: number;
  readonly count: number;
}

const lanes = [
  { type: 'registration', field: 'registrations' },
  { type: 'login', field: 'logins' },
  { type: 'application', field: 'applications' },
  { type: 'tie', field: 'ties' },
  { type: 'outcome', field: 'outcomes' },
] as const satisfies readonly { readonly type: EventType; readonly field: keyof EventSpan }[];

/** One lane a type in the order of a customer's life; types that never happened have none. */
export function lanesOf(spans: readonly EventSpan[]): readonly EventLane[] {
  return lanes
    .map(({ type, field }) => {
      const marks = spans
        .filter((span) => span[field] > 0)
        .map((span) => ({ at: Date.parse(span.at), count: span[field] }));
      return { type, marks, total: marks.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ total }) => total > 0);
}

/** From the first event to just after the last one. */
export function lifeOf({
  firstSeenAt,
  lastSeenAt,
}: {
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}): TimeWindow {
  return { from: Date.parse(firstSeenAt), until: Date.parse(lastSeenAt) + 1 };
}
