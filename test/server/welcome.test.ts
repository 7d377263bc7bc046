import { describe, expect, it } from 'vitest';
import { accountRef } from '../../graph/domain/entity.ts';
import { idOf } from '../../server/investigation/opaque-id.ts';
import { welcome } from '../../server/welcome.ts';
import { account } from '../support/history.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { draft, gang, publish } from './seeded-world.ts';

const url = 'http://127.0.0.1:4000';

describe('what a person reads when the server is ready', () => {
  it('is where it is, while nothing has been published', async () => {
    expect(await welcome(url, openMemoryStore())).toEqual([`Gangscope is ready on ${url}`]);
  });

  it('leads to gangs and to the page of an account in each, by addresses that the page knows', async () => {
    const store = openMemoryStore();
    await publish(store, { ...draft, gangs: [gang('g-1', 3, 'WARNING', 0.9999)] });
    expect(await welcome(url, store)).toEqual([
      `Gangscope is ready on ${url}`,
      'Worth looking at:',
      `  gang g-1 (WARNING, score > 0.99, 3 members)  ${url}/explore?gang=g-1`,
      `    account u1 (core)  ${url}/accounts/${idOf(accountRef(account('u1')))}`,
    ]);
  });
});
