import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GenerationDraft } from '../../../graph/domain/generation.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import { minuteMs } from '../../../graph/domain/window.ts';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { entity } from '../../support/history.ts';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { draft, gang, publish, now as worldNow } from '../seeded-world.ts';

let world: EmbeddedWorld;
let server: LocalServer;
let now = worldNow;
let keys = 0;

beforeEach(async () => {
  now = worldNow;
  world = await openEmbeddedWorld();
  await publish(world.store, shown);
  server = await openLocalServer(world.store, { now: () => now });
});
afterEach(async () => {
  await server.close();
  await world.close();
});

const gangs = [
  gang('g-1', 3, 'WARNING', 0.93),
  gang('g-2', 5, 'WARNING', 0.91),
  gang('g-3', 4, 'ATTENTION', 0.7),
  gang('g-4', 4, 'NOTICE', 0.6),
];
const grown = 'g-2' as GangId;
const shown: GenerationDraft = {
  ...draft,
  gangs,
  lineage: [{ kind: 'GROWN', from: [grown], to: [grown], overlap: 0.8, values: {} }],
};

const as = (name: string) => ({ authorization: `Bearer dev-${name}` });
const [first, second, senior, auditor] = ['investigator-1', 'investigator-2', 'senior-1', 'auditor-1'].map(
  as,
);
const newKey = () => {
  keys += 1;
  return `key-${keys}`;
};
const iso = (at: number) => new Date(at).toISOString();

async function ask(query: string, variables: object = {}, headers = first) {
  const { data, errors } = await server.ask(query, variables, headers);
  return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : data;
}
async function act(name: string, input: object, fields: string, headers = first) {
  const type =
    name === 'renewLock' || name === 'releaseLock'
      ? 'LockInput'
      : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} problem { code field } } }`,
    { input: { idempotencyKey: newKey(), ...input } },
    headers,
  );
  return data[name] ?? data;
}
const caseFields = `case { number targetId state level size assignee lockedBy lockedUntil tags closeCause version }`;
const queue = async (filter: object | null = null, headers = first) => {
  const { cases } = await ask(
    `query($filter: CaseFilter) { cases(filter: $filter, first: 50) {
      totalCount edges { node { targetId state number change gone } } } }`,
    { filter },
    headers,
  );
  return cases.edges.map(({ node }: { node: { targetId: string } }) => node.targetId);
};

describe('the queue', () => {
  it('is every gang that alerts, highest level and score first, before anybody has opened one', async () => {
    const { cases, caseCounts } = await ask(`{
      cases(first: 2) { totalCount pageInfo { hasNextPage }
        edges { node { number targetId state level score size since dueAt gone change version gang { size } } } }
      caseCounts { levels { level cases } states { state cases } changes { change cases } mine gone } }`);
    expect(cases.totalCount).toBe(3);
    expect(cases.pageInfo).toEqual({ hasNextPage: true });
    const node = {
      number: null,
      state: 'NEW',
      level: 'WARNING',
      since: iso(worldNow),
      dueAt: iso(worldNow + 120 * minuteMs),
      gone: false,
      version: 0,
    };
    expect(cases.edges.map((edge: { node: object }) => edge.node)).toEqual([
      { ...node, targetId: 'g-1', score: 0.93, size: 3, change: null, gang: { size: 3 } },
      { ...node, targetId: 'g-2', score: 0.91, size: 5, change: 'GROWN', gang: { size: 5 } },
    ]);
    expect(caseCounts).toEqual({
      levels: [
        { level: 'WARNING', cases: 2 },
        { level: 'ATTENTION', cases: 1 },
      ],
      states: [
        { state: 'NEW', cases: 3 },
        { state: 'OPEN', cases: 0 },
        { state: 'ASSIGNED', cases: 0 },
        { state: 'CLOSED', cases: 0 },
      ],
      changes: [{ change: 'GROWN', cases: 1 }],
      mine: 0,
      gone: 0,
    });
  });

  it('is filtered by level, by what became of the gang, by state, person and tag', async () => {
    await act('assignCases', { cases: ['g-3'], assignee: 'investigator-1' }, 'cases { number }');
    await act('tagCases', { cases: ['g-2'], add: ['收车', ' 收车 '] }, 'cases { tags }');
    expect(await queue({ levels: ['ATTENTION'] })).toEqual(['g-3']);
    expect(await queue({ changes: ['GROWN'] })).toEqual(['g-2']);
    expect(await queue({ states: ['ASSIGNED'] })).toEqual(['g-3']);
    expect(await queue({ mine: true })).toEqual(['g-3']);
    expect(await queue({ mine: true }, second)).toEqual([]);
    expect(await queue({ tag: '收车' })).toEqual(['g-2']);
  });

  it('keeps a case whose gang a refresh no longer finds, and it can be closed with a cause', async () => {
    await act('openCase', { target: 'g-3' }, caseFields);
    await publish(world.store, { ...shown, gangs: gangs.filter(({ gangId }) => gangId !== 'g-3') });
    expect(await queue({ gone: true })).toEqual(['g-3']);
    const { case: gone } = await ask(
      `{ case(id: "C-1") { gone level score size gang { id } state version } }`,
    );
    expect(gone).toEqual({
      gone: true,
      level: 'ATTENTION',
      score: 0.7,
      size: 4,
      gang: null,
      state: 'OPEN',
      version: 1,
    });
    const closed = await act('closeCase', { case: 'C-1', cause: 'NO_LONGER_FOUND', version: 1 }, caseFields);
    expect(closed).toMatchObject({ case: { state: 'CLOSED', closeCause: 'NO_LONGER_FOUND' }, problem: null });
    expect(await ask(`{ case(id: "C-1") { dueAt } }`)).toEqual({ case: { dueAt: null } });
    expect(await queue()).toEqual(['g-1', 'g-2']);
    expect(await queue({ states: ['CLOSED'] })).toEqual(['g-3']);
  });

  it('is not for engines and admins', async () => {
    expect(await ask('{ cases(first: 1) { totalCount } }', {}, as('admin-1'))).toEqual(['FORBIDDEN']);
    expect(await act('openCase', { target: 'g-1' }, caseFields, auditor)).toEqual(['FORBIDDEN']);
  });
});

describe('a case', () => {
  it('is opened once, numbered, and found by id, number and target', async () => {
    const opened = await act('openCase', { target: 'g-1' }, caseFields);
    expect(opened).toEqual({
      case: {
        number: 'C-1',
        targetId: 'g-1',
        state: 'OPEN',
        level: 'WARNING',
        size: 3,
        assignee: null,
        lockedBy: null,
        lockedUntil: null,
        tags: [],
        closeCause: null,
        version: 1,
      },
      problem: null,
    });
    expect(await act('openCase', { target: 'C-1' }, caseFields, second)).toEqual(opened);
    const { case: found, gang: around } = await ask(
      `{ case(id: "g-1") { id number } gang(id: "g-1") { case { id number } } }`,
    );
    expect(around.case).toEqual(found);
    expect((await ask(`query($id: ID!) { case(id: $id) { number } }`, { id: found.id })).case).toEqual({
      number: 'C-1',
    });
    expect(await ask(`{ case(id: "g-99") { id } }`)).toEqual({ case: null });
    expect(await act('openCase', { target: 'g-99' }, caseFields)).toEqual({
      case: null,
      problem: { code: 'NOT_FOUND', field: 'case' },
    });
  });

  it('can be of an account', async () => {
    const target = idOf(entity('u3'));
    expect(await act('openCase', { target }, caseFields)).toMatchObject({
      case: { number: 'C-1', targetId: target, level: 'ATTENTION', size: 1 },
    });
    expect(await ask(`{ account(key: "u3") { case { number account { id } } } }`)).toEqual({
      account: { case: { number: 'C-1', account: { id: target } } },
    });
  });

  it('is closed by who saw it as it is, and comes back as NEW when its gang rises', async () => {
    await act('openCase', { target: 'g-3' }, caseFields);
    await act('tagCases', { cases: ['g-3'], add: ['x'] }, 'cases { tags }');
    const input = { case: 'C-1', cause: 'NO_FRAUD', remark: 'a family' };
    expect(await act('closeCase', { ...input, version: 1 }, caseFields)).toMatchObject({
      case: { version: 2, state: 'OPEN' },
      problem: { code: 'CONFLICT', field: 'version' },
    });
    expect(await act('closeCase', { ...input, version: 2 }, caseFields)).toMatchObject({
      case: { version: 3, state: 'CLOSED' },
      problem: null,
    });
    await publish(world.store, { ...shown, gangs: [...gangs.slice(0, 2), gang('g-3', 6, 'WARNING', 0.9)] });
    expect(await queue({ states: ['NEW'] })).toEqual(['g-1', 'g-2', 'g-3']);
    expect(await act('openCase', { target: 'g-3' }, caseFields)).toMatchObject({
      case: { number: 'C-1', state: 'OPEN', version: 4, tags: ['x'] },
    });
  });

  it('changes once for one key, which is refused for anything else', async () => {
    const input = { cases: ['g-1', 'g-2'], assignee: 'investigator-1', idempotencyKey: 'once' };
    const done = await act('assignCases', input, 'cases { number version }');
    expect(done.cases.map(({ version }: { version: number }) => version)).toEqual([1, 1]);
    await act('tagCases', { cases: ['g-1'], add: ['x'] }, 'cases { tags }');
    expect(await act('assignCases', input, 'cases { number version }')).toEqual(done);
    expect(await act('assignCases', { ...input, cases: ['g-1'] }, 'cases { number }')).toEqual({
      cases: [],
      problem: { code: 'CONFLICT', field: 'idempotencyKey' },
    });
    now += 25 * 60 * minuteMs;
    expect((await act('assignCases', input, 'cases { version }')).cases).toEqual([
      { version: 3 },
      { version: 2 },
    ]);
  });

  it('is given to others by seniors only', async () => {
    const input = { cases: ['g-1'], assignee: 'investigator-2' };
    expect(await act('assignCases', input, 'cases { assignee }')).toEqual(['FORBIDDEN']);
    expect(await act('assignCases', input, 'cases { assignee }', senior)).toEqual({
      cases: [{ assignee: 'investigator-2' }],
      problem: null,
    });
  });
});

describe('the next case', () => {
  const next = (input: object = {}, headers = first) => act('nextCase', input, caseFields, headers);

  it('is the most urgent that nobody has, and never one case for two persons', async () => {
    const [one, other] = await Promise.all([next(), next({}, second)]);
    expect([one.case.targetId, other.case.targetId].sort()).toEqual(['g-1', 'g-2']);
    expect(one.case).toMatchObject({ lockedBy: 'investigator-1', lockedUntil: iso(now + 30 * minuteMs) });
    expect((await next()).case.targetId).toBe(one.case.targetId);
    expect((await next({}, senior)).case.targetId).toBe('g-3');
    expect(await next({}, as('senior-2'))).toEqual({ case: null, problem: null });
  });

  it('passes over what is skipped and lets go of it', async () => {
    const { cases } = await ask(`{ cases(first: 1) { edges { node { id } } } }`);
    const id = cases.edges[0].node.id;
    await next();
    expect((await next({ skip: [id] })).case.targetId).toBe('g-2');
    expect((await next({}, second)).case.targetId).toBe('g-1');
  });

  it('stays with who took it for half an hour, renewed while it is open', async () => {
    await next();
    now += 20 * minuteMs;
    const renewed = await act('renewLock', { case: 'C-1' }, caseFields);
    expect(renewed.case.lockedUntil).toBe(iso(now + 30 * minuteMs));
    now += 29 * minuteMs;
    expect(
      await act('closeCase', { case: 'C-1', cause: 'NO_FRAUD', version: 2 }, caseFields, second),
    ).toMatchObject({
      case: { state: 'OPEN' },
      problem: { code: 'CONFLICT', field: 'case' },
    });
    now += minuteMs;
    expect((await next({}, second)).case.targetId).toBe('g-1');
  });

  it('is free again once it is let go of', async () => {
    await next();
    expect((await act('releaseLock', { case: 'C-1' }, caseFields)).case.lockedBy).toBeNull();
    expect((await next({}, second)).case.targetId).toBe('g-1');
  });

  it('stays closed when it is let go of after it was closed', async () => {
    await next();
    await act('closeCase', { case: 'C-1', cause: 'NO_FRAUD', version: 1 }, caseFields);
    expect((await act('releaseLock', { case: 'C-1' }, caseFields)).case).toMatchObject({
      state: 'CLOSED',
      closeCause: 'NO_FRAUD',
      version: 2,
    });
  });
});

describe('a note', () => {
  const fields = `note { id subject text tags author at version versions { text } }`;
  const add = (input: object, headers = first) => act('addNote', input, fields, headers);

  it('is kept on its subject with author and time, and edits keep what was there', async () => {
    const { note } = await add({ subject: 'g-1', text: ' 同一台车 <b>', tags: ['b', 'a', 'b'] });
    expect(note).toEqual({
      id: 'N-1',
      subject: 'g-1',
      text: '同一台车 <b>',
      tags: ['a', 'b'],
      author: 'investigator-1',
      at: iso(now),
      version: 1,
      versions: [{ text: '同一台车 <b>' }],
    });
    now += 1000;
    const edited = await act('editNote', { id: 'N-1', text: 'two', version: 1 }, fields);
    expect(edited.note).toMatchObject({
      text: 'two',
      version: 2,
      versions: [{ text: '同一台车 <b>' }, { text: 'two' }],
    });
    expect((await act('editNote', { id: 'N-1', text: 'three', version: 1 }, fields)).problem.code).toBe(
      'CONFLICT',
    );
    expect((await act('editNote', { id: 'N-1', text: 'x', version: 2 }, fields, second)).problem.code).toBe(
      'FORBIDDEN',
    );
    const { gang: around, notes } = await ask(
      `{ gang(id: "g-1") { notes { text } } notes(subjects: ["g-1"]) { id } }`,
    );
    expect(around.notes).toEqual([{ text: 'two' }]);
    expect(notes).toEqual([{ id: 'N-1' }]);
  });

  it('goes on nodes, links and cases, oldest first', async () => {
    const [account, device] = [idOf(entity('u1')), idOf(entity('device-a'))];
    const { cases } = await ask(`{ cases(first: 1) { edges { node { id } } } }`);
    const subjects = [account, device, `${account}~${device}`, cases.edges[0].node.id];
    for (const subject of subjects) {
      await add({ subject, text: 'one' });
      now += 1000;
      await add({ subject, text: 'two' });
    }
    const { notes } = await ask(`query($subjects: [ID!]!) { notes(subjects: $subjects) { subject text } }`, {
      subjects,
    });
    expect(notes).toEqual(subjects.flatMap((subject) => ['one', 'two'].map((text) => ({ subject, text }))));
    expect(
      await ask(`query($id: ID!) { node(id: $id) { ... on Resource { notes { text } } } }`, { id: device }),
    ).toEqual({
      node: { notes: [{ text: 'one' }, { text: 'two' }] },
    });
  });

  it('has 4 KiB and is refused above, and empty', async () => {
    expect((await add({ subject: 'g-1', text: 'x'.repeat(4096) })).problem).toBeNull();
    expect((await add({ subject: 'g-1', text: '车'.repeat(1366) })).problem).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'text',
    });
    expect((await add({ subject: 'g-1', text: ' ' })).problem).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'text',
    });
    expect((await server.ask('{ x }', { text: 'x'.repeat(4097) }, first)).status).toBe(400);
  });
});
