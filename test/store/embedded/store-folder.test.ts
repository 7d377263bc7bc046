import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreUnavailable, UnknownFormat } from '../../../graph/domain/errors.ts';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { formatVersion } from '../../../graph/store/embedded/store-folder.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const newer = formatVersion + 1;
const newFolder = temporaryFolders();
const open = (folder: string) => openEmbeddedStore({ folder, now: () => 0, alarm: () => {} });

describe('the folder of a store', () => {
  it('is made where it is missing, for its owner alone, and says its format', async () => {
    const folder = join(await newFolder(), 'deep', 'store');
    await (await open(folder)).close();
    expect(await readFile(join(folder, 'FORMAT'), 'utf8')).toBe(`gangscope-store ${formatVersion}\n`);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is refused untouched when a newer program wrote it, naming both formats', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'FORMAT'), `gangscope-store ${newer}\n`);
    await writeFile(join(folder, 'data.mdb'), 'of a later day');
    await expect(open(folder)).rejects.toThrow(
      new UnknownFormat(
        `${folder} has store format ${newer}, this program reads store formats 1 to ${formatVersion}`,
      ),
    );
    expect(await readdir(folder)).toEqual(['FORMAT', 'data.mdb']);
    expect(await readFile(join(folder, 'data.mdb'), 'utf8')).toBe('of a later day');
  });

  it('is refused untouched when it holds something else', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'letters.txt'), 'dear all');
    await expect(open(folder)).rejects.toThrow(
      new UnknownFormat(
        `${folder} holds letters.txt but no store: this program makes store format ${formatVersion}`,
      ),
    );
    expect(await readdir(folder)).toEqual(['letters.txt']);
  });

  it.each(['x', 'of another program, and long enough to begin as a store does'])(
    'is refused when its content is no store any more: %o',
    async (content) => {
      const folder = await newFolder();
      await (await open(folder)).close();
      const path = join(folder, 'data.mdb');
      await writeFile(path, content);
      await expect(open(folder)).rejects.toThrow(
        new StoreUnavailable(`${path} is damaged: it does not begin as the content of a store does`),
      );
    },
  );

  it('may hold an empty content, from a process that ended before it wrote any', async () => {
    const folder = await newFolder();
    await (await open(folder)).close();
    await writeFile(join(folder, 'data.mdb'), '');
    const store = await open(folder);
    expect((await store.health()).events).toBe(0);
    await store.close();
  });

  it('is refused when its format cannot be read', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'FORMAT'), 'something else\n');
    await expect(open(folder)).rejects.toThrow(
      `${folder} has store format unknown, this program reads store formats 1 to ${formatVersion}`,
    );
  });

  it('may be begun by two at once', async () => {
    const folder = await newFolder();
    const stores = await Promise.all([open(folder), open(folder)]);
    await Promise.all(stores.map((store) => store.close()));
    expect((await readdir(folder)).sort()).toEqual(['FORMAT', 'data.mdb', 'lock.mdb']);
  });

  it('may hold what a process left that ended while it began the store', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'FORMAT.4711'), 'gangs');
    await (await open(folder)).close();
    expect(await readFile(join(folder, 'FORMAT'), 'utf8')).toBe(`gangscope-store ${formatVersion}\n`);
  });

  it('must be a folder', async () => {
    const path = join(await newFolder(), 'file');
    await writeFile(path, '');
    await expect(open(path)).rejects.toThrow(new StoreUnavailable(`${path} cannot be opened`));
  });
});
