import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staleAfterMs } from '../../../server/investigation/pinned.ts';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { draft, gang, label, now, publish } from '../seeded-world.ts';

let world: EmbeddedWorld;
let server: LocalServer;
let clock = now;

beforeEach(async () => {
  clock = now;
  world = await openEmbeddedWorld();
  server = await openLocalServer(world.store, { now: () => clock });
});
afterEach(async () => {
  await server.close();
  await world.close();
});

/** A run whose every figure tells its number. */
function run(number: number) {
  const size = number + 2;
  return {
    ...draft,
    asOf: draft.asOf + number,
    parametersVersion: number,
    gangs: [gang('g-1', size, 'WARNING', 0.5)],
    labels: [label('u1', 'CORE', number, 'WARNING'), label('u2', 'CORE', number, 'WARNING')],
    evidence: new Map(),
  };
}

const whole = `{
  account(key: "u1") { generation asOf gang { size } gangDetail { generation size parametersVersion } }
  gang(id: "g-1") { generation asOf size parametersVersion members(first: 5) { edges { node { strength account { generation gang { size } } } } } }
  gangs(first: 1) { edges { node { generation size parametersVersion } } }
}`;

/** What `whole` says when all of it comes from one generation. */
function wholeOf(number: number) {
  const size = number + 2;
  const asOf = new Date(draft.asOf + number).toISOString();
  const member = { node: { strength: number, account: { generation: number, gang: { size } } } };
  return {
    account: {
      generation: number,
      asOf,
      gang: { size },
      gangDetail: { generation: number, size, parametersVersion: number },
    },
    gang: { generation: number, asOf, size, parametersVersion: number, members: { edges: [member, member] } },
    gangs: { edges: [{ node: { generation: number, size, parametersVersion: number } }] },
  };
}

describe('an answer', () => {
  it('rests on one generation while others are being published', async () => {
    await publish(world.store, run(1));
    const answers: ReturnType<LocalServer['ask']>[] = [];
    for (let number = 2; number <= 12; number++) {
      answers.push(server.ask(whole), server.ask(whole));
      await publish(world.store, run(number));
    }
    const seen = new Set<number>();
    for (const { data, errors } of await Promise.all(answers)) {
      expect(errors).toEqual([]);
      seen.add(data.gang.generation);
      expect(data).toEqual(wholeOf(data.gang.generation));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('is stale 26 hours after its generation was published, not before, whatever its as-of', async () => {
    await publish(world.store);
    const stale = async () => (await server.ask('{ gang(id: "g-1") { stale } }')).data.gang.stale;
    clock = now + staleAfterMs;
    expect(await stale()).toBe(false);
    clock = now + staleAfterMs + 1;
    expect(await stale()).toBe(true);
  });

  it('is stale and of generation 0 before the first refresh', async () => {
    const { data } = await server.ask(
      '{ account(key: "u1") { generation asOf stale level gang { id } } gangs(first: 1) { totalCount } }',
    );
    expect(data).toEqual({
      account: { generation: 0, asOf: '1970-01-01T00:00:00.000Z', stale: true, level: null, gang: null },
      gangs: { totalCount: 0 },
    });
  });

  it('expands over all time before the first refresh', async () => {
    const { data } = await server.ask(
      'query ($id: ID!) { expand(input: { origins: [$id], hops: 2 }) { nodes { display } } }',
      {
        id: Buffer.from('ACCOUNT:u1').toString('base64url'),
      },
    );
    expect(data.expand.nodes.map(({ display }: { display: string }) => display)).toContain('u2');
  });
});

describe('a cursor', () => {
  it('of another generation is stale, for gangs and members', async () => {
    await publish(world.store, run(1));
    const page =
      'query ($after: String) { gangs(first: 1, after: $after) { edges { cursor } } gang(id: "g-1") { members(first: 1) { edges { cursor } } } }';
    const { data } = await server.ask(page);
    await publish(world.store, run(2));
    const { data: nothing, errors } = await server.ask(page, { after: data.gangs.edges[0].cursor });
    expect(nothing).toBe(null);
    expect(errors).toMatchObject([
      {
        message: 'the cursor belongs to generation 1, shown is 2: begin at the first page',
        extensions: { code: 'STALE_GENERATION', retryable: false },
      },
    ]);
    const members = await server.ask(
      'query ($after: String) { gang(id: "g-1") { members(first: 1, after: $after) { totalCount } } }',
      {
        after: data.gang.members.edges[0].cursor,
      },
    );
    expect(members.errors[0]?.extensions.code).toBe('STALE_GENERATION');
  });

  it('of one list is refused by another', async () => {
    await publish(world.store, run(1));
    const { data } = await server.ask('{ gangs(first: 1) { edges { cursor } } }');
    const { errors } = await server.ask(
      'query ($after: String) { gangs(first: 1, orderBy: SIZE, after: $after) { totalCount } }',
      {
        after: data.gangs.edges[0].cursor,
      },
    );
    expect(errors).toMatchObject([
      { message: 'after: is no cursor of this list', extensions: { code: 'BAD_USER_INPUT', field: 'after' } },
    ]);
  });
});
