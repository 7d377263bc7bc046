import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../graph/domain/canonical-text.ts';
import {
  type GraphEvent,
  type Mention,
  mentionFlags,
  outcomeKinds,
  tieKinds,
} from '../../graph/domain/event.ts';
import { relationships, resourceKinds } from '../../graph/domain/resource-kinds.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('u1', '"', '\\', 'é', '张三', '\u0000', '],["at",1'),
);
const instant = fc.integer({ min: 0, max: 2e12 });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const base = { eventId: text, accountId: text, at: instant, accountCreatedAt: orNull(instant) };
const mentions = fc.array(
  fc.record({
    kind: fc.constantFrom(...resourceKinds),
    key: text,
    through: fc.constantFrom(...relationships),
    mask: text,
  }),
  { maxLength: 3 },
);
const context = { mentions, flags: fc.subarray([...mentionFlags]), userAgent: orNull(text) };
const amount = orNull(fc.constantFrom('1.00', '0.5'));

const events = fc.oneof(
  fc.record({ type: fc.constant('login'), ...base, ...context, success: fc.boolean() }),
  fc.record({ type: fc.constant('registration'), ...base, ...context, referrerAccountId: orNull(text) }),
  fc.record({
    type: fc.constant('application'),
    ...base,
    ...context,
    product: orNull(text),
    amount,
    lender: orNull(text),
  }),
  fc.record({
    type: fc.constant('tie'),
    ...base,
    tie: fc.constantFrom(...tieKinds),
    otherAccountId: text,
    amount,
  }),
  fc.record({
    type: fc.constant('outcome'),
    ...base,
    outcome: fc.constantFrom(...outcomeKinds),
    knownAt: instant,
    applicationId: orNull(text),
    source: orNull(text),
    daysPastDue: orNull(fc.integer({ min: 0, max: 999 })),
  }),
) as unknown as fc.Arbitrary<GraphEvent>;

/** The definition, word for word: slow, but nothing to get wrong. */
function defined(event: GraphEvent): string {
  const members: Record<string, unknown> = { mentions: [], ...event };
  const named = (members.mentions as readonly Mention[]).map(({ kind, key, through }) => [
    kind,
    key,
    through,
  ]);
  return JSON.stringify(
    Object.entries({ ...members, mentions: named })
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('the canonical text of an event', () => {
  it('is the JSON of its members that are not null, by name, masks left out', () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(canonicalText(event)).toBe(defined(event));
      }),
      {
        numRuns: 1000,
      },
    );
  });
});
