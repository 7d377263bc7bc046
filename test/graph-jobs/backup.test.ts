import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { backUpStore } from '../../graph/store/open-store.ts';
import { backup } from '../../graph-jobs/jobs/backup.ts';
import { draft, evidence, gang, gangId, label } from '../support/drafts.ts';
import { account, history } from '../support/history.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const open = (folder: string) =>
  openEmbeddedStore({ folder, now: () => 0, alarm: (message) => expect(message).toBe('') });
const toolsOf = (folder: string) => ({
  backUpStore: (target: string) => backUpStore(folder, target, () => 0),
});

/** A store in use, with events and a shown generation. */
async function filledStore() {
  const folder = await newFolder();
  const store = await open(folder);
  await store.record(history`
    u1 day 3 device-a phone-a
    u2 day 4 device-a`);
  const lease = (await store.claim('refresh', 'night', 1000))!;
  await store.publishRun(
    lease,
    draft({
      gangs: [gang('g1', 'WARNING', 0.9)],
      labels: [label('u1', 'g1')],
      evidence: new Map([[gangId('g1'), evidence('u1', 'u2')]]),
    }),
  );
  return { folder, store };
}

describe('a backup', () => {
  it('is made beside a store in use, and restoring it is opening it', async () => {
    const { folder, store } = await filledStore();
    const target = join(await newFolder(), 'copy');
    const report = await backup.run(toolsOf(folder), { folder: target });
    await store.record(history`u3 day 5 device-b`);
    expect(report).toMatchObject({ folder: target, generations: 1, health: { events: 2 } });

    const restored = await open(target);
    expect(await restored.health()).toEqual(report.health);
    expect(await restored.labelsOf(1, [account('u1')])).toEqual([label('u1', 'g1')]);
    expect(await restored.evidenceOf(1, gangId('g1'))).toEqual(evidence('u1', 'u2'));
    await restored.record(history`u3 day 5 device-b`);
    expect((await restored.health()).checksum).toBe((await store.health()).checksum);
    await Promise.all([restored.close(), store.close()]);
  });

  it('says what it holds, and that the key file is kept apart', async () => {
    const { folder, store } = await filledStore();
    const target = join(await newFolder(), 'copy');
    const lines = backup.describe?.(await backup.run(toolsOf(folder), { folder: target })) ?? [];
    expect(lines[0]).toMatch(/: 2 events, 1 generations, checksum [0-9a-f]{32}$/);
    expect(lines[1]).toMatch(/^The key file .* is not in the copy\. Keep it apart/);
    expect((await readdir(target)).filter((name) => name.includes('key'))).toEqual([]);
    await store.close();
  });

  it('is refused where something lies already, where there is no store, and for a server', async () => {
    const { folder, store } = await filledStore();
    const taken = await newFolder();
    await writeFile(join(taken, 'other'), '');
    await expect(backup.run(toolsOf(folder), { folder: taken })).rejects.toThrow(
      `DIR: ${taken} is not empty`,
    );
    const empty = await newFolder();
    await expect(backup.run(toolsOf(empty), { folder: join(taken, 'copy') })).rejects.toThrow(
      `DATA_DIR: ${empty} holds no store`,
    );
    await expect(backup.run({ backUpStore: null }, { folder: empty })).rejects.toThrow('NEO4J_URI: ');
    await store.close();
  });

  it('finds a copy that was damaged when it is opened', async () => {
    const { folder, store } = await filledStore();
    const target = join(await newFolder(), 'copy');
    await backup.run(toolsOf(folder), { folder: target });
    const bytes = await readFile(join(target, 'data.mdb'));
    const place = bytes.indexOf('device-a');
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    await writeFile(join(target, 'data.mdb'), bytes);
    const alarms: string[] = [];
    const damaged = await openEmbeddedStore({
      folder: target,
      now: () => 0,
      alarm: (message) => void alarms.push(message),
    });
    expect(alarms.length).toBeGreaterThan(0);
    await damaged.close();
    await store.close();
  });
});
