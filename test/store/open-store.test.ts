import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../graph/store/open-store.ts';
import { history } from '../support/history.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

it('opens the embedded store in the folder of the settings and follows other processes', async () => {
  const storeFolder = join(await newFolder(), 'store');
  const tools = { now: () => 7, alarm: (message: string) => expect.unreachable(message), followEveryMs: 1 };
  const store = await openStore({ storeFolder }, tools);
  const other = await openStore({ storeFolder }, { now: tools.now, alarm: tools.alarm });
  await other.record(history`u1 day 3 device-a`);
  expect(await store.health()).toMatchObject({ kind: 'embedded', events: 1 });
  expect(store.traits.remote).toBe(false);
  await store.close();
  await other.close();
});
