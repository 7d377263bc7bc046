import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GenerationDraft } from '../../../graph/domain/generation.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import type { LineageStep } from '../../../graph/domain/lineage.ts';
import { parameterTable } from '../../../graph/domain/parameter-table.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { hourMs } from '../../../graph/domain/window.ts';
import { day } from '../../support/history.ts';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { draft, gang, publish } from '../seeded-world.ts';

let world: EmbeddedWorld;
let server: LocalServer;

const check = { metric: 'churn', value: 0.4, low: null, high: 0.15, passed: false } as const;
const merged: LineageStep = {
  kind: 'MERGED',
  from: ['g-1' as GangId, 'g-2' as GangId],
  to: ['g-2' as GangId],
  overlap: 0.6,
  values: { coreBefore: 2 },
};
const born: LineageStep = { kind: 'BORN', from: [], to: ['g-1' as GangId], overlap: null, values: {} };
const second: GenerationDraft = {
  ...draft,
  parametersVersion: 8,
  parameters: { ...defaultParameters, version: 8, windowDays: 30 },
  gangs: [gang('g-2', 5, 'WARNING', 0.9)],
  labels: [],
  evidence: new Map(),
  lineage: [merged],
};

beforeAll(async () => {
  world = await openEmbeddedWorld();
  await publish(world.store, { ...draft, lineage: [born] });
  await publish(world.store, second);
  const lease = (await world.store.claim('refresh', 'test', hourMs))!;
  await world.store.holdRun(lease, { ...second, baseGeneration: 2, gate: [check] });
  await world.store.release(lease);
  server = await openLocalServer(world.store);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const admin = { authorization: 'Bearer dev-admin-1' };

async function ask(query: string, variables: object = {}, headers = {}) {
  const { data, errors } = await server.ask(query, variables, headers);
  return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : data;
}

describe('a gang over generations', () => {
  it('is told by its steps, and an old id leads on to what is shown', async () => {
    const { lineage } = await ask(`{ lineage(gang: "g-1") {
      events { kind generation from to overlap values { name value } } ancestors successors } }`);
    expect(lineage).toEqual({
      events: [
        { kind: 'BORN', generation: 1, from: [], to: ['g-1'], overlap: null, values: [] },
        {
          kind: 'MERGED',
          generation: 2,
          from: ['g-1', 'g-2'],
          to: ['g-2'],
          overlap: 0.6,
          values: [{ name: 'coreBefore', value: 2 }],
        },
      ],
      ancestors: [],
      successors: ['g-2'],
    });
    expect(await ask('{ gang(id: "g-2") { lineage { ancestors successors } } }')).toEqual({
      gang: { lineage: { ancestors: ['g-1'], successors: ['g-2'] } },
    });
  });
});

describe('an account over generations', () => {
  it('is what each that was shown said of it, newest first', async () => {
    expect(
      (await ask('{ account(key: "u1") { history { generation asOf level score gangId role } } }')).account,
    ).toEqual({
      history: [
        { generation: 2, level: null, score: null, gangId: null, role: null },
        { generation: 1, level: 'WARNING', score: 0.9, gangId: 'g-1', role: 'CORE' },
      ].map((entry) => ({ ...entry, asOf: new Date(day(30)).toISOString() })),
    });
  });
});

describe('parameters', () => {
  const query = `query($version: Int) { parameterSet(version: $version) {
    version inForce values { path unit value default least most text } } }`;

  it('are those of the shown generation, each with its default, limits and plain words', async () => {
    const { parameterSet } = await ask(query, {}, { 'accept-language': 'en' });
    expect(parameterSet).toMatchObject({ version: 8, inForce: true });
    expect(parameterSet.values).toHaveLength(parameterTable.length);
    expect(parameterSet.values[0]).toEqual({
      path: 'windowDays',
      unit: 'days',
      value: 30,
      default: defaultParameters.windowDays,
      least: 1,
      most: 3650,
      text: 'how far we look back',
    });
    const chinese = await ask(query, {}, { 'accept-language': 'zh-CN' });
    expect(chinese.parameterSet.values[0].text).toBe('回看天数');
  });

  it('of a version that no generation has kept are not known', async () => {
    expect(await ask(query, { version: 99 })).toEqual({ parameterSet: null });
  });
});

describe('the shown generation', () => {
  const move = async (name: string, generation: number, headers: object = admin, reason = 'looked at it') =>
    (
      await ask(
        `mutation($input: ShowGenerationInput!) { ${name}(input: $input) {
          generation { number state } problem { code field } } }`,
        { input: { generation, reason, idempotencyKey: 'k' } },
        headers as Record<string, string>,
      )
    )[name] ?? 'refused';

  it('stands beside held ones that say which figure failed', async () => {
    const { generations } = await ask(
      '{ generations(first: 9) { edges { node { number state baseGeneration gate { metric value low high passed } } } } }',
    );
    expect(generations.edges.map(({ node }: { node: object }) => node)).toEqual([
      { number: 3, state: 'HELD', baseGeneration: 2, gate: [check] },
      { number: 2, state: 'PUBLISHED', baseGeneration: 1, gate: [] },
      { number: 1, state: 'RETIRED', baseGeneration: 0, gate: [] },
    ]);
  });

  it('is found among all by its state', async () => {
    const { generations } = await ask(
      '{ generations(first: 1, states: [PUBLISHED]) { edges { node { number } } } }',
    );
    expect(generations.edges).toEqual([{ node: { number: 2 } }]);
  });

  it('is moved by admins with a reason, and the trace names both', async () => {
    expect(await move('publishHeldGeneration', 3, { authorization: 'Bearer dev-senior-1' })).toBe('refused');
    expect(await move('rollbackGeneration', 3)).toEqual({
      generation: null,
      problem: { code: 'CONFLICT', field: 'generation' },
    });
    expect((await move('rollbackGeneration', 99)).problem.code).toBe('NOT_FOUND');
    expect((await move('publishHeldGeneration', 3, admin, ' ')).problem.field).toBe('reason');
    const shown = { generation: { number: 3, state: 'PUBLISHED' }, problem: null };
    expect(await move('publishHeldGeneration', 3)).toEqual(shown);
    expect(await move('publishHeldGeneration', 3)).toEqual(shown);
    expect((await move('rollbackGeneration', 1)).generation.number).toBe(1);
    const { publications } = await ask('{ publications(first: 2) { generation actor reason } }');
    expect(publications).toEqual([
      { generation: 1, actor: 'admin-1', reason: 'looked at it' },
      { generation: 3, actor: 'admin-1', reason: 'looked at it' },
    ]);
  });
});
