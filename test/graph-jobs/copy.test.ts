import { describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { exitCodes } from '../../graph-jobs/job.ts';
import { copy } from '../../graph-jobs/jobs/copy.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { history } from '../support/history.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const newStore = async () =>
  openEmbeddedStore({
    folder: await newFolder(),
    now: () => 0,
    alarm: (message) => expect(message).toBe(''),
  });

const events = history`
  u1 day 3 device-a phone-a
  u2 day 4 applies device-a amount=9.50 lender=L1
  u2 day 5 refers u1
  u1 day 9 overdue known=12`;

function toolsOf(embedded: GraphStore, neo4j: GraphStore) {
  return {
    progress: silentProgress,
    openStoreAt: async (place: string) => (place === 'embedded' ? embedded : neo4j),
  };
}

describe('copying from one store to another', () => {
  it('records all events, so that the checksums agree', async () => {
    const [from, to] = [await newStore(), await newStore()];
    await from.record(events);
    const report = await copy.run(toolsOf(from, to), { from: 'embedded', to: 'neo4j' });
    expect(report).toMatchObject({ accepted: 4, duplicates: 0, conflicts: 0 });
    expect(report.to.checksum).toBe(report.from.checksum);
    expect(copy.exitCodeOf?.(report)).toBe(exitCodes.done);
    await Promise.all([from.close(), to.close()]);
  });

  it('goes on where an earlier copy was stopped', async () => {
    const [from, to] = [await newStore(), await newStore()];
    await from.record(events);
    await to.record(events.slice(0, 3));
    const report = await copy.run(toolsOf(from, to), { from: 'embedded', to: 'neo4j' });
    expect(report).toMatchObject({ accepted: 1, duplicates: 3 });
    expect(copy.exitCodeOf?.(report)).toBe(exitCodes.done);
    await Promise.all([from.close(), to.close()]);
  });

  it('fails when the other store held other events', async () => {
    const [from, to] = [await newStore(), await newStore()];
    await from.record(events);
    await to.record(history`u9 day 1 device-z`);
    const report = await copy.run(toolsOf(from, to), { from: 'embedded', to: 'neo4j' });
    expect(copy.exitCodeOf?.(report)).toBe(exitCodes.failed);
    expect(copy.describe?.(report).at(-1)).toMatch(/^They do not hold the same events/);
    await Promise.all([from.close(), to.close()]);
  });

  it('refuses to copy a store onto itself', async () => {
    const store = openMemoryStore();
    await expect(copy.run(toolsOf(store, store), { from: 'neo4j', to: 'neo4j' })).rejects.toThrow(
      '--to: must be another store than --from, got neo4j twice',
    );
  });
});
