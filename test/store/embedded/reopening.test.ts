import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Gang, GangLabel } from '../../../graph/domain/gang.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { answersOf, questions } from '../../contract/answers.ts';
import { draft, gang, label } from '../../support/drafts.ts';
import { account, history } from '../../support/history.ts';
import { recordings } from '../../support/random-events.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const options = { now: () => 5, alarm: (message: string) => expect.unreachable(message) };

it('answers after reopening what it answered before', async () => {
  await fc.assert(
    fc.asyncProperty(recordings, questions, async (batches, asked) => {
      const folder = await newFolder();
      const store = await openEmbeddedStore({ ...options, folder });
      for (const batch of batches) await store.record(batch);
      const [answers, health] = [await answersOf(store, asked), await store.health()];
      await store.close();
      const reopened = await openEmbeddedStore({ ...options, folder });
      expect(await answersOf(reopened, asked)).toEqual(answers);
      expect(await reopened.health()).toEqual(health);
      expect((await reopened.record(batches.flat())).accepted).toBe(0);
      await reopened.close();
    }),
    { numRuns: 15 },
  );
});

it('keeps notes, leases and generations', async () => {
  const folder = await newFolder();
  const store = await openEmbeddedStore({ ...options, folder });
  await store.record(history`u1 day 3 device-a`);
  await store.putNote('world', 'demo');
  const lease = (await store.claim('refresh', 'a', 1000))!;
  await store.publishRun(lease, draft({ labels: [label('u1', null)] }));
  const publication = await store.publication();
  await store.close();
  const reopened = await openEmbeddedStore({ ...options, folder });
  expect(await reopened.note('world')).toBe('demo');
  expect(await reopened.claim('refresh', 'b', 1000)).toBeNull();
  expect(await reopened.publication()).toEqual(publication);
  expect(await reopened.labelsOf(1, [account('u1')])).toEqual([label('u1', null)]);
  await reopened.close();
});

it('reads what an earlier program kept, without networks, cells, second gangs and the parameters of joining', async () => {
  const folder = await newFolder();
  const store = await openEmbeddedStore({ ...options, folder });
  const { network, ...olderGang } = gang('g1', 'WARNING', 0.9);
  const { cell, second, ...olderLabel } = label('u1', 'g1');
  const { joining, ...olderParameters } = defaultParameters;
  const older = {
    ...draft(),
    gangs: [olderGang as Gang],
    labels: [olderLabel as GangLabel],
    parameters: olderParameters as ParameterSet,
  };
  await store.publishRun((await store.claim('refresh', 'a', 1000))!, older);
  await store.close();
  const reopened = await openEmbeddedStore({ ...options, folder });
  expect(await reopened.gangs(1)).toEqual([{ ...olderGang, network: null }]);
  expect(await reopened.labelsOf(1, [account('u1')])).toEqual([{ ...olderLabel, cell: null, second: null }]);
  expect((await reopened.publication()).generation.parameters).toEqual(defaultParameters);
  await reopened.close();
});

it('finishes what was asked for before it was closed', async () => {
  const folder = await newFolder();
  const store = await openEmbeddedStore({ ...options, folder });
  const recording = store.record(history`u1 day 3 device-a`);
  await store.close();
  expect((await recording).accepted).toBe(1);
  const reopened = await openEmbeddedStore({ ...options, folder });
  expect((await reopened.health()).events).toBe(1);
  await reopened.close();
});
