import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { day, entity } from '../../support/history.ts';
import { listed } from '../../support/judgements.ts';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { publish, now as worldNow } from '../seeded-world.ts';

let world: EmbeddedWorld;
let server: LocalServer;
let now = worldNow;

beforeAll(async () => {
  world = await openEmbeddedWorld();
  await publish(world.store);
  server = await openLocalServer(world.store, { now: () => now });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const id = (word: string) => idOf(entity(word));
const as = (name: string) => ({ authorization: `Bearer dev-${name}` });
const senior = as('senior-1');

const ask = async (field: string, type: string, input: object, fields: string, headers = senior) => {
  const { data, errors } = await server.ask(
    `mutation($input: ${type}!) { ${field}(input: $input) { ${fields} problem { code message field } } }`,
    { input },
    headers,
  );
  return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : data[field];
};
const verdictFields =
  'verdict { id target verdict reason author at generation withdrawnAt withdrawnBy withdrawalReason }';
const record = (input: object, headers = senior) =>
  ask('recordVerdict', 'RecordVerdictInput', input, verdictFields, headers);
const withdraw = (input: object, headers = senior) =>
  ask('withdrawVerdict', 'WithdrawVerdictInput', input, verdictFields, headers);
const entryFields = 'entry { id list target kind shown { display } reason source from until binding }';
const put = (input: object, headers = senior) =>
  ask('putListEntry', 'PutListEntryInput', input, entryFields, headers);
const end = (input: object, headers = senior) =>
  ask('endListEntry', 'EndListEntryInput', input, entryFields, headers);
const iso = (at: number) => new Date(at).toISOString();

describe('a verdict', () => {
  const input = { target: 'g-1', verdict: 'FRAUD', reason: 'same hand', idempotencyKey: 'k1' };

  it('is recorded with who gave it, when and before which generation, and shows on its gang', async () => {
    const { verdict, problem } = await record(input);
    expect(problem).toBeNull();
    expect(verdict).toEqual({
      id: expect.any(String),
      target: 'g-1',
      verdict: 'FRAUD',
      reason: 'same hand',
      author: 'senior-1',
      at: iso(worldNow),
      generation: 1,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawalReason: null,
    });
    const { data } = await server.ask('{ gang(id: "g-1") { verdict } account(key: "u1") { verdict } }');
    expect(data).toEqual({ gang: { verdict: 'FRAUD' }, account: { verdict: null } });
  });

  it('is the same when its key comes again, also later, and no other', async () => {
    const first = await record(input);
    now += 1000;
    expect(await record(input)).toEqual(first);
    const conflict = {
      verdict: null,
      problem: {
        code: 'CONFLICT',
        message: 'idempotencyKey was used for another verdict',
        field: 'idempotencyKey',
      },
    };
    expect(await record({ ...input, verdict: 'CLEAN' })).toEqual(conflict);
    expect(await record({ ...input, target: id('u1') })).toEqual(conflict);
    expect((await record({ ...input, verdict: 'UNSURE' }, as('senior-2'))).problem).toBeNull();
    const { data } = await server.ask('{ verdicts(target: "g-1") { author verdict } }');
    expect(data.verdicts).toEqual([
      { author: 'senior-1', verdict: 'FRAUD' },
      { author: 'senior-2', verdict: 'UNSURE' },
    ]);
  });

  it('gives way to the one before it when it is withdrawn, and tells who withdrew it and why', async () => {
    const { data } = await server.ask('{ verdicts(target: "g-1") { id verdict } }');
    const [, { id: latest }] = data.verdicts;
    const asked = { id: latest, reason: 'too early', idempotencyKey: 'w1' };
    const { verdict } = await withdraw(asked);
    expect(verdict).toMatchObject({
      verdict: 'UNSURE',
      withdrawnAt: iso(now),
      withdrawnBy: 'senior-1',
      withdrawalReason: 'too early',
    });
    expect((await withdraw(asked)).verdict).toEqual(verdict);
    expect((await server.ask('{ gang(id: "g-1") { verdict } }')).data.gang.verdict).toBe('FRAUD');
  });

  it('stands on an account as well', async () => {
    const given = { ...input, target: id('u2'), verdict: 'CLEAN', idempotencyKey: 'k2' };
    expect((await record(given, as('investigator-1'))).verdict.target).toBe(id('u2'));
    const { data } = await server.ask(
      '{ gang(id: "g-1") { members(first: 2) { edges { node { account { key { display } verdict } } } } } }',
    );
    expect(data.gang.members.edges.map(({ node }: { node: { account: object } }) => node.account)).toEqual([
      { key: { display: 'u1' }, verdict: null },
      { key: { display: 'u2' }, verdict: 'CLEAN' },
    ]);
  });

  it('is refused as data where the input cannot be used', async () => {
    const problems = [
      [{ ...input, reason: '  ' }, 'BAD_USER_INPUT', 'reason has 1 to 512 characters'],
      [{ ...input, idempotencyKey: '' }, 'BAD_USER_INPUT', 'idempotencyKey has 1 to 64 characters'],
      [{ ...input, target: 'g-9' }, 'NOT_FOUND', 'target is no account and no gang of the shown generation'],
      [
        { ...input, target: id('u99') },
        'NOT_FOUND',
        'target is no account and no gang of the shown generation',
      ],
    ] as const;
    for (const [asked, code, message] of problems) {
      expect(await record(asked)).toEqual({
        verdict: null,
        problem: { code, message, field: message.split(' ')[0] },
      });
    }
    expect(await record({ ...input, target: id('device-a') })).toEqual(['BAD_USER_INPUT']);
    expect((await withdraw({ id: 'bm9uZQ', reason: 'r', idempotencyKey: 'w' })).problem.code).toBe(
      'NOT_FOUND',
    );
  });

  it('may be given by investigators and seniors alone', async () => {
    for (const role of ['approver', 'auditor', 'admin']) {
      expect(await record(input, as(`${role}-1`))).toEqual(['FORBIDDEN']);
      expect(await withdraw({ id: 'x', reason: 'r', idempotencyKey: 'w' }, as(`${role}-1`))).toEqual([
        'FORBIDDEN',
      ]);
    }
  });

  it('may be read by auditors, and not by machines and operators', async () => {
    const read = async (name: string) =>
      (await server.ask('{ verdicts(target: "g-1") { verdict } }', {}, as(name))).errors.map(
        ({ extensions }) => extensions.code,
      );
    expect(await read('auditor-1')).toEqual([]);
    expect(await read('admin-1')).toEqual(['FORBIDDEN']);
    for (const name of ['engine-1', 'job-1']) expect(await read(name)).toEqual(['TRUSTED_DOCUMENT_REQUIRED']);
  });
});

describe('a list entry', () => {
  const input = { list: 'BLACK', kind: 'ACCOUNT', key: 'u3', reason: 'court', idempotencyKey: 'l1' };
  const hitsOf = async (key: string) => {
    const { data } = await server.ask(
      `{ account(key: "${key}") { lists { list reason source from until binding decides } } }`,
    );
    return data.account.lists;
  };

  it('names its target and who says so, and shows on the account', async () => {
    const { entry, problem } = await put(input);
    expect(problem).toBeNull();
    expect(entry).toEqual({
      id: expect.any(String),
      list: 'BLACK',
      target: id('u3'),
      kind: 'ACCOUNT',
      shown: { display: 'u3' },
      reason: 'court',
      source: 'senior-1',
      from: null,
      until: null,
      binding: false,
    });
    expect(await hitsOf('u3')).toEqual([
      {
        list: 'BLACK',
        reason: 'court',
        source: 'senior-1',
        from: null,
        until: null,
        binding: false,
        decides: true,
      },
    ]);
  });

  it('shows the one that counts first', async () => {
    await put({ ...input, list: 'GREY', idempotencyKey: 'l2' }, as('investigator-1'));
    await put({ ...input, list: 'WHITE', idempotencyKey: 'l3' });
    expect((await hitsOf('u3')).map(({ list, decides }: Record<string, unknown>) => [list, decides])).toEqual(
      [
        ['WHITE', true],
        ['BLACK', false],
        ['GREY', false],
      ],
    );
    await put({ ...input, source: 'police', binding: true, idempotencyKey: 'l4' });
    expect((await hitsOf('u3'))[0]).toMatchObject({ list: 'BLACK', source: 'police', binding: true });
  });

  it('keeps a raw value as its pseudonym and mask only', async () => {
    const { entry } = await put({
      ...input,
      kind: 'PHONE',
      key: '138 0013 8000',
      idempotencyKey: 'l5',
    });
    expect(entry.shown).toEqual({ display: '138******00' });
    expect(Buffer.from(entry.target, 'base64url').toString()).toMatch(/^PHONE:p1:/);
    expect(server.logged.join()).not.toContain('13800138000');
  });

  it('takes a resource by its id, with the mask that it has', async () => {
    const { entry } = await put({
      list: 'GREY',
      target: id('device-a'),
      reason: 'seen',
      until: iso(day(60)),
      idempotencyKey: 'l6',
    });
    expect(entry).toMatchObject({ kind: 'DEVICE', shown: { display: '[device-a]' }, until: iso(day(60)) });
  });

  it('ends at the instant that it is asked for, and a key that comes again changes nothing', async () => {
    const { entry } = await put({ ...input, key: 'u4', idempotencyKey: 'l7' });
    now += 1000;
    const asked = { id: entry.id, reason: 'settled', idempotencyKey: 'e1' };
    const ended = await end(asked);
    expect(ended.entry).toEqual({ ...entry, reason: 'settled', until: iso(now) });
    expect(await hitsOf('u4')).toEqual([]);
    now += 1000;
    expect(await end(asked)).toEqual(ended);
    expect((await end({ ...asked, idempotencyKey: 'e2' })).problem.code).toBe('NOT_FOUND');
    expect((await put({ ...input, key: 'u4', idempotencyKey: 'l7' })).entry).toEqual(entry);
    expect(await hitsOf('u4')).toEqual([]);
    expect((await put({ ...input, key: 'u5', idempotencyKey: 'l7' })).problem).toEqual({
      code: 'CONFLICT',
      message: 'idempotencyKey was used for another change',
      field: 'idempotencyKey',
    });
  });

  it('is refused as data where the input cannot be used, and never quotes the key', async () => {
    const problems = [
      [{ ...input, key: null }, 'key is missing'],
      [{ ...input, kind: 'IP', key: '1.2.3' }, 'key is no IP address'],
      [{ ...input, reason: ' ' }, 'reason is missing'],
      [{ ...input, from: iso(day(9)), until: iso(day(9)) }, 'until must be after from'],
      [{ ...input, list: 'WHITE', binding: true }, 'binding is for the black list only'],
      [{ ...input, key: 'u9', idempotencyKey: ' ' }, 'idempotencyKey has 1 to 64 characters'],
    ] as const;
    for (const [asked, message] of problems) {
      expect(await put(asked)).toEqual({
        entry: null,
        problem: { code: 'BAD_USER_INPUT', message, field: message.split(' ')[0] },
      });
    }
    expect(await end({ id: 'x', reason: 'r', idempotencyKey: 'e' })).toEqual(['BAD_USER_INPUT']);
  });

  it('may be changed by seniors, on the grey list by investigators too, and by nobody else', async () => {
    const { entry } = await put({ ...input, key: 'u6', idempotencyKey: 'l8' });
    const investigator = as('investigator-1');
    for (const list of ['BLACK', 'WHITE']) {
      expect(await put({ ...input, list, idempotencyKey: 'l9' }, investigator)).toEqual(['FORBIDDEN']);
    }
    expect(await end({ id: entry.id, reason: 'r', idempotencyKey: 'e9' }, investigator)).toEqual([
      'FORBIDDEN',
    ]);
    for (const role of ['approver', 'auditor', 'admin']) {
      for (const list of ['BLACK', 'WHITE', 'GREY']) {
        expect(await put({ ...input, list, idempotencyKey: 'l9' }, as(`${role}-1`))).toEqual(['FORBIDDEN']);
      }
    }
    expect((await end({ id: entry.id, reason: 'r', idempotencyKey: 'e10' })).problem).toBeNull();
  });
});

describe('the lists query', () => {
  const query = `query($filter: ListFilter, $first: Int!, $after: String) {
    lists(filter: $filter, first: $first, after: $after) {
      edges { cursor node { list source target } } pageInfo { hasNextPage endCursor } totalCount } }`;

  it('gives entries in force, page by page, each once', async () => {
    await world.store.putEntries([
      listed('u1', 'WHITE', { until: now }),
      ...['a', 'b', 'c'].map((source) => listed('u1', 'WHITE', { source })),
    ]);
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { data } = await server.ask(query, { filter: { lists: ['WHITE'] }, first: 2, after });
      for (const { node } of data.lists.edges) seen.push(`${node.target === id('u1')} ${node.source}`);
      total = data.lists.totalCount;
      after = data.lists.pageInfo.hasNextPage ? data.lists.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['true a', 'true b', 'true c', 'false senior-1']);
    expect(total).toBe(4);
  });

  it('is for persons who work with lists', async () => {
    for (const [role, codes] of [
      ['approver', []],
      ['auditor', []],
      ['engine', ['TRUSTED_DOCUMENT_REQUIRED']],
      ['admin', ['FORBIDDEN']],
      ['job', ['TRUSTED_DOCUMENT_REQUIRED']],
    ] as const) {
      const { errors } = await server.ask(query, { first: 1 }, as(`${role}-1`));
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(codes);
    }
  });
});
