import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { EventId } from '../../../graph/domain/ids.ts';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { answersOf } from '../../contract/answers.ts';
import { account, days, entity, history } from '../../support/history.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const options = { now: () => 5, alarm: (message: string) => expect.unreachable(message) };

const [login] = history`u1 day 3 device-a ip-a`;
/** Logins a second apart, the newest first, of a hundred accounts on the same device and address. */
const logins = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, place) => {
    const number = from + place;
    return {
      ...login!,
      eventId: `e${number}` as EventId,
      accountId: account(`u${number % 100}`),
      at: login!.at - number * 1000,
    };
  });

const asked = {
  window: days(2, 4),
  through: ['DEVICE', 'IP'] as const,
  refs: [entity('device-a'), entity('u7')],
  text: 'u1',
  limit: 5,
  hops: 2,
  hubAccounts: 3,
  maxNodes: 8,
  watermark: 16_000,
};

/** Stands for columns of thousands of rows, which take seconds to compare one by one. */
const digestOf = (answers: unknown) => hash('sha256', JSON.stringify(answers));

it('answers the same while newer events are folded in, and after more were recorded meanwhile', async () => {
  const folder = await newFolder();
  const store = await openEmbeddedStore({ ...options, folder });
  await store.record(logins(0, 8_200));
  await store.health();
  // More than an eighth of those before, less than all of them: they are folded in beside what goes on.
  await store.record(logins(8_200, 16_400));
  const during = await answersOf(store, asked);
  await Promise.all([store.health(), store.record(logins(16_400, 16_500))]);
  const after = await answersOf(store, asked);
  await store.close();

  const reopened = await openEmbeddedStore({ ...options, folder });
  const whole = await answersOf(reopened, asked);
  await reopened.close();
  expect(digestOf(after)).toBe(digestOf(whole));
  expect(digestOf(during.events)).toBe(digestOf(whole.events.slice(0, 400)));
  expect(digestOf(during.known)).toBe(digestOf(whole.known));
});
