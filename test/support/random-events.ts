import fc from 'fast-check';
import type { GraphEvent, Mention } from '../../graph/domain/event.ts';
import { outcomeKinds, tieKinds } from '../../graph/domain/event.ts';
import type { EventId, ResourceKey } from '../../graph/domain/ids.ts';
import { resourceKindFacts, resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { account, day } from './history.ts';

/*
 * Random worlds that are small on purpose: few accounts, few resources and few instants, so that equal times, window
 * edges, repeated ids, ties and hubs come up all the time.
 */

/** Ids of accounts, with characters of one byte, two bytes and surrogate pairs, and one that begins another. */
const accountIds = ['u1', 'u10', 'u2', 'ü', '账户', '😀', 'Z'].map(account);

const instants = fc.integer({ min: 0, max: 6 }).map((step) => day(3) + step * 1000);

export const windows: fc.Arbitrary<TimeWindow> = fc
  .tuple(instants, instants)
  .map(([from, until]) => ({ from, until }));

export const kindSets = fc.subarray([...resourceKinds]);

const mentions: fc.Arbitrary<Mention> = fc
  .record({
    kind: fc.constantFrom(...resourceKinds.slice(0, 5)),
    key: fc.constantFrom('a', 'b', 'é', '钥匙'),
    otherField: fc.boolean(),
    mask: fc.constantFrom('a*', 'b*', '掩*'),
  })
  .map(({ kind, key, otherField, mask }) => {
    const fields = Object.values(resourceKindFacts[kind].fields);
    return { kind, key: key as ResourceKey, through: fields[otherField ? fields.length - 1 : 0]!, mask };
  });

const maybeText = fc.option(fc.constantFrom('x', 'ÿ', '文'), { nil: null });

const base = {
  eventId: fc.integer({ min: 0, max: 40 }).map((number) => `e${number}` as EventId),
  accountId: fc.constantFrom(...accountIds),
  at: instants,
  accountCreatedAt: fc.option(instants, { nil: null }),
};

const context = {
  mentions: fc.array(mentions, { maxLength: 4 }),
  flags: fc.subarray(['JUNK_DEVICE', 'BAD_PHONE'] as const),
  userAgent: maybeText,
};

const amounts = fc.option(fc.constantFrom('1.50', '20000.00'), { nil: null });

const graphEvents: fc.Arbitrary<GraphEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('login' as const), ...base, ...context, success: fc.boolean() }),
  },
  fc.record({
    type: fc.constant('registration' as const),
    ...base,
    ...context,
    referrerAccountId: fc.option(fc.constantFrom(...accountIds), { nil: null }),
  }),
  fc.record({
    type: fc.constant('application' as const),
    ...base,
    ...context,
    product: maybeText,
    amount: amounts,
    lender: fc.option(fc.constantFrom('L1', 'L2', '贷'), { nil: null }),
  }),
  fc.record({
    type: fc.constant('tie' as const),
    ...base,
    tie: fc.constantFrom(...tieKinds),
    otherAccountId: fc.constantFrom(...accountIds),
    amount: amounts,
  }),
  fc.record({
    type: fc.constant('outcome' as const),
    ...base,
    outcome: fc.constantFrom(...outcomeKinds),
    knownAt: instants,
    applicationId: maybeText,
    source: maybeText,
    daysPastDue: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  }),
);

/** Batches of events as they may be recorded one after another; ids come again, with equal content and with other. */
export const recordings: fc.Arbitrary<GraphEvent[][]> = fc.array(fc.array(graphEvents, { maxLength: 12 }), {
  minLength: 1,
  maxLength: 4,
});

export const someAccounts = accountIds;
