import { describe, expect, it } from 'vitest';
import { datasetPath, loadingStore, mappingFile } from './real-files.ts';

const ecommerce = datasetPath('ecommerce-signup-purchase');
const aws = datasetPath('aws-registration/registration_data_20K_minimum.csv.gz');

describe('real files', () => {
  it.skipIf(ecommerce === null)(
    'of sign-ups and purchases make two events a row, the cut-off one too',
    async () => {
      const { store, load } = await loadingStore();
      expect(await load(ecommerce ?? '', mappingFile('ecommerce-signup-purchase'))).toMatchObject({
        read: 103_380,
        accepted: 103_380,
        duplicate: 0,
        rejected: 0,
        ignoredFields: [],
        personalAccountIds: 0,
      });
      const { events, accounts, resources, firstEventAt, lastEventAt } = await store.health();
      expect({ events, accounts, resources }).toEqual({
        events: 103_380,
        accounts: 51_690,
        resources: 48_919,
      });
      expect([firstEventAt, lastEventAt]).toEqual([
        Date.UTC(2015, 0, 1, 0, 0),
        Date.UTC(2015, 11, 14, 23, 8),
      ]);
      const last = await store.chainOf({
        accountId: '266538' as never,
        window: { from: 0, until: Date.now() },
        limit: 10,
        after: null,
      });
      expect(
        last.events.map(({ event }) => [event.type, event.at, 'amount' in event ? event.amount : null]),
      ).toEqual([
        ['registration', Date.UTC(2015, 0, 25, 22, 53), null],
        ['application', Date.UTC(2015, 4, 21, 16, 44), '30'],
      ]);
    },
    60_000,
  );

  it.skipIf(aws === null)(
    'of registrations load whole, and twice changes nothing',
    async () => {
      const { store, load } = await loadingStore();
      const mapFile = mappingFile('aws-registration');
      expect(await load(aws ?? '', mapFile)).toMatchObject({ read: 20_000, accepted: 20_000, rejected: 0 });
      const before = await store.health();
      expect(await load(aws ?? '', mapFile)).toMatchObject({ read: 20_000, duplicate: 20_000 });
      expect(await store.health()).toEqual(before);
    },
    60_000,
  );
});
