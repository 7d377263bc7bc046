import { expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { collected } from '../../support/collected.ts';
import { entity, history, resource } from '../../support/history.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { restOf, startChild } from './child-process.ts';
import { seeOneMark } from './marked-draft.ts';
import { batchOf, sizesOf } from './numbered-batches.ts';

const script = new URL('./write-batches.ts', import.meta.url);
const newFolder = temporaryFolders();
const options = { now: () => 0, alarm: (message: string) => expect.unreachable(message) };

it('lets two processes record at once: both finish and nothing is lost', async () => {
  const folder = await newFolder();
  const store = await openEmbeddedStore({ ...options, folder });
  const children = ['a', 'b'].map((writer) => startChild(script, [folder, writer, '12', '300']));
  const own = await Promise.all([1, 2, 3].map((number) => store.record(batchOf('c', number, 300))));
  const said = await Promise.all(children.map(restOf));

  const numbers = Array.from({ length: 12 }, (_, number) => String(number));
  expect(said).toEqual([numbers, numbers]);
  expect(own.map(({ accepted }) => accepted)).toEqual([300, 300, 300]);
  const events = (await collected(store.eventsAfter(0))).flatMap((batch) => batch.events);
  const sizes = sizesOf(events.map(({ event }) => event));
  expect([sizes.size, ...new Set(sizes.values())]).toEqual([27, 300]);
  expect((await store.health()).watermark).toBe(27 * 300);
  await store.close();
});

it('sees what another process wrote: events, resources, generations and notes', async () => {
  const folder = await newFolder();
  const reader = await openEmbeddedStore({ ...options, folder });
  await reader.record(history`u0 day 1 device-own`);
  expect((await reader.publication()).sequence).toBe(0);

  const said = await restOf(startChild(script, [folder, 'a', '1', '40', '1']));

  expect(said).toEqual(['0', 'g1']);
  expect((await reader.health()).events).toBe(41);
  expect((await reader.entitiesOf([resource('device-a-0')]))[0]?.events).toBe(2);
  expect((await reader.publication()).generation).toMatchObject({ number: 1, counts: { labels: 5000 } });
  expect((await reader.labelsOf(1, [entity('u7').key as never]))[0]?.strength).toBe(1);
  await reader.close();
});

it('sees each generation that another process shows within two seconds, whole', async () => {
  const folder = await newFolder();
  const reader = await openEmbeddedStore({ ...options, folder });
  const child = startChild(new URL('./move-publication.ts', import.meta.url), [folder, '9', '0']);
  expect(await child.line()).toBe('open');
  const lagsMs: number[] = [];
  for (let line = await child.line(); line !== null; line = await child.line()) {
    const [sequence = 0, at = 0] = line.split(' ').map(Number);
    expect(await seeOneMark(reader)).toBeGreaterThanOrEqual(sequence);
    lagsMs.push(Date.now() - at);
  }
  await child.ended;
  expect(lagsMs.length).toBe(9);
  expect(Math.max(...lagsMs)).toBeLessThan(2000);
  await reader.close();
});

it('numbers accounts alike in every process, so that each may record after the other', async () => {
  const folder = await newFolder();
  const [one, other] = [
    await openEmbeddedStore({ ...options, folder }),
    await openEmbeddedStore({ ...options, folder }),
  ];
  for (let turn = 0; turn < 6; turn += 1)
    await (turn % 2 === 0 ? one : other).record(history`u${turn % 4} day ${turn} device-${turn % 3}`);
  const found = ['u0', 'u1', 'u2', 'u3', 'device-0', 'device-1', 'device-2'].map(entity);
  expect(await one.entitiesOf(found)).toEqual(await other.entitiesOf(found));
  expect((await one.entitiesOf(found)).map((known) => known?.events)).toEqual([2, 2, 1, 1, 2, 2, 2]);
  await one.close();
  await other.close();
});

it('looks at other processes again and again when it is told to', async () => {
  const folder = await newFolder();
  const looks: (() => void)[] = [];
  let stopped = false;
  const repeat = (look: () => void) => {
    looks.push(look);
    return () => {
      stopped = true;
    };
  };
  const follower = await openEmbeddedStore({ ...options, folder, repeat });
  const writer = await openEmbeddedStore({ ...options, folder });
  await writer.record(history`u1 day 1 device-a`);
  looks[0]?.();
  expect((await follower.health()).events).toBe(1);
  await follower.close();
  looks[0]?.();
  await writer.close();
  expect(stopped).toBe(true);
});
