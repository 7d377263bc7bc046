import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalServer } from '../local-server.ts';
import { openExplainedWorld } from './explained-world.ts';

let server: LocalServer;

beforeAll(async () => {
  server = await openExplainedWorld();
});
afterAll(() => server.close());

describe('the network and the cells of a gang', () => {
  const fields =
    'network { gangs { id role provisional size } gangCount members accounts } cells { number size }';

  it('name the gangs that hang together with it, and the sizes of the parts that it falls into', async () => {
    const { data } = await server.ask(
      `{ gang(id: "g-2") { ${fields} members(first: 9) { edges { node { cell account { key { display } } } } } } }`,
    );
    const { members, ...rest } = data.gang;
    expect(rest).toEqual({
      network: {
        gangs: [
          { id: 'g-2', role: null, provisional: false, size: 4 },
          { id: 'g-1', role: null, provisional: false, size: 3 },
        ],
        gangCount: 2,
        members: 7,
        accounts: 9,
      },
      cells: [
        { number: 1, size: 2 },
        { number: 2, size: 1 },
      ],
    });
    const cells = members.edges.map(
      ({ node }: { node: { cell: number | null; account: { key: { display: string } } } }) =>
        `${node.account.key.display} ${node.cell}`,
    );
    expect(cells).toEqual(['v1 1', 'v2 1', 'v3 2', 'v4 null']);
  });

  it('are not told of a generation that kept no network', async () => {
    const { data } = await server.ask('{ gang(id: "g-1") { network { gangCount } } }');
    expect(data.gang).toEqual({ network: null });
  });
});

describe('the memberships of an account', () => {
  it('are its gang, and then the one that it is tied to besides, without a role there', async () => {
    const { data } = await server.ask('{ account(key: "v2") { gang { id } memberships { id role size } } }');
    expect(data.account).toEqual({
      gang: { id: 'g-2' },
      memberships: [
        { id: 'g-2', role: 'CORE', size: 4 },
        { id: 'g-1', role: null, size: 3 },
      ],
    });
  });

  it('are the gangs that it is a member of', async () => {
    const query =
      '{ v1: account(key: "v1") { memberships { id role size } } w1: account(key: "w1") { memberships { id } } }';
    const { data } = await server.ask(query);
    expect(data).toEqual({
      v1: { memberships: [{ id: 'g-2', role: 'CORE', size: 4 }] },
      w1: { memberships: [] },
    });
  });
});
