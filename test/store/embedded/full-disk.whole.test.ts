import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { collected } from '../../support/collected.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { startChild } from './child-process.ts';
import { sizesOf } from './numbered-batches.ts';

const script = new URL('./fill-disk.ts', import.meta.url);
const newFolder = temporaryFolders();

// A limit on the size of files stands for a full disk: the system refuses the write in the same place, and `prlimit`
// makes room again without a restart.
const shell = (command: string) => spawnSync('/bin/sh', ['-c', command]);
const limits = shell('prlimit --version').status === 0;
if (!limits) console.warn('skipped: a full disk, because prlimit is not installed');

it.skipIf(!limits)(
  'a full disk refuses a batch whole, goes on reading, and records again when there is room',
  async () => {
    const folder = await newFolder();
    const child = startChild(script, [folder], "trap '' XFSZ; ulimit -S -f 1024;");

    const full = JSON.parse((await child.line()) ?? '');
    expect(full).toMatchObject({
      code: 'STORAGE_FULL',
      retryable: true,
      message: 'the disk took no more: nothing of this write was kept',
      again: 'STORAGE_FULL',
      events: full.acknowledged * 1000,
      device: { accounts: 33 },
    });
    expect(full.acknowledged).toBeGreaterThan(0);

    shell(`prlimit --pid ${child.process.pid} --fsize=unlimited:unlimited`);
    child.process.stdin?.write('go on\n');
    expect(JSON.parse((await child.line()) ?? '')).toEqual({
      accepted: 1000,
      duplicates: [],
      conflicts: [],
      watermark: full.events + 1000,
    });
    await child.ended;

    const store = await openEmbeddedStore({
      folder,
      now: () => 0,
      alarm: (message) => expect.unreachable(message),
    });
    const events = (await collected(store.eventsAfter(0))).flatMap((batch) => batch.events);
    const sizes = sizesOf(events.map(({ event }) => event));
    expect([sizes.size, ...new Set(sizes.values())]).toEqual([full.acknowledged + 1, 1000]);
    await store.close();
  },
);
