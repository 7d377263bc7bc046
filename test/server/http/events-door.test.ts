import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StorageFull, StoreUnavailable } from '../../../graph/domain/errors.ts';
import { minuteMs } from '../../../graph/domain/window.ts';
import { day } from '../../support/history.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { EventsServer } from '../events-server.ts';
import { openEventsServer } from '../events-server.ts';
import { events, publish } from '../seeded-world.ts';

const store = openMemoryStore();
let served: EventsServer;

beforeAll(async () => {
  await store.record(events);
  await publish(store);
  served = await openEventsServer(store);
});
afterAll(() => served.close());

const login = (eventId: string, accountId: string, more: object = {}) => ({
  type: 'login',
  eventId,
  accountId,
  at: day(30.5),
  deviceId: `own-${accountId}`,
  ...more,
});

describe('the events door', () => {
  it('counts what became of each line and names the rejected ones', async () => {
    const { status, body } = await served.post([
      login('n1', 'a1'),
      login('n1', 'a1'),
      '',
      '{"type":"login"',
      login('n2', 'a2', { at: '1999-01-01T00:00:00Z' }),
      login('n1', 'a3'),
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      accepted: 1,
      duplicate: 1,
      rejected: 3,
      errors: [
        { line: 4, code: 'BAD_JSON', reason: 'the row is no valid JSON' },
        { line: 5, code: 'BAD_TIME' },
        { line: 6, code: 'ID_CONFLICT', reason: 'eventId was recorded before with other content' },
      ],
    });
    expect(body.watermark).toBe((await store.health()).watermark);
    expect(
      served.letters.map(({ origin, rejection }) => [origin.source, origin.line, rejection.code]),
    ).toEqual([
      ['events', 4, 'BAD_JSON'],
      ['events', 5, 'BAD_TIME'],
      ['events', 6, 'ID_CONFLICT'],
    ]);
  });

  it('names the first hundred rejected lines', async () => {
    const { body } = await served.post(Array.from({ length: 120 }, () => '{}'));
    expect([body.rejected, body.errors.length, body.errors.at(-1).line]).toEqual([120, 100, 100]);
  });

  it('answers with the labels after the events where that is preferred, accounts in order', async () => {
    const { headers, body } = await served.post([login('n3', 'b2'), login('n4', 'u1'), login('n5', 'b2')]);
    expect(headers.get('preference-applied')).toBe('decision-signals');
    expect(headers.get('x-gangscope-watermark')).toBe(String(body.watermark));
    expect(body.decision.signals.map(({ key, level }: Record<string, unknown>) => [key, level])).toEqual([
      ['b2', null],
      ['u1', 'WARNING'],
    ]);
  });

  it('leaves the labels out where nobody asks, where accounts are too many, and for who may not read them', async () => {
    const many = Array.from({ length: 101 }, (_, n) => login(`m${n}`, `m${n}`));
    const answers = [
      await served.post([login('n6', 'b3')], { prefer: 'return=minimal' }),
      await served.post(many),
      await served.post([login('n7', 'b3')], { authorization: 'Bearer dev-job-1' }),
      await served.post(['{}']),
    ];
    for (const { status, headers, body } of answers) {
      expect([status, headers.get('preference-applied'), body.decision]).toEqual([200, null, undefined]);
    }
  });

  it('takes events from machines alone', async () => {
    const refused = await served.post([login('n8', 'b4')], { authorization: 'Bearer dev-investigator-1' });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('refuses an empty body, another media type, and a body above 8 MiB', async () => {
    const empty = await served.post([]);
    expect([empty.status, empty.body.error.message]).toEqual([
      400,
      'body: is empty: send events as application/x-ndjson, one a line',
    ]);
    const json = await served.post([login('n9', 'b5')], { 'content-type': 'application/json' });
    expect([json.status, json.body.error.message]).toEqual([
      415,
      'the body must be application/x-ndjson, without Content-Encoding',
    ]);
    const large = await served.post(['x'.repeat(8 * 1024 * 1024 + 1)]);
    expect([large.status, large.body.error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('acknowledges nothing while the store is down or its disk is full', async () => {
    const failures = [
      [new StoreUnavailable('the store does not answer'), 503, 'STORE_UNAVAILABLE', '1'],
      [new StorageFull('the disk is full'), 507, 'STORAGE_FULL', null],
    ] as const;
    for (const [failure, status, code, retryAfter] of failures) {
      const broken = { ...store, record: () => Promise.reject(failure) };
      const other = await openEventsServer(broken);
      const { headers, ...refused } = await other.post([login('n10', 'b6')]);
      expect([refused.status, refused.body.error.code, headers.get('retry-after')]).toEqual([
        status,
        code,
        retryAfter,
      ]);
      await other.close();
    }
  });
});

describe('a batch of thirty accounts that was planted after the nightly run', () => {
  it('is labelled from its third member on, each in the answer to its own application', async () => {
    const labels: unknown[] = [];
    for (let member = 1; member <= 30; member++) {
      const at = day(30.6) + member * 7 * minuteMs;
      const context = { deviceId: 'farm', ip: `58.20.1.${member % 4}` };
      const accountId = `x${member}`;
      const { body } = await served.post([
        { type: 'registration', eventId: `xr${member}`, accountId, at, ...context },
        { type: 'application', eventId: `xa${member}`, accountId, at: at + minuteMs, ...context },
      ]);
      const { level, gang } = body.decision.signals[0];
      labels.push([level, gang?.provisional ?? null]);
    }
    expect(labels.slice(2)).toEqual(Array.from({ length: 28 }, () => ['ATTENTION', true]));
  });
});
