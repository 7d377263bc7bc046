import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addToChecksum, digestsOf, emptyChecksum } from '../../../graph/store/content-digest.ts';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { formatVersion } from '../../../graph/store/embedded/store-folder.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import { collected } from '../../support/collected.ts';
import { draft, evidence, gang, gangId, label } from '../../support/drafts.ts';
import { account, day, entity } from '../../support/history.ts';
import { listed, onGang, verdict } from '../../support/judgements.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { startChild } from './child-process.ts';

const newFolder = temporaryFolders();
const kept = fileURLToPath(new URL('../../stores/', import.meta.url));
const open = (folder: string) =>
  openEmbeddedStore({
    folder,
    now: () => day(50),
    alarm: (message) => {
      throw new Error(message);
    },
  });

/** A kept store of an old format, laid out as it was. */
async function storeOfFormat(format: number): Promise<string> {
  const folder = await newFolder();
  const source = join(kept, `format-${format}`);
  await writeFile(join(folder, 'FORMAT'), await readFile(join(source, 'FORMAT')));
  await writeFile(join(folder, 'data.mdb'), gunzipSync(await readFile(join(source, 'data.mdb.gz'))));
  return folder;
}

const formats = (await readdir(kept, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => Number(name.replace('format-', '')));

describe.each(formats)('a store of format %i', (format) => {
  // Cells and networks were not kept at first.
  const lacking = format === 1 ? { cell: null } : {};
  const network = format === 1 ? { network: null } : {};

  it('keeps its events, notes, lists, verdicts, labels, gangs and evidence', async () => {
    const store = await open(await storeOfFormat(format));
    const { health, checksum } = await checksumOf(store);
    expect(health).toMatchObject({ events: 5, accounts: 3, resources: 3, checksum });
    expect(await store.note('world')).toBe('kept');
    expect(await store.entriesOf([entity('u3')], day(45))).toMatchObject([[listed('u3', 'BLACK')]]);
    expect(await store.verdictsOf([onGang('G000001')])).toMatchObject([
      [verdict('v1', onGang('G000001'), 'FRAUD')],
    ]);
    const asked = ['u1', 'u2', 'u3'].map(account);
    const members = [label('u1', 'G000001'), label('u2', 'G000001')].map((one) => ({ ...one, ...lacking }));
    expect(await store.labelsOf(1, asked)).toEqual([...members, null]);
    expect(await store.labelsOf(2, asked)).toEqual([...members, label('u3', null)]);
    expect(await store.gangs(2)).toEqual([{ ...gang('G000001', 'WARNING', 0.8), ...network }]);
    expect(await store.evidenceOf(2, gangId('G000001'))).toEqual(evidence('u1', 'u2'));
    await store.close();
  });

  it('knows which generation was shown when', async () => {
    const store = await open(await storeOfFormat(format));
    const { generation, sequence } = await store.publication();
    expect([generation.number, generation.state, sequence]).toEqual([2, 'PUBLISHED', 2]);
    const states = (await store.generations(9)).map(({ number, state }) => [number, state]);
    expect(states).toEqual([
      [2, 'PUBLISHED'],
      [1, 'RETIRED'],
    ]);
    expect((await store.publications(9)).map((move) => move.generation)).toEqual([2, 1]);
    expect((await store.publicationAt(day(41)))?.generation).toBe(2);
    expect(await store.publicationAt(day(39))).toBeNull();
    await store.close();
  });

  it('takes what a store of this format takes: a next generation, and the one before it again', async () => {
    const store = await open(await storeOfFormat(format));
    const lease = (await store.claim('refresh', 'a', 1000))!;
    expect((await store.publishRun(lease, draft({ baseGeneration: 2 }))).number).toBe(3);
    const moving = (await store.claim('publication', 'a', 1000))!;
    await store.showGeneration(moving, 1, 'investigator', 'as before');
    expect((await store.publication()).generation.number).toBe(1);
    await store.close();
  });

  it('is brought forward once, and nothing of the old one is left', async () => {
    const folder = await storeOfFormat(format);
    await (await open(folder)).close();
    expect((await readdir(folder)).sort()).toEqual(['FORMAT', 'data.mdb', 'lock.mdb']);
    expect(await readFile(join(folder, 'FORMAT'), 'utf8')).toBe(`gangscope-store ${formatVersion}\n`);
    const store = await open(folder);
    expect((await store.publications(9)).length).toBe(2);
    await store.close();
  });

  it('is brought forward by the next program when one was stopped before it had said so', async () => {
    const folder = await storeOfFormat(format);
    const old = await readFile(join(folder, 'FORMAT'));
    await (await open(folder)).close();
    await writeFile(join(folder, 'FORMAT'), old);
    const store = await open(folder);
    expect((await store.publications(9)).map(({ sequence }) => sequence)).toEqual([2, 1]);
    await store.close();
    expect(await readFile(join(folder, 'FORMAT'), 'utf8')).toBe(`gangscope-store ${formatVersion}\n`);
  });

  it('is left as it is while another process has it open, which is named', async () => {
    const folder = await storeOfFormat(format);
    const child = startChild(new URL('./hold-open.ts', import.meta.url), [folder]);
    expect(await child.line()).toBe('open');
    await expect(open(folder)).rejects.toThrow(
      `${folder} has store format ${format} and is in use by process ${child.process.pid}: stop it, so that the store can be brought forward to format ${formatVersion}`,
    );
    child.process.kill('SIGKILL');
    await child.ended;
    const store = await open(folder);
    expect((await store.publication()).generation.number).toBe(2);
    await store.close();
  });
});

async function checksumOf(store: GraphStore) {
  const batches = await collected(store.eventsAfter(0));
  const events = batches.flatMap((batch) => batch.events.map(({ event }) => event));
  return { health: await store.health(), checksum: addToChecksum(emptyChecksum, digestsOf(events)) };
}
