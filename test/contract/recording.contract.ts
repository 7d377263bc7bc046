import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { RecordedEvent } from '../../graph/domain/relation-chain.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { day, history, resource } from '../support/history.ts';
import type { OpenStore } from './open-store.ts';

/** What every store does with events that are recorded. */
export function describeRecording(open: OpenStore): void {
  let store: GraphStore;
  let clock = 0;

  beforeEach(async () => {
    clock = day(100);
    store = await open(() => clock);
  });
  afterEach(() => store.close());

  describe('recording', () => {
    it('accepts new events and marks how far it is recorded', async () => {
      const events = history`
        u1 day 3 device-a
        u2 day 4 device-a`;
      expect(await store.record(events)).toEqual({
        accepted: 2,
        duplicates: [],
        conflicts: [],
        watermark: 2,
      });
    });

    it('accepts no events', async () => {
      expect(await store.record([])).toEqual({ accepted: 0, duplicates: [], conflicts: [], watermark: 0 });
    });

    it('keeps an event that comes again once and reports its place', async () => {
      const events = history`
        u1 day 3 device-a
        u2 day 4 device-a`;
      await store.record(events);
      expect(await store.record([...events, ...history`u3 day 5 device-a`])).toEqual({
        accepted: 1,
        duplicates: [0, 1],
        conflicts: [],
        watermark: 3,
      });
    });

    it('reports an event whose id has other content already and keeps nothing of it', async () => {
      await store.record(history`u1 day 3 device-a id=e1`);
      expect(await store.record(history`u1 day 3 device-b id=e1`)).toEqual({
        accepted: 0,
        duplicates: [],
        conflicts: [0],
        watermark: 1,
      });
      expect(await store.entitiesOf([resource('device-b')])).toEqual([null]);
    });

    it('takes the first of equal ids within one call', async () => {
      const events = history`
        u1 day 3 device-a id=e1
        u1 day 3 device-a id=e1
        u2 day 3 device-a id=e1`;
      expect(await store.record(events)).toEqual({
        accepted: 1,
        duplicates: [1],
        conflicts: [2],
        watermark: 1,
      });
    });

    it('takes an event for the same when only a mask differs, and goes on to show the first', async () => {
      const [event] = history`u1 day 3 phone-a id=e1`;
      const masked = {
        ...event!,
        mentions: [{ ...resource('phone-a'), through: 'GAVE_PHONE', mask: '***' }],
      };
      await store.record([event!]);
      expect((await store.record([masked as never])).duplicates).toEqual([0]);
      expect((await store.entitiesOf([resource('phone-a')]))[0]?.display).toBe('[phone-a]');
    });

    it('gives every call its own report when many are made at once', async () => {
      const reports = await Promise.all(
        [1, 2, 3, 2].map((number) => store.record(history`u1 day ${number} device-a`)),
      );
      expect(reports.map(({ accepted, duplicates }) => [accepted, duplicates.length])).toEqual([
        [1, 0],
        [1, 0],
        [1, 0],
        [0, 1],
      ]);
      expect((await store.health()).events).toBe(3);
    });

    it('takes 10 000 events at once and refuses more', async () => {
      const many = Array.from({ length: 10_001 }, (_, number) => history`u${number} day 3 device-a`[0]!);
      await expect(store.record(many)).rejects.toThrow(new LimitExceeded('events', 0, 10_000, 10_001));
      expect((await store.record(many.slice(1))).accepted).toBe(10_000);
    });
  });

  describe('the feed of events', () => {
    const events = history`
      u1 day 3 device-a ip-a created=1 agent=browser flag=JUNK_DEVICE success=false
      u2 day 9 applies device-a phone-a contact:phone-b amount=20000.00 lender=L1 product=cash
      u3 day 1 registers email-a referrer=u1
      u1 day 2 refers u2
      u2 day 4 overdue known=6 application=a1 source=bank pastdue=30`;

    it('gives events back as they were given, in recording order, with the time of arrival', async () => {
      await store.record(events.slice(0, 3));
      clock = day(101);
      await store.record(events.slice(3));
      const arrived = [day(100), day(100), day(100), day(101), day(101)];
      expect(await recordedAfter(0)).toEqual(
        events.map((event, place) => ({ event, receivedAt: arrived[place] })),
      );
    });

    it('begins after the watermark', async () => {
      await store.record(events);
      expect((await recordedAfter(3)).map(({ event }) => event)).toEqual(events.slice(3));
      expect(await recordedAfter(5)).toEqual([]);
      expect((await collected(store.eventsAfter(1))).at(-1)?.watermark).toBe(5);
    });

    async function recordedAfter(watermark: number): Promise<RecordedEvent[]> {
      return (await collected(store.eventsAfter(watermark))).flatMap((batch) => batch.events);
    }
  });
}
