import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { csvRows } from './data-set.ts';
import { convertFinbenchExample, convertFinbenchSnapshot } from './finbench-example.ts';
import { convertHopSybil } from './hop-sybil.ts';
import { convertLanlLoginGraph } from './lanl-login-graph.ts';
import { convertTolokers } from './tolokers.ts';

/*
 * The formats of the sets, in rows made up for these tests: nothing of a set is in the project.
 */

const root = mkdtempSync(join(tmpdir(), 'converters-'));
afterAll(() => rmSync(root, { recursive: true }));

function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(folder, file), file.endsWith('.gz') ? gzipSync(text) : text);
  }
  return folder;
}

function written(folder: string) {
  const events = readFileSync(join(folder, 'events.ndjson'), 'utf8').split('\n').slice(0, -1);
  return {
    events: events.map((line) => JSON.parse(line) as Record<string, unknown>),
    truth: readFileSync(join(folder, 'truth.csv'), 'utf8').split('\n').slice(0, -1),
  };
}

describe('hop-sybil', () => {
  const from = folderOf('hop', {
    'accounts.csv.gz':
      'account,first_use,total_volume_usd,label\nA1,2022-01-01T00:00:00Z,5.0,sybil\nA2,2022-01-03T00:00:00Z,1.0,eligible\nA3,2022-01-02T00:00:00Z,0.5,unknown\n',
    'edges.csv.gz':
      'src,dst,kind,count\nA1,X1,native:xdai,2\nA1,X1,erc20:polygon,1\nX1,A2,native:xdai,1\nA2,A1,native:xdai,3\nA1,A2,erc20:polygon,1\nX1,X2,native:xdai,9\nA3,A3,native:xdai,1\n',
    'gang_members.csv.gz':
      'gang,source,label_date,account\nR1,public_report,2022-05-09,A1\nC1,team_component,2022-05-09,A3\n',
  });
  const to = join(root, 'hop-out');
  convertHopSybil(from, to);
  const { events, truth } = written(to);

  it('makes a registration of each account, a login of each identifier, a transfer of each pair', () => {
    expect(events.map(({ eventId }) => eventId)).toEqual([
      'r-A1',
      'r-A2',
      'r-A3',
      'l-A1-X1',
      'l-A2-X1',
      't-A1-A2',
    ]);
  });

  it('dates all by first use, a pair by the later one', () => {
    const [first, later] = [Date.parse('2022-01-01T00:00:00Z'), Date.parse('2022-01-03T00:00:00Z')];
    expect(events[0]).toEqual({
      type: 'registration',
      eventId: 'r-A1',
      accountId: 'A1',
      at: first,
      accountCreatedAt: first,
    });
    expect(events[3]).toMatchObject({ type: 'login', accountId: 'A1', at: first, deviceId: 'X1' });
    expect(events[4]).toMatchObject({ type: 'login', accountId: 'A2', at: later, deviceId: 'X1' });
    expect(events[5]).toMatchObject({
      type: 'tie',
      tie: 'TRANSFER',
      accountId: 'A1',
      otherAccountId: 'A2',
      at: later,
    });
  });

  it('takes gangs of public reports only, and keeps labels as kinds', () => {
    expect(truth).toEqual(['accountId,gangId,kind', 'A1,R1,sybil', 'A2,,eligible', 'A3,,unknown']);
  });
});

describe('tolokers', () => {
  it('is ties at one instant, and no gang', () => {
    const from = folderOf('tolokers', {
      'edges.csv.gz': 'src,dst\n0,2\n',
      'labels.csv.gz': 'node,banned\n0,1\n2,0\n',
    });
    const to = join(root, 'tolokers-out');
    convertTolokers(from, to);
    expect(written(to)).toEqual({
      events: [
        {
          type: 'tie',
          eventId: 't-0-2',
          accountId: 'worker-0',
          otherAccountId: 'worker-2',
          at: Date.parse('2023-01-01T00:00:00Z'),
          tie: 'CONTACT',
        },
      ],
      truth: ['accountId,gangId,kind', 'worker-0,,banned', 'worker-2,,'],
    });
  });
});

describe('lanl-login-graph', () => {
  const from = folderOf('lanl', { 'user_computer.csv.gz': 'user,computer\nU1,C1\nU1,C2\nU2,C1\n' });
  const convert = (seed: number, name: string) => {
    const to = join(root, name);
    convertLanlLoginGraph(from, to, seed);
    return written(to);
  };
  const first = convert(1, 'lanl-1');

  it('makes one to five logins of each pair, from the computer, somewhere in sixty days', () => {
    const pairs = new Map<string, number>();
    for (const { accountId, deviceId } of first.events) {
      pairs.set(`${accountId} ${deviceId}`, (pairs.get(`${accountId} ${deviceId}`) ?? 0) + 1);
    }
    expect([...pairs.keys()]).toEqual(['U1 C1', 'U1 C2', 'U2 C1']);
    for (const logins of pairs.values()) expect(logins >= 1 && logins <= 5).toBe(true);
    const times = first.events.map(({ at }) => Number(at));
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(60 * 86_400_000);
    for (const { ip } of first.events) expect(ip).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it('repeats for a seed, differs for another, and knows no gang', () => {
    expect(convert(1, 'lanl-2')).toEqual(first);
    expect(convert(2, 'lanl-3').events).not.toEqual(first.events);
    expect(first.truth).toEqual(['accountId,gangId,kind', 'U1,,', 'U2,,']);
  });
});

describe('finbench-example', () => {
  const from = folderOf('finbench', {
    'Account.csv':
      'accountId|createTime|isBlocked|accoutType\n17|2020-01-01 00:00:00.5|false|x\n18|2020-01-02 00:00:00|true|x\n',
    'Medium.csv':
      'mediumId|mediumType|isBlocked|createTime\n1|IPv4|false|t\n2|IPv6|false|t\n3|WIFI|false|t\n4|MAC|false|t\n5|PHONE|false|t\n',
    'MediumSignInAccount.csv':
      'mediumId|accountId|createTime\n1|17|2020-02-01 08:00:00.06\n2|17|2020-02-02 08:00:00\n3|17|2020-02-03 08:00:00\n4|18|2020-02-04 08:00:00\n5|18|2020-02-05 08:00:00\n',
    'PersonOwnAccount.csv': 'personId|accountId|createTime\n7|17|t\n8|18|t\n',
    'Loan.csv': 'loanId|loanAmount|balance|createTime\n90|1234.5678|0|t\n91|5|0|t\n',
    'PersonApplyLoan.csv':
      'personId|loanId|createTime\n7|90|2020-03-01 00:00:00\n99|91|2020-03-01 00:00:00\n',
    'PersonGuaranteePerson.csv': 'fromId|toId|createTime\n7|8|2020-04-01 00:00:00\n',
    'AccountTransferAccount.csv':
      'fromId|toId|amount|createTime\n17|18|10.005|2020-05-01 00:00:00\n17|17|1|2020-05-01 00:00:00\n',
  });
  const to = join(root, 'finbench-out');
  convertFinbenchSnapshot(from, to);
  const { events, truth } = written(to);

  it('makes of each medium the resource that it is', () => {
    expect(events.slice(0, 5)).toEqual([
      expect.objectContaining({ type: 'login', ip: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/) }),
      expect.objectContaining({ type: 'login', ip: '2408:8000:2::1' }),
      expect.objectContaining({ type: 'login', wifi: '3c:00:00:00:00:02' }),
      expect.objectContaining({ type: 'login', deviceId: 'MAC-4' }),
      expect.objectContaining({ type: 'registration', phone: expect.stringMatching(/^1\d{10}$/) }),
    ]);
    expect(events[0]).toMatchObject({
      accountId: 'account-17',
      at: Date.parse('2020-02-01T08:00:00.060Z'),
      accountCreatedAt: Date.parse('2020-01-01T00:00:00.500Z'),
    });
  });

  it('makes applications and guarantees those of the first account of a person', () => {
    expect(events.slice(5)).toEqual([
      expect.objectContaining({
        type: 'application',
        eventId: 'a-90',
        accountId: 'account-17',
        amount: '1234.57',
      }),
      expect.objectContaining({
        type: 'tie',
        tie: 'GUARANTEE',
        accountId: 'account-17',
        otherAccountId: 'account-18',
      }),
      expect.objectContaining({
        type: 'tie',
        tie: 'TRANSFER',
        accountId: 'account-17',
        otherAccountId: 'account-18',
      }),
    ]);
  });

  it('knows no gang', () => {
    expect(truth).toEqual(['accountId,gangId,kind', 'account-17,,', 'account-18,,']);
  });

  it('says where tables are missing', () => {
    const empty = folderOf('no-tables', {});
    expect(() => convertFinbenchSnapshot(empty, to)).toThrow(`${empty} has no Account.csv`);
  });
});

describe('a row of another width than its header', () => {
  it('is an error, not a shifted row', () => {
    const folder = folderOf('broken', { 'rows.csv': 'a,b\n1,2\n3\n' });
    expect(() => [...csvRows(join(folder, 'rows.csv'))]).toThrow('a row has 1 cells, its header 2');
  });
});

const sets = process.env.DATASETS_DIR ?? join(import.meta.dirname, '../../../../shared/data');
const hop = join(sets, 'hop-sybil');
if (!existsSync(hop))
  console.warn(`skipped: ${hop} is not there (DATASETS_DIR names the folder of evaluation sets)`);

describe.skipIf(!existsSync(hop))('the real sets', () => {
  it('have the columns that the converters read', () => {
    const columnsOf = (file: string) => {
      const { value } = csvRows(join(sets, file)).next();
      return Object.keys(value ?? {});
    };
    expect(columnsOf('hop-sybil/accounts.csv.gz')).toEqual([
      'account',
      'first_use',
      'total_volume_usd',
      'label',
    ]);
    expect(columnsOf('hop-sybil/gang_members.csv.gz')).toEqual(['gang', 'source', 'label_date', 'account']);
    expect(columnsOf('tolokers/labels.csv.gz')).toEqual(['node', 'banned']);
    expect(columnsOf('lanl-login-graph/user_computer.csv.gz')).toEqual(['user', 'computer']);
  });

  it('hold, as FinBench, the sign-ins, loan applications and guarantees of its snapshot', () => {
    const to = join(root, 'finbench-archive');
    convertFinbenchExample(join(sets, 'finbench-example'), to);
    const counts = new Map<string, number>();
    for (const line of readFileSync(join(to, 'events.ndjson'), 'utf8').trim().split('\n')) {
      const { type } = JSON.parse(line);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    // 5,146 sign-ins, of which those by phone are registrations; persons without an account apply for nothing here.
    expect(Object.fromEntries(counts)).toEqual({
      login: 4604,
      registration: 542,
      application: 2274,
      tie: 38_740,
    });
  });
});
