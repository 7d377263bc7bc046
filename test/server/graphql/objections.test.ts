import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { entity, resource } from '../../support/history.ts';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { now, publish } from '../seeded-world.ts';

let world: EmbeddedWorld;
let server: LocalServer;
let keys = 0;

beforeAll(async () => {
  world = await openEmbeddedWorld();
  await publish(world.store);
  server = await openLocalServer(world.store);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const [member, stranger] = [idOf(entity('u2')), idOf(entity('u4'))];
const device = idOf(resource('device-a'));
const at = new Date(now).toISOString();
const as = (name: string) => ({ authorization: `Bearer dev-${name}` });

const fields = `objection { id gang fault reason author at generation withdrawnAt withdrawnBy withdrawalReason
  about { ... on Account { id key { display } } ... on Resource { id kind } } } problem { code field }`;

async function act(name: 'raiseObjection' | 'withdrawObjection', input: object, person = 'investigator-1') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  keys += 1;
  const { data, errors } = await server.ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
    { input: { idempotencyKey: `key-${keys}`, ...input } },
    as(person),
  );
  return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : data[name];
}

async function objections(person = 'investigator-1') {
  const question = `{ objections(gang: "g-1") { id fault withdrawnBy } }`;
  const { data, errors } = await server.ask(question, {}, as(person));
  return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : data.objections;
}

/** The four kinds one after another, on one gang: a later test stands on those before it. */
describe('an objection to a gang', () => {
  const standing = { withdrawnAt: null, withdrawnBy: null, withdrawalReason: null };
  const said = { gang: 'g-1', author: 'investigator-1', at, generation: 1, ...standing };

  it('says that an account should not be in it', async () => {
    const input = { gang: 'g-1', fault: 'NOT_A_MEMBER', about: member, reason: ' sold the phone ' };
    expect(await act('raiseObjection', input)).toEqual({
      objection: {
        id: 'O-1',
        fault: 'NOT_A_MEMBER',
        reason: 'sold the phone',
        about: { id: member, key: { display: 'u2' } },
        ...said,
      },
      problem: null,
    });
  });

  it('says that an account is missing, that it is two gangs, or that a resource is innocent', async () => {
    const missing = { gang: 'g-1', fault: 'MISSING_MEMBER', about: stranger, reason: 'same hand' };
    expect((await act('raiseObjection', missing)).objection.about).toEqual({
      id: stranger,
      key: { display: 'u4' },
    });
    const two = await act('raiseObjection', { gang: 'g-1', fault: 'TWO_GANGS', reason: 'two shops' });
    expect(two.objection).toEqual({
      id: 'O-3',
      fault: 'TWO_GANGS',
      reason: 'two shops',
      about: null,
      ...said,
    });
    const innocent = { gang: 'g-1', fault: 'INNOCENT_HUB', about: device, reason: 'a shop counter' };
    expect((await act('raiseObjection', innocent)).objection.about).toEqual({ id: device, kind: 'DEVICE' });
    expect(await objections('auditor-1')).toEqual([
      { id: 'O-1', fault: 'NOT_A_MEMBER', withdrawnBy: null },
      { id: 'O-2', fault: 'MISSING_MEMBER', withdrawnBy: null },
      { id: 'O-3', fault: 'TWO_GANGS', withdrawnBy: null },
      { id: 'O-4', fault: 'INNOCENT_HUB', withdrawnBy: null },
    ]);
  });

  it('is not said twice while it stands, and the one that says it is told', async () => {
    const input = { gang: 'g-1', fault: 'NOT_A_MEMBER', about: member, reason: 'another hand' };
    const answer = await act('raiseObjection', input, 'investigator-2');
    expect(answer.problem).toEqual({ code: 'CONFLICT', field: 'about' });
    expect(answer.objection.id).toBe('O-1');
  });

  it('is one for one key, which is refused for anything else', async () => {
    const input = { gang: 'g-1', fault: 'NOT_A_MEMBER', about: idOf(entity('u3')), reason: 'a cousin' };
    const first = await act('raiseObjection', { ...input, idempotencyKey: 'once' });
    expect(await act('raiseObjection', { ...input, idempotencyKey: 'once' })).toEqual(first);
    expect(await act('raiseObjection', { ...input, reason: 'b', idempotencyKey: 'once' })).toEqual({
      objection: null,
      problem: { code: 'CONFLICT', field: 'idempotencyKey' },
    });
  });

  it('is taken back with a reason, once; then the same may be said anew', async () => {
    const withdrawn = await act('withdrawObjection', { id: 'O-1', reason: 'wrong account' }, 'senior-1');
    expect(withdrawn).toMatchObject({
      objection: { withdrawnAt: at, withdrawnBy: 'senior-1', withdrawalReason: 'wrong account' },
      problem: null,
    });
    expect(await act('withdrawObjection', { id: 'O-1', reason: 'again' })).toEqual(withdrawn);
    const input = { gang: 'g-1', fault: 'NOT_A_MEMBER', about: member, reason: 'sure now' };
    expect((await act('raiseObjection', input)).problem).toBeNull();
  });

  it('names what its fault is about, and nothing else', async () => {
    const problemOf = async (input: object) =>
      (await act('raiseObjection', { gang: 'g-1', reason: 'x', ...input })).problem;
    const about = { code: 'BAD_USER_INPUT', field: 'about' };
    expect(await problemOf({ fault: 'NOT_A_MEMBER' })).toEqual(about);
    expect(await problemOf({ fault: 'NOT_A_MEMBER', about: stranger })).toEqual(about);
    expect(await problemOf({ fault: 'NOT_A_MEMBER', about: device })).toEqual(about);
    expect(await problemOf({ fault: 'MISSING_MEMBER', about: member })).toEqual(about);
    expect(await problemOf({ fault: 'TWO_GANGS', about: member })).toEqual(about);
    expect(await problemOf({ fault: 'INNOCENT_HUB', about: member })).toEqual(about);
    expect(await problemOf({ fault: 'MISSING_MEMBER', about: idOf(entity('nobody')) })).toEqual({
      code: 'NOT_FOUND',
      field: 'about',
    });
    expect(await problemOf({ gang: 'g-99', fault: 'TWO_GANGS' })).toEqual({
      code: 'NOT_FOUND',
      field: 'gang',
    });
    const reason = { code: 'BAD_USER_INPUT', field: 'reason' };
    expect(await problemOf({ fault: 'TWO_GANGS', reason: ' ' })).toEqual(reason);
    expect(await problemOf({ fault: 'TWO_GANGS', reason: 'x'.repeat(513) })).toEqual(reason);
    expect((await act('withdrawObjection', { id: 'O-99', reason: 'x' })).problem.code).toBe('NOT_FOUND');
  });

  it('is raised by those who give verdicts, and audited', async () => {
    const input = { gang: 'g-1', fault: 'TWO_GANGS', reason: 'x' };
    expect(await act('raiseObjection', input, 'auditor-1')).toEqual(['FORBIDDEN']);
    expect(await objections('approver-1')).toEqual(['FORBIDDEN']);
    const traces = server.audited.filter(({ action }) => action.endsWith('Objection'));
    expect(traces[0]).toMatchObject({
      actor: 'investigator-1',
      action: 'raiseObjection',
      outcome: 'ALLOWED',
      subjects: ['digest of g-1', 'digest of ACCOUNT:u2'],
    });
    expect(traces.at(-1)).toMatchObject({ actor: 'auditor-1', outcome: 'REFUSED', reason: 'FORBIDDEN' });
  });
});
