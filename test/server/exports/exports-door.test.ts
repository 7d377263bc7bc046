import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditFact } from '../../../graph/audit/entry.ts';
import { accountRef, type EntityRef, entityText } from '../../../graph/domain/entity.ts';
import { StorageFull } from '../../../graph/domain/errors.ts';
import { idOf, refOf } from '../../../server/investigation/opaque-id.ts';
import { account, day, history, resource } from '../../support/history.ts';
import { formulaPayloads } from '../../support/hostile-texts.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import { type EmbeddedWorld, openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { events, now, publish } from '../seeded-world.ts';

const store = openMemoryStore();
const facts: AuditFact[] = [];
let isFull = false;
let server: LocalServer;
let ownCase = '';
let otherCase = '';

const of = (...refs: EntityRef[]) => refs.map(idOf);
const picture = of(
  ...['u1', 'u2', 'u3'].map((id) => accountRef(account(id))),
  resource('device-a'),
  resource('ip-a'),
);
const stranger = of(accountRef(account('nobody')));
const second = { authorization: 'Bearer dev-investigator-2' };
const senior = { authorization: 'Bearer dev-senior-1' };

beforeAll(async () => {
  await store.record(events);
  await publish(store);
  server = await openLocalServer(store, {
    auditLog: {
      note: (fact) => void facts.push(fact),
      async write(fact) {
        if (isFull) throw new StorageFull('the audit log cannot be written');
        facts.push(fact);
      },
    },
  });
  ownCase = await takenCase('g-1', 'investigator-1', {});
  otherCase = await takenCase(picture[2]!, 'investigator-2', second);
});
afterAll(() => server.close());
beforeEach(() => {
  facts.length = 0;
  isFull = false;
});

/** The number of a case that somebody has opened and taken. */
async function takenCase(target: string, assignee: string, headers: Record<string, string>): Promise<string> {
  const open = `mutation($input: OpenCaseInput!) { openCase(input: $input) { case { number } } }`;
  const input = { target, idempotencyKey: `open ${target}` };
  const { number } = (await server.ask(open, { input }, headers)).data.openCase.case;
  const assign = `mutation($input: AssignCasesInput!) { assignCases(input: $input) { problem { code } } }`;
  const taking = { cases: [number], assignee, idempotencyKey: `take ${target}` };
  await server.ask(assign, { input: taking }, headers);
  return number;
}

async function ask(over: object = {}, headers: Record<string, string> = {}) {
  const body = { format: 'NODES_CSV', case: ownCase, purpose: 'CASE_FILE', ids: picture, ...over };
  const response = await fetch(`${server.url}/v1/exports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify(body),
  });
  const content = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, content, text: content.toString('utf8') };
}

const rowsOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

describe('the export of a picture', () => {
  it('as a table names each node masked, with numbers as numbers and the stamp in every row', async () => {
    const { status, headers, content, text } = await ask();
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.split('\r\n')).toHaveLength(picture.length + 2);
    const rows = rowsOf(text);
    const auditId = headers.get('x-gangscope-audit-id');
    expect(rows[0]).toEqual({
      id: picture[0],
      kind: 'ACCOUNT',
      'masked key': 'u1',
      level: 'WARNING',
      score: '0.9',
      gang: 'g-1',
      role: 'CORE',
      first: new Date(day(10)).toISOString().replace('00:00', '08:00'),
      last: expect.any(String),
      events: '3',
      accounts: '1',
      'degree in window': '3',
      list: '',
      verdict: '',
      'exported by': 'investigator-1',
      'exported at': new Date(now).toISOString(),
      'audit id': auditId,
    });
    expect(rows.map((row) => row['audit id'])).toEqual(picture.map(() => auditId));
  });

  it('as a table of links names star links, evidence and ties among what is asked for, and no others', async () => {
    const rows = rowsOf((await ask({ format: 'LINKS_CSV' })).text);
    const links = rows.map(({ from, to, kind, nats, events }) => [from, to, kind, nats, events]);
    expect(links).toContainEqual(['u1', 'u2', 'EVIDENCE', '8.5', '']);
    expect(links.filter(([, , kind]) => kind === 'EVIDENCE')).toHaveLength(2);
    const ties = rows.filter(({ kind }) => kind === 'TIE');
    expect(ties.map(({ from, to, tie, events }) => [from, to, tie, events])).toEqual([
      ['u1', 'u2', 'REFERRAL', '1'],
    ]);
    expect(links.filter(([, to]) => to === '张三丰')).toEqual([]);
    expect(links.filter(([, , kind]) => kind === 'STAR').length).toBeGreaterThan(3);
  });

  it('as GEXF is read back by the library with every node, every link and the stamp', async () => {
    const { text, headers } = await ask({ format: 'GEXF' });
    const graph = parseGexf(Graph, text);
    expect(graph.nodes().sort()).toEqual([...picture].sort());
    expect(graph.getNodeAttribute(picture[0], 'label')).toBe('u1');
    const referral = graph.filterDirectedEdges((_, { tie }) => tie === 'REFERRAL');
    expect(referral.map((id) => graph.extremities(id))).toEqual([[picture[0], picture[1]]]);
    expect(graph.size).toBe(rowsOf((await ask({ format: 'LINKS_CSV' })).text).length);
    expect(text).toContain(headers.get('x-gangscope-audit-id')!);
  });

  it('as a pack holds commands, places and evidence in both languages, each part by its digest', async () => {
    const kept = {
      commands: [{ n: 1, op: 'seed', args: { gang: 'g-1' }, at: '2026-01-31T00:00:00Z' }],
      cursor: 1,
      view: 'resources',
      places: { [picture[0]!]: [0.5, -2] },
    };
    const { text, headers } = await ask({ format: 'PACK', picture: kept });
    const { format, v, manifest, ...parts } = JSON.parse(text);
    expect([format, v]).toEqual(['gangscope-evidence-pack', 1]);
    for (const [name, part] of Object.entries(parts)) {
      const digest = createHash('sha256').update(JSON.stringify(part)).digest('hex');
      expect(manifest[name]).toBe(`sha256:${digest}`);
    }
    expect(Object.keys(manifest).sort()).toEqual(Object.keys(parts).sort());
    expect(parts.picture).toEqual(kept);
    expect(parts.source).toMatchObject({ generation: 1, parametersVersion: 7, watermark: events.length });
    expect(parts.source.parameters).not.toBeNull();
    expect(parts.ties).toEqual([
      expect.objectContaining({ from: picture[0], to: picture[1], tie: 'REFERRAL', events: 1 }),
    ]);
    expect(parts.evidence[0].meetings[0]).toMatchObject({ kind: 'DEVICE', gapSeconds: 300 });
    expect(Object.keys(parts.texts)).toEqual(['zh-CN', 'en']);
    expect(parts.texts.en.gangs['g-1'][0]).toContain('applications');
    expect(parts.texts['zh-CN'].gangs['g-1'][0]).toContain('申请');
    expect(parts.stamp).toMatchObject({ person: 'investigator-1', case: ownCase, purpose: 'CASE_FILE' });
    expect(parts.stamp.auditId).toBe(headers.get('x-gangscope-audit-id'));
  });

  it('as a picture gives the page the stamp that it must draw, once the log is told', async () => {
    const { status, text, headers } = await ask({ format: 'PNG' });
    expect([status, text]).toEqual([200, '']);
    const line = decodeURIComponent(headers.get('x-gangscope-stamp')!);
    expect(line).toBe(
      `Gangscope · investigator-1 · ${new Date(now).toISOString()} · ${headers.get('x-gangscope-audit-id')}`,
    );
    expect(facts[0]?.exported).toMatchObject({ format: 'PNG', digest: null });
  });

  it('leaves out what nobody knows, and lies at no address afterwards', async () => {
    const { text, headers } = await ask({ ids: [...picture, ...stranger] });
    expect(rowsOf(text)).toHaveLength(picture.length);
    for (const role of ['investigator-1', 'investigator-2']) {
      const address = `${server.url}/v1/exports/${headers.get('x-gangscope-audit-id')}`;
      const again = await fetch(address, { headers: { authorization: `Bearer dev-${role}` } });
      expect(again.status).toBe(404);
    }
  });
});

describe('the trace of an export', () => {
  it('names person, case, purpose, rows and the digest of the very file', async () => {
    const { content, headers } = await ask({}, { 'x-request-id': 'r-1' });
    expect(facts).toEqual([
      {
        actor: 'investigator-1',
        role: 'investigator',
        channel: 'http',
        action: 'export',
        subjects: picture.map((id) => `digest of ${entityText(refOf(id, 'ids'))}`),
        outcome: 'ALLOWED',
        reason: null,
        generation: 1,
        requestId: 'r-1',
        exported: {
          auditId: headers.get('x-gangscope-audit-id'),
          format: 'NODES_CSV',
          caseNumber: ownCase,
          purpose: 'CASE_FILE',
          rows: expect.any(Number),
          digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
        },
      },
    ]);
  });

  it('comes before the file: where it cannot be written nothing leaves', async () => {
    isFull = true;
    const { status, text } = await ask();
    expect(status).toBe(507);
    expect(text).not.toContain('device');
  });

  it('is left by a refusal too', async () => {
    await ask({}, { authorization: 'Bearer dev-approver-1' });
    await ask({ case: otherCase });
    expect(facts.map(({ actor, action, outcome, reason }) => [actor, action, outcome, reason])).toEqual([
      ['approver-1', '/v1/exports', 'REFUSED', 'FORBIDDEN'],
      ['investigator-1', '/v1/exports', 'REFUSED', 'FORBIDDEN'],
    ]);
  });
});

describe('the right to export', () => {
  it('is an investigator’s for cases of his own, a senior’s for any, and nobody else’s', async () => {
    const asked = await Promise.all([
      ask(),
      ask({ case: otherCase }),
      ask({ case: otherCase }, second),
      ask({ case: otherCase }, senior),
      ...['engine', 'approver', 'auditor', 'admin', 'job'].map((role) =>
        ask({}, { authorization: `Bearer dev-${role}-1` }),
      ),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([200, 403, 200, 200, 403, 403, 403, 403, 403]);
  });

  it('asks for an open case, a purpose of the list and ids that could be', async () => {
    const asked = [
      [{ case: 'C-999' }, 'case: must be the number of an open case'],
      [{ case: 'anything' }, 'case: must be the number of an open case'],
      [{ purpose: '' }, 'purpose: must be one of CASE_FILE, AUTHORITY, HAND_OVER, QUALITY_CHECK'],
      [{ ids: [] }, 'ids: must be a list of at least one id of at most 256 characters'],
      [{ ids: ['13800138000'] }, 'ids.0: is no id of an account or a resource'],
      [{ format: 'PACK' }, 'picture: must be given for a pack'],
      [{ ids: Array.from({ length: 20_001 }, (_, n) => `n${n}`) }, 'ids is 0 to 20000, asked for 20001'],
    ] as const;
    for (const [over, message] of asked) {
      const { status, text } = await ask(over);
      expect([status, JSON.parse(text).error.message]).toEqual([400, message]);
    }
  });
});

describe('hostile texts in an export', () => {
  let hostile: LocalServer;
  let world: EmbeddedWorld;
  let number = '';
  const names = formulaPayloads();
  const ids = names.map((name) => idOf(accountRef(account(name))));

  beforeAll(async () => {
    world = await openEmbeddedWorld();
    await world.store.record(
      history`u1  day 10 08:00 registers device-a`.flatMap((event) =>
        names.map((name, place) => ({ ...event, eventId: `h${place}` as never, accountId: account(name) })),
      ),
    );
    await publish(world.store);
    hostile = await openLocalServer(world.store);
    const open = `mutation($input: OpenCaseInput!) { openCase(input: $input) { case { number } } }`;
    const input = { target: ids[0], idempotencyKey: 'hostile' };
    number = (await hostile.ask(open, { input }, senior)).data.openCase.case.number;
  });
  afterAll(async () => {
    await hostile.close();
    await world.close();
  });

  const fileOf = async (format: string, asked = ids) => {
    const response = await fetch(`${hostile.url}/v1/exports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...senior },
      body: JSON.stringify({ format, case: number, purpose: 'CASE_FILE', ids: asked, window: null }),
    });
    expect(response.status).toBe(200);
    return response.text();
  };

  it('begin no formula in any cell', async () => {
    const cells: string[][] = parse(await fileOf('NODES_CSV'), { bom: true });
    const starts = cells.flat().filter((cell) => /^[=+\-@\t\r\0＝＋－＠]/.test(cell));
    expect(starts).toEqual([]);
    expect(cells).toHaveLength(names.length + 1);
  });

  it('are text and no markup in GEXF', async () => {
    const graph = parseGexf(Graph, await fileOf('GEXF', ids.slice(0, 500)));
    expect(graph.order).toBe(500);
  });
});
