import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountRef, entityText } from '../../graph/domain/entity.ts';
import { LimitExceeded, StoreConflict, StoreUnavailable } from '../../graph/domain/errors.ts';
import type { ExpansionRequest } from '../../graph/domain/expansion.ts';
import { generationZero } from '../../graph/domain/generation.ts';
import type { ChainColumns, RecordedEvent } from '../../graph/domain/relation-chain.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { GraphStore, Lease } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { draft, evidence, gang, gangId, label } from '../support/drafts.ts';
import { account, day, days, entity, history, resource } from '../support/history.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { recordings } from '../support/random-events.ts';
import { answersOf, questions } from './answers.ts';
import { describeCaseBook } from './case-book.contract.ts';
import { describeEventCounts } from './event-counts.contract.ts';
import { describeRiskLists } from './risk-lists.contract.ts';

/** Opens an empty store; `now` is its clock. */
export type OpenStore = (now: () => number) => Promise<GraphStore>;

/** What every store does, whatever it is made of. Each adapter's tests are this suite and its own faults. */
export function describeGraphStore(name: string, open: OpenStore): void {
  describe(name, () => {
    describeRiskLists(open);
    describeCaseBook(open);
    describeEventCounts(open);

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

    describe('relation chains', () => {
      it('come as columns by account, time and event id, with numbers in order of first appearance', async () => {
        await store.record(history`
          u2 day 4 applies ip-a device-b amount=20.50 lender=L2 id=e9
          u2 day 4 device-b created=2 id=e1
          u1 day 5 device-b created=3
          u1 day 1 device-z created=1
          u1 day 6 applies phone-a contact:phone-a lender=L1`);
        const [columns] = await collected(store.readChains(days(3, 10), ['DEVICE', 'PHONE']));
        expect(columns).toEqual({
          newAccounts: ['u1', 'u2'].map(account),
          newAccountCreatedAt: Float64Array.of(day(1), day(2)),
          newAccountFirstEventAt: Float64Array.of(day(1), day(4)),
          newResources: ['device-b', 'phone-a'].map((word) => resource(word).key),
          newResourceKind: Uint8Array.of(resourceKinds.indexOf('DEVICE'), resourceKinds.indexOf('PHONE')),
          rows: 4,
          account: Uint32Array.of(0, 0, 1, 1),
          at: Float64Array.of(day(5), day(6), day(4), day(4)),
          type: Uint8Array.of(0, 2, 0, 2),
          amount: Float64Array.of(Number.NaN, Number.NaN, Number.NaN, 20.5),
          lender: Uint32Array.of(0, 1, 0, 2),
          newLenders: ['L1', 'L2'],
          mentionOffsets: Uint32Array.of(0, 1, 3, 4, 5),
          mentionResource: Uint32Array.of(0, 1, 1, 0, 0),
          mentionThrough: Uint8Array.of(0, 4, 5, 0, 0),
        } satisfies ChainColumns);
      });

      it('leave out ties and outcomes, and keep events that name nothing', async () => {
        await store.record(history`
          u1 day 4
          u1 day 4 refers u2
          u1 day 4 fraud`);
        const [columns] = await collected(store.readChains(days(3, 10), resourceKinds));
        expect(columns).toMatchObject({ rows: 1, newResources: [], mentionOffsets: Uint32Array.of(0, 0) });
      });

      it('take the first instant of the window and leave out the last', async () => {
        await store.record(history`
          u1 day 3 device-a
          u2 day 10 device-a`);
        const [columns] = await collected(store.readChains(days(3, 10), resourceKinds));
        expect(columns?.newAccounts).toEqual(['u1']);
      });

      it('are none where nothing lies in the window', async () => {
        await store.record(history`u1 day 3 device-a`);
        expect(await collected(store.readChains(days(4, 10), resourceKinds))).toEqual([]);
      });

      it('stay as they were when reading began', async () => {
        await store.record(history`u1 day 3 device-a created=2`);
        const reading = store.readChains(days(0, 10), resourceKinds)[Symbol.asyncIterator]();
        const first = reading.next();
        await store.record(history`u0 day 3 device-0 created=1`);
        expect((await first).value).toMatchObject({ rows: 1, newAccounts: ['u1'] });
        expect((await reading.next()).done).toBe(true);
      });
    });

    describe('ties and outcomes', () => {
      const events = history`
        u1 day 4 refers u2 id=t2
        u1 day 4 transfers u3 amount=9.99 id=t1
        u1 day 3 guarantees u2 id=t3
        u1 day 10 contacts u2 id=t4
        u1 day 3 device-a
        u2 day 1 fraud known=8 id=o1
        u3 day 2 cleared known=5 id=o3
        u2 day 1 settled known=5 id=o2`;

      it('give the ties of a window by time, then event id', async () => {
        await store.record(events);
        const ties = (await collected(store.readTies(days(3, 10)))).flat();
        expect(ties).toEqual([events[2], events[1], events[0]]);
      });

      it('give the outcomes known before an instant, however old, by that instant, then event id', async () => {
        await store.record(events);
        expect((await collected(store.readOutcomes(day(8)))).flat()).toEqual([events[7], events[6]]);
        expect((await collected(store.readOutcomes(day(8) + 1))).flat()).toEqual([
          events[7],
          events[6],
          events[5],
        ]);
      });
    });

    describe('entities', () => {
      it('tell what is known of accounts and resources over all time, in the order asked', async () => {
        await store.record(history`
          u1 day 5 device-a phone-a contact:phone-a created=4
          u1 day 3 overdue known=9 created=2
          u2 day 8 device-a`);
        expect(await store.entitiesOf(['device-a', 'u1', 'u9', 'phone-a', 'u2'].map(entity))).toEqual([
          {
            ref: { kind: 'DEVICE', key: 'device-a' },
            display: '[device-a]',
            createdAt: null,
            firstEventAt: day(5),
            lastEventAt: day(8),
            events: 2,
            accounts: 2,
          },
          {
            ref: { kind: 'ACCOUNT', key: 'u1' },
            display: 'u1',
            createdAt: day(2),
            firstEventAt: day(3),
            lastEventAt: day(5),
            events: 2,
            accounts: 1,
          },
          null,
          {
            ref: { kind: 'PHONE', key: 'phone-a' },
            display: '[phone-a]',
            createdAt: null,
            firstEventAt: day(5),
            lastEventAt: day(5),
            events: 1,
            accounts: 1,
          },
          {
            ref: { kind: 'ACCOUNT', key: 'u2' },
            display: 'u2',
            createdAt: null,
            firstEventAt: day(8),
            lastEventAt: day(8),
            events: 1,
            accounts: 1,
          },
        ]);
      });

      it('keep one key of two kinds apart', async () => {
        const [event] = history`u1 day 3 device-a`;
        const mentions = [
          { kind: 'DEVICE', key: 'same', through: 'FROM_DEVICE', mask: 'd' },
          { kind: 'WIFI', key: 'same', through: 'OVER_WIFI', mask: 'w' },
        ];
        await store.record([{ ...event!, mentions } as never]);
        const found = await store.entitiesOf([
          { kind: 'DEVICE', key: 'same' as never },
          { kind: 'WIFI', key: 'same' as never },
          { kind: 'IP', key: 'same' as never },
        ]);
        expect(found.map((one) => one?.display)).toEqual(['d', 'w', undefined]);
      });

      it('are found by the beginning of key or mask, accounts first, then by kind and key', async () => {
        await store.record(history`
          device day 3 device-b
          dev day 3 device-a
          u1 day 3 ip-d`);
        const keys = async (text: string, limit: number) =>
          (await store.findEntities(text, limit)).map(({ ref }) => ref.key);
        expect(await keys('dev', 9)).toEqual(['dev', 'device', 'device-a', 'device-b']);
        expect(await keys('dev', 3)).toEqual(['dev', 'device', 'device-a']);
        expect(await keys('[d', 9)).toEqual(['device-a', 'device-b']);
        expect(await keys('', 99)).toEqual(['dev', 'device', 'u1', 'device-a', 'device-b', 'ip-d']);
        expect(await keys('evice', 9)).toEqual([]);
      });

      it('give the key of everything that an event has named, each once', async () => {
        const keys = async () => (await collected(store.readKeys())).flat().map(entityText).sort();
        expect(await keys()).toEqual([]);
        await store.record(history`
          u1 day 1 device-a ip-a
          u2 day 2 applies device-a phone-a contact:phone-b
          u2 day 3 overdue known=4
          u1 day 4 refers u2
          u3 day 5 fraud`);
        expect(await keys()).toEqual([
          'ACCOUNT:u1',
          'ACCOUNT:u2',
          'ACCOUNT:u3',
          'DEVICE:device-a',
          'IP:ip-a',
          'PHONE:phone-a',
          'PHONE:phone-b',
        ]);
      });

      it('show the chain of an account in pages, by time, then event id', async () => {
        const events = history`
          u1 day 5 device-a id=e3
          u1 day 5 device-b id=e2
          u1 day 4 refers u2 id=e9
          u1 day 6 fraud known=9 id=e1
          u2 day 5 device-a id=e5
          u1 day 10 device-a id=e4`;
        await store.record(events);
        const request = { accountId: account('u1'), window: days(0, 10), limit: 2, after: null };
        const first = await store.chainOf(request);
        expect(first.events.map(({ event }) => event)).toEqual([events[2], events[1]]);
        expect(first.next).toEqual({ at: day(5), eventId: 'e2' });
        const second = await store.chainOf({ ...request, after: first.next });
        expect(second.events.map(({ event }) => event)).toEqual([events[0], events[3]]);
        expect(second.next).toBeNull();
        expect(await store.chainOf({ ...request, accountId: account('u9') })).toEqual({
          events: [],
          next: null,
        });
        await expect(store.chainOf({ ...request, limit: 1001 })).rejects.toThrow(
          new LimitExceeded('limit', 1, 1000, 1001),
        );
      });

      it('rank hubs by their distinct accounts inside the window, then by key', async () => {
        await store.record(history`
          u1 day 3 device-a
          u1 day 4 device-a
          u2 day 10 device-a
          u1 day 3 device-c
          u2 day 3 device-c
          u1 day 3 device-b
          u3 day 9 device-b
          u1 day 5 ip-a
          u2 day 5 ip-a`);
        const request = { kind: 'DEVICE', window: days(3, 10), leastAccounts: 2, limit: 9 } as const;
        expect(await store.hubsIn(request)).toEqual([
          { ref: resource('device-b'), accounts: 2 },
          { ref: resource('device-c'), accounts: 2 },
        ]);
        expect(await store.hubsIn({ ...request, leastAccounts: 1, limit: 3 })).toEqual([
          { ref: resource('device-b'), accounts: 2 },
          { ref: resource('device-c'), accounts: 2 },
          { ref: resource('device-a'), accounts: 1 },
        ]);
      });
    });

    describe('expansion', () => {
      const world = history`
        u1 day 3 device-a ip-a
        u1 day 5 device-a
        u2 day 4 device-a
        u2 day 4 device-b
        u3 day 6 device-b
        u4 day 3 ip-a
        u5 day 3 ip-a
        u6 day 20 device-a`;
      const request: ExpansionRequest = {
        window: days(3, 10),
        through: ['DEVICE', 'IP'],
        origins: [entity('u1')],
        hops: 2,
        hubAccounts: 9,
        maxNodes: 99,
      };
      const expanded = async (change: Partial<ExpansionRequest>) => {
        await store.record(world);
        const { nodes, links, stoppedAtHubs, truncated } = await store.expand({ ...request, ...change });
        return {
          nodes: nodes.map(({ ref, distance }) => `${distance} ${ref.key}`),
          links: links.map(({ account: from, resource: to }) => `${from.key} ${to.key}`),
          stoppedAtHubs: stoppedAtHubs.map(({ key }) => key),
          truncated,
        };
      };

      it('meets neighbours, nearest first, then by kind and key, with the links between them', async () => {
        await store.record(world);
        expect(await store.expand({ ...request, origins: [entity('device-b')], hops: 1 })).toEqual({
          nodes: [
            { ref: resource('device-b'), display: '[device-b]', distance: 0, degree: 2 },
            { ref: accountRef(account('u2')), display: 'u2', distance: 1, degree: 2 },
            { ref: accountRef(account('u3')), display: 'u3', distance: 1, degree: 1 },
          ],
          links: [
            {
              account: accountRef(account('u2')),
              resource: resource('device-b'),
              events: 1,
              firstAt: day(4),
              lastAt: day(4),
            },
            {
              account: accountRef(account('u3')),
              resource: resource('device-b'),
              events: 1,
              firstAt: day(6),
              lastAt: day(6),
            },
          ],
          stoppedAtHubs: [],
          truncated: false,
        });
      });

      it('takes two hops from account to account', async () => {
        expect(await expanded({})).toEqual({
          nodes: ['0 u1', '1 device-a', '1 ip-a', '2 u2', '2 u4', '2 u5'],
          links: ['u1 device-a', 'u1 ip-a', 'u2 device-a', 'u4 ip-a', 'u5 ip-a'],
          stoppedAtHubs: [],
          truncated: false,
        });
      });

      it('goes through the kinds asked for alone', async () => {
        expect((await expanded({ through: ['IP'] })).nodes).toEqual(['0 u1', '1 ip-a', '2 u4', '2 u5']);
        expect((await expanded({ through: [] })).nodes).toEqual(['0 u1']);
      });

      it('meets a hub and lists it but does not pass it', async () => {
        expect(await expanded({ hubAccounts: 2 })).toEqual({
          nodes: ['0 u1', '1 device-a', '1 ip-a', '2 u2'],
          links: ['u1 device-a', 'u1 ip-a', 'u2 device-a'],
          stoppedAtHubs: ['ip-a'],
          truncated: false,
        });
      });

      it('counts the accounts of a hub inside the window: exactly the limit is none', async () => {
        expect((await expanded({ hubAccounts: 3 })).stoppedAtHubs).toEqual([]);
        expect((await expanded({ hubAccounts: 2, window: days(3, 30) })).stoppedAtHubs).toEqual([
          'device-a',
          'ip-a',
        ]);
      });

      it('passes a hub that it starts from', async () => {
        expect(await expanded({ hubAccounts: 1, origins: [entity('ip-a')], hops: 1 })).toMatchObject({
          nodes: ['0 ip-a', '1 u1', '1 u4', '1 u5'],
          stoppedAtHubs: [],
        });
      });

      it('cuts the farthest nodes, last by kind and key, and says so', async () => {
        expect(await expanded({ maxNodes: 4 })).toMatchObject({
          nodes: ['0 u1', '1 device-a', '1 ip-a', '2 u2'],
          truncated: true,
        });
        expect((await expanded({ maxNodes: 6 })).truncated).toBe(false);
        expect(await expanded({ maxNodes: 1 })).toMatchObject({ nodes: ['0 u1'], truncated: true });
      });

      it('leaves out origins that it does not know and takes each one once', async () => {
        const origins = ['device-b', 'u9', 'u1', 'device-b'].map(entity);
        expect((await expanded({ origins, hops: 1, maxNodes: 3 })).nodes).toEqual([
          '0 u1',
          '0 device-b',
          '1 u2',
        ]);
        expect((await expanded({ origins: [entity('u9')] })).nodes).toEqual([]);
      });

      it('refuses what is beyond its limits', async () => {
        const origins = Array.from({ length: 101 }, () => entity('u1'));
        await expect(store.expand({ ...request, origins })).rejects.toThrow(
          new LimitExceeded('origins', 1, 100, 101),
        );
        await expect(store.expand({ ...request, hops: 5 })).rejects.toThrow(
          new LimitExceeded('hops', 1, 4, 5),
        );
        await expect(store.expand({ ...request, maxNodes: 5001 })).rejects.toThrow(
          new LimitExceeded('maxNodes', 1, 5000, 5001),
        );
      });
    });

    describe('leases', () => {
      it('go to one holder at a time, with a token that grows', async () => {
        expect(await store.claim('refresh', 'a', 1000)).toEqual({ work: 'refresh', holder: 'a', token: 1 });
        expect(await store.claim('refresh', 'b', 1000)).toBeNull();
        expect(await store.claim('refresh', 'a', 1000)).toEqual({ work: 'refresh', holder: 'a', token: 2 });
      });

      it('pass on when they run out', async () => {
        await store.claim('refresh', 'a', 1000);
        clock += 999;
        expect(await store.claim('refresh', 'b', 1000)).toBeNull();
        clock += 1;
        expect((await store.claim('refresh', 'b', 1000))?.token).toBe(2);
      });

      it('can be given back, by their holder alone', async () => {
        const lease = (await store.claim('refresh', 'a', 1000))!;
        await store.release({ ...lease, holder: 'b' });
        expect(await store.claim('refresh', 'b', 1000)).toBeNull();
        await store.release(lease);
        expect((await store.claim('refresh', 'b', 1000))?.token).toBe(2);
      });

      it('refuse what a late holder writes', async () => {
        const late = (await store.claim('refresh', 'a', 1000))!;
        clock += 1000;
        const next = (await store.claim('refresh', 'b', 1000))!;
        await store.release(late);
        await expect(store.publishRun(late, draft())).rejects.toThrow(StoreConflict);
        expect((await store.publication()).sequence).toBe(0);
        expect((await store.publishRun(next, draft())).number).toBe(1);
      });
    });

    describe('generations', () => {
      const labels = [
        label('u3', 'g1', 'PERIPHERY', 9),
        label('u1', 'g1'),
        label('u4', null),
        label('u2', 'g1', 'CORE', 7),
      ];
      const gangs = [
        gang('g2', null, 0.9),
        gang('g1', 'WARNING', 0.5),
        gang('g0', 'WARNING', 0.8),
        gang('g3', 'WARNING', 0.8),
      ];
      const run = draft({ gangs, labels, evidence: new Map([[gangId('g1'), evidence('u1', 'u2')]]) });
      const published = async (drafts = [run]) => {
        const lease = (await store.claim('refresh', 'a', 1000)) as Lease;
        for (const [place, one] of drafts.entries())
          await store.publishRun(lease, { ...one, baseGeneration: place });
      };

      it('begin with an empty one, so that readers always have one', async () => {
        expect(await store.publication()).toEqual({ generation: generationZero, sequence: 0 });
        expect(await store.generations(9)).toEqual([]);
        expect(await store.labelsOf(0, [account('u1')])).toEqual([null]);
        expect(await store.gangs(0)).toEqual([]);
        expect(await collected(store.readLabels(0))).toEqual([]);
      });

      it('are numbered, shown and stamped in one step', async () => {
        await published();
        const { gangs: _, labels: __, evidence: ___, lineage: ____, dormant: _____, ...head } = run;
        const shown = { state: 'PUBLISHED', builtAt: day(100), publishedAt: day(100), pruned: false };
        const generation = { ...head, number: 1, ...shown };
        expect(await store.publication()).toEqual({ generation, sequence: 1 });
      });

      it('retire when the next one is shown, and are listed newest first', async () => {
        await published([run, run, run]);
        const states = (await store.generations(2)).map(({ number, state }) => [number, state]);
        expect(states).toEqual([
          [3, 'PUBLISHED'],
          [2, 'RETIRED'],
        ]);
        expect((await store.generations(9)).length).toBe(3);
      });

      it('answer labels in the order asked, null where there is none', async () => {
        await published();
        const asked = ['u9', 'u4', 'u1', 'u1'].map(account);
        expect(await store.labelsOf(1, asked)).toEqual([null, labels[2], labels[1], labels[1]]);
      });

      it('look up 1 000 accounts at once and refuse more', async () => {
        const many = Array.from({ length: 1001 }, () => account('u1'));
        expect((await store.labelsOf(0, many.slice(1))).length).toBe(1000);
        await expect(store.labelsOf(0, many)).rejects.toThrow(new LimitExceeded('accounts', 0, 1000, 1001));
      });

      it('give all labels by account id', async () => {
        await published();
        expect((await collected(store.readLabels(1))).flat()).toEqual([
          labels[1],
          labels[3],
          labels[0],
          labels[2],
        ]);
      });

      it('give gangs by level, score and id, members by role, strength and id, and evidence', async () => {
        await published();
        expect(await store.gangs(1)).toEqual([gangs[2], gangs[3], gangs[1], gangs[0]]);
        expect(await store.gang(1, gangId('g1'))).toEqual(gangs[1]);
        expect(await store.gang(1, gangId('g9'))).toBeNull();
        expect(await store.membersOf(1, gangId('g1'))).toEqual([labels[3], labels[1], labels[0]]);
        expect(await store.membersOf(1, gangId('g9'))).toEqual([]);
        expect(await store.evidenceOf(1, gangId('g1'))).toEqual(evidence('u1', 'u2'));
        expect(await store.evidenceOf(1, gangId('g2'))).toBeNull();
      });

      it('stay as they were when later ones are shown', async () => {
        await published([run, draft(), draft(), draft(), draft()]);
        expect(await store.labelsOf(5, [account('u1')])).toEqual([null]);
        expect(await store.labelsOf(1, [account('u1')])).toEqual([labels[1]]);
      });

      it('refuse a number that was never given, because no label would read as no gang', async () => {
        await published();
        await expect(store.labelsOf(2, [account('u1')])).rejects.toThrow(
          new LimitExceeded('generation', 0, 1, 2),
        );
        await expect(store.gangs(-1)).rejects.toThrow(LimitExceeded);
      });
    });

    describe('the store itself', () => {
      it('keeps notes', async () => {
        expect(await store.note('world')).toBeNull();
        await store.putNote('world', 'demo');
        await store.putNote('world', 'own 数据');
        expect(await store.note('world')).toBe('own 数据');
      });

      it('says how much it holds', async () => {
        const { kind, formatVersion, checksum, ...empty } = await store.health();
        expect(empty).toEqual({
          watermark: 0,
          events: 0,
          accounts: 0,
          resources: 0,
          firstEventAt: null,
          lastEventAt: null,
        });
        await store.record(history`
          u1 day 5 device-a ip-a
          u2 day 3 refers u1`);
        expect(await store.health()).toMatchObject({
          kind,
          formatVersion,
          watermark: 2,
          events: 2,
          accounts: 2,
          resources: 2,
          firstEventAt: day(3),
          lastEventAt: day(5),
        });
        expect((await store.health()).checksum).not.toBe(checksum);
      });

      it('answers nothing after it was closed, and can be closed twice', async () => {
        await store.record(history`u1 day 3 device-a`);
        await store.close();
        await store.close();
        const closed = new StoreUnavailable('the store is closed');
        await expect(store.health()).rejects.toThrow(closed);
        await expect(store.record([])).rejects.toThrow(closed);
        await expect(store.publication()).rejects.toThrow(closed);
        await expect(store.labelsOf(0, [])).rejects.toThrow(closed);
        await expect(store.note('world')).rejects.toThrow(closed);
        await expect(store.claim('refresh', 'a', 1)).rejects.toThrow(closed);
        await expect(collected(store.eventsAfter(0))).rejects.toThrow(closed);
      });
    });

    describe('any history', () => {
      it('is answered as the plain definition says', async () => {
        await fc.assert(
          fc.asyncProperty(recordings, questions, async (batches, asked) => {
            const now = () => day(100);
            const [own, plain] = [await open(now), openMemoryStore({ now })];
            try {
              for (const batch of batches) {
                expect(await own.record(batch)).toEqual(await plain.record(batch));
                expect(await answersOf(own, asked)).toEqual(await answersOf(plain, asked));
              }
            } finally {
              await own.close();
            }
          }),
          { numRuns: 60 },
        );
      });

      it('gives one checksum in whatever order and split it is recorded', async () => {
        const events = history`
          u1 day 3 device-a
          u2 day 3 device-a ip-a
          u3 day 4 applies phone-a
          u1 day 5 refers u2
          u2 day 6 fraud`;
        const shuffled = fc.shuffledSubarray(events, { minLength: events.length });
        await store.record(events);
        const { checksum } = await store.health();
        await fc.assert(
          fc.asyncProperty(shuffled, fc.nat(events.length), async (order, cut) => {
            const other = await open(() => 0);
            await other.record(order.slice(0, cut));
            await other.record(order.slice(Math.max(0, cut - 1)));
            expect((await other.health()).checksum).toBe(checksum);
            await other.close();
          }),
          { numRuns: 10 },
        );
      });
    });
  });
}
