import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRef } from '../../../graph/domain/entity.ts';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { account, resource } from '../../support/history.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { events, now, publish } from '../seeded-world.ts';

let server: LocalServer;
let clock = now;
const employer = idOf(resource('employer-华兴贸易'));
const u4 = idOf(accountRef(account('u4')));

beforeAll(async () => {
  const store = openMemoryStore();
  await store.record(events);
  await publish(store);
  server = await openLocalServer(store, {
    now: () => clock,
    readValue: (text) => (text === '13800138000' ? [resource('phone-a')] : []),
  });
});
afterAll(() => server.close());

const search = async (text: string) =>
  (await server.ask('query($text: String!) { search(text: $text) { id via viaText } }', { text })).data
    .search;

describe('a search by name', () => {
  it('finds an employer by a part of its name and by its initials', async () => {
    const hit = { id: employer, via: 'EMPLOYER', viaText: expect.stringContaining('华兴贸易') };
    expect(await search('兴贸')).toEqual([hit]);
    expect(await search('xmy')).toEqual([hit]);
  });

  it('finds what bears a tag and what somebody works on, within seconds of the change', async () => {
    expect(await search('黑中介')).toEqual([]);
    const tag = 'mutation($input: TagCasesInput!) { tagCases(input: $input) { problem { code } } }';
    await server.ask(tag, { input: { cases: ['g-1'], add: ['黑中介团伙'], idempotencyKey: 't' } });
    const note = 'mutation($input: AddNoteInput!) { addNote(input: $input) { problem { code } } }';
    await server.ask(note, {
      input: { subject: u4, text: 'seen before', tags: ['黑中介'], idempotencyKey: 'n' },
    });
    clock += 6_000;
    expect(await search('黑中介')).toEqual(
      expect.arrayContaining([
        { id: 'g-1', via: 'TAG', viaText: '黑中介团伙' },
        { id: u4, via: 'TAG', viaText: '黑中介' },
      ]),
    );
    expect((await search('hzj')).map(({ id }: { id: string }) => id).sort()).toEqual(['g-1', u4].sort());
    expect(await search('investigator')).toEqual(
      expect.arrayContaining([{ id: 'g-1', via: 'STAFF', viaText: 'investigator-1' }]),
    );
  });

  it('puts what a text names exactly before what a name leads to', async () => {
    const hits = await search('u4');
    expect(hits[0]).toEqual({ id: u4, via: 'KEY', viaText: null });
  });
});

describe('many texts at once', () => {
  const many = async (texts: readonly string[]) =>
    server.ask('query($texts: [String!]!) { searchMany(texts: $texts) { id } }', { texts });

  it('are each answered in their place, null where nothing is known', async () => {
    const texts = ['u1', 'nobody', 'g-1', '13800138000', '', ' u2 ', employer, 'u'];
    expect((await many(texts)).data.searchMany).toEqual([
      { id: idOf(accountRef(account('u1'))) },
      null,
      { id: 'g-1' },
      { id: idOf(resource('phone-a')) },
      null,
      { id: idOf(accountRef(account('u2'))) },
      { id: employer },
      null,
    ]);
  });

  it('are 1 to 200', async () => {
    expect((await many([])).errors[0]?.message).toBe('texts is 1 to 200, asked for 0');
    expect((await many(Array(200).fill('u1'))).data.searchMany).toHaveLength(200);
    expect((await many(Array(201).fill('u1'))).status).toBe(400);
  });
});
