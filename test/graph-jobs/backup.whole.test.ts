import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { storeFolderIn } from '../../graph/store/settings.ts';
import { history } from '../support/history.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const newFolder = temporaryFolders();
const open = (folder: string) =>
  openEmbeddedStore({ folder, now: () => 0, alarm: (message) => expect(message).toBe('') });

it('a backup by command is whole while another process records', async () => {
  const dataDir = await newFolder();
  const target = join(await newFolder(), 'copy');
  const store = await open(storeFolderIn(dataDir));
  await store.record(history`u0 day 1 device-0`);
  let isCopying = true;
  const copied = run('backup', target, '--data', dataDir).finally(() => {
    isCopying = false;
  });
  let recorded = 1;
  for (; isCopying; recorded += 1)
    await store.record(history`u${recorded} day ${recorded % 9} device-${recorded}`);
  const [, events, checksum] =
    /: (\d+) events, 0 generations, checksum ([0-9a-f]{32})/.exec(await copied) ?? [];
  expect(Number(events)).toBeGreaterThanOrEqual(1);
  expect(Number(events)).toBeLessThanOrEqual(recorded);
  const restored = await open(target);
  expect(await restored.health()).toMatchObject({ events: Number(events), checksum });
  await Promise.all([restored.close(), store.close()]);
});

async function run(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'graph-jobs/main.ts', ...words],
    { cwd: root },
  );
  return stdout;
}
