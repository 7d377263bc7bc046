import { expect, it } from 'vitest';
import { StoreUnavailable } from '../../../graph/domain/errors.ts';
import { generationZero } from '../../../graph/domain/generation.ts';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { nameBook } from '../../../server/names/name-book.ts';
import { history, resource } from '../../support/history.ts';
import { openMemoryStore } from '../../support/memory-store.ts';

it('names that could not be read are read anew at the next search', async () => {
  const store = openMemoryStore();
  await store.record(history`u1 day 1 employer-a`);
  let isAway = true;
  const reading = {
    ...store,
    readKeys() {
      if (isAway) throw new StoreUnavailable('the store does not answer');
      return store.readKeys();
    },
  };
  const shown = async () => ({ generation: generationZero, sequence: 0 });
  const find = nameBook(reading, shown, () => 0);
  await expect(find('employer-a', 5)).rejects.toThrow(StoreUnavailable);
  isAway = false;
  const employer = resource('employer-a');
  const [entity] = await store.entitiesOf([employer]);
  expect(await find(entity!.display, 5)).toEqual([
    { via: 'EMPLOYER', name: entity!.display, targets: [idOf(employer)] },
  ]);
});
