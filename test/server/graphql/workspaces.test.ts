import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { publish, now as worldNow } from '../seeded-world.ts';

let world: EmbeddedWorld;
let server: LocalServer;
let now = worldNow;
let keys = 0;

beforeAll(async () => {
  world = await openEmbeddedWorld();
  await publish(world.store);
  server = await openLocalServer(world.store, { now: () => now });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const as = (name: string) => ({ authorization: `Bearer dev-${name}` });
const owner = as('investigator-1');
const iso = (at: number) => new Date(at).toISOString();
const newKey = () => {
  keys += 1;
  return `key-${keys}`;
};

async function ask(query: string, variables: object = {}, headers = owner) {
  const { data, errors } = await server.ask(query, variables, headers);
  return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : data;
}
const fields = 'id owner caseId generation window { from } createdAt length cursor version';
async function act(name: string, input: object, headers = owner) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { workspace { ${fields} } problem { code field } } }`,
    { input: { idempotencyKey: newKey(), ...input } },
    headers,
  );
  return data[name] ?? data;
}
const start = (input: object = {}) => act('startWorkspace', input);
const command = (n: number, op: string, args: object = {}) => ({ n, op, args, at: iso(now) });
async function commands(id: string, headers = owner) {
  const { workspace } = await ask(
    'query($id: ID!) { workspace(id: $id) { length cursor version commands { n op args at generation answer } } }',
    { id },
    headers,
  );
  return workspace.commands.map(({ n, op }: { n: number; op: string }) => `${n} ${op}`);
}

describe('a workspace', () => {
  it('begins empty on the shown generation, one for each key', async () => {
    const key = { idempotencyKey: 'begin', caseId: 'C-12' };
    const begun = await start(key);
    expect(begun).toEqual({
      workspace: {
        id: expect.stringMatching(/^w-[\w-]{16}$/),
        owner: 'investigator-1',
        caseId: 'C-12',
        generation: 1,
        window: null,
        createdAt: iso(worldNow),
        length: 0,
        cursor: 0,
        version: 1,
      },
      problem: null,
    });
    now += 1000;
    expect(await start(key)).toEqual(begun);
    const other = await start();
    expect((await ask('{ workspaces { id } }')).workspaces).toEqual([
      { id: other.workspace.id },
      { id: begun.workspace.id },
    ]);
  });

  it('keeps commands as they were given, once however often they are sent', async () => {
    const { id } = (await start()).workspace;
    const seed = { ...command(1, 'seed', { ids: ['g-1'] }), generation: 1, answer: 'sha256:9f' };
    const input = {
      workspace: id,
      commands: [seed, command(2, 'pin', { xy: [[0.5, 0.25]] })],
      cursor: 2,
      version: 1,
    };
    const kept = await act('appendCommands', input);
    expect(kept.workspace).toMatchObject({ length: 2, cursor: 2, version: 2 });
    expect(await act('appendCommands', input)).toEqual(kept);
    const { workspace } = await ask(
      'query($id: ID!) { workspace(id: $id) { commands { n op args at generation answer } } }',
      { id },
    );
    expect(workspace.commands).toEqual([
      seed,
      { ...command(2, 'pin', { xy: [[0.5, 0.25]] }), generation: null, answer: null },
    ]);
  });

  it('moves its cursor by undo, and a new command cuts off what was undone', async () => {
    const { id } = (await start()).workspace;
    const list = ['seed', 'expand', 'hide'].map((op, place) => command(place + 1, op));
    await act('appendCommands', { workspace: id, commands: list, cursor: 3, version: 1 });
    const undone = await act('appendCommands', { workspace: id, commands: [], cursor: 1, version: 2 });
    expect(undone.workspace).toMatchObject({ length: 3, cursor: 1, version: 3 });
    await act('appendCommands', { workspace: id, commands: [command(2, 'pin')], cursor: 2, version: 3 });
    expect(await commands(id)).toEqual(['1 seed', '2 pin']);
    await act('appendCommands', { workspace: id, commands: [command(3, 'block')], cursor: 3, version: 4 });
    expect(await commands(id)).toEqual(['1 seed', '2 pin', '3 block']);
  });

  it('refuses gaps, too many commands, large ones, and a version that is old', async () => {
    const { id } = (await start()).workspace;
    const append = async (list: object[], version = 1, cursor = 0) =>
      (await act('appendCommands', { workspace: id, commands: list, cursor, version })).problem;
    const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field });
    expect(await append([command(2, 'seed')])).toEqual(bad('commands'));
    expect(await append([command(1, 'seed'), command(3, 'hide')])).toEqual(bad('commands'));
    const long = Object.fromEntries(Array.from({ length: 17 }, (_, part) => [part, 'x'.repeat(1000)]));
    expect(await append([command(1, 'seed', long)])).toEqual(bad('commands'));
    expect(await append([command(1, 'seed')], 1, 2)).toEqual(bad('cursor'));
    expect(await append([command(1, 'seed')], 7, 1)).toEqual({ code: 'CONFLICT', field: 'version' });
    for (let from = 0; from < 10; from += 1) {
      const list = Array.from({ length: 200 }, (_, place) => command(from * 200 + place + 1, 'hide'));
      expect(await append(list, from + 1, (from + 1) * 200)).toBeNull();
    }
    expect(await append([command(2001, 'hide')], 11, 2001)).toEqual(bad('commands'));
  });

  it('is read by colleagues and auditors, and added to by its owner alone', async () => {
    const { id } = (await start()).workspace;
    const input = { workspace: id, commands: [command(1, 'seed')], cursor: 1, version: 1 };
    expect((await act('appendCommands', input, as('investigator-2'))).problem.code).toBe('FORBIDDEN');
    await act('appendCommands', input);
    expect(await commands(id, as('investigator-2'))).toEqual(['1 seed']);
    expect(await commands(id, as('auditor-1'))).toEqual(['1 seed']);
    expect(await ask(`{ workspace(id: "${id}") { id } }`, {}, as('admin-1'))).toEqual(['FORBIDDEN']);
    expect(await ask('{ workspace(id: "w-none") { id } }')).toEqual({ workspace: null });
  });
});
