import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTruth } from '../../graph-jobs/evaluation/read-truth.ts';
import type { KnownRow } from '../../graph-jobs/evaluation/truth-row.ts';
import { truthAsOf } from '../../graph-jobs/evaluation/truth-row.ts';

const folder = mkdtempSync(join(tmpdir(), 'truth-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(text: string) {
  const path = join(folder, 'truth.csv');
  writeFileSync(path, text);
  return allOf(path);
}

async function allOf(path: string): Promise<KnownRow[]> {
  const rows: KnownRow[] = [];
  for await (const row of readTruth(path)) rows.push(row);
  return rows;
}

const always = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

describe('a truth file', () => {
  it('needs account and gang only; an empty gang is none', async () => {
    expect(await rowsOf('accountId,gangId\nu1,g1\nu2,\n')).toEqual([
      { accountId: 'u1', gangId: 'g1', kind: '', victim: false, ...always },
      { accountId: 'u2', gangId: null, kind: '', victim: false, ...always },
    ]);
  });

  it('may say kind, role and interval, in RFC 3339 or epoch milliseconds', async () => {
    const text = 'accountId,gangId,kind,role,from,until\nu1,g1,A,MEMBER,2026-01-01T00:00:00Z,1767312000000\n';
    expect(await rowsOf(text)).toEqual([
      { accountId: 'u1', gangId: 'g1', kind: 'A', victim: false, from: 1767225600000, until: 1767312000000 },
    ]);
  });

  it('may begin with a byte order mark and end its lines as Windows does', async () => {
    expect(await rowsOf('\uFEFFaccountId,gangId\r\nu1,g1\r\n')).toEqual([
      { accountId: 'u1', gangId: 'g1', kind: '', victim: false, ...always },
    ]);
  });

  it.each([
    ['', 'truth.csv: is empty; its first line must name the columns'],
    [
      'account,gang\nu1,g1\n',
      'truth.csv: must begin with the columns accountId,gangId[,kind[,role[,from[,until]]]], got account,gang',
    ],
    [
      'accountId\nu1\n',
      'truth.csv: must begin with the columns accountId,gangId[,kind[,role[,from[,until]]]], got accountId',
    ],
    ['accountId,gangId\nu1,g1\n,g2\n', 'truth.csv, line 3: accountId is empty'],
    ['accountId,gangId\nu1,g1,A\n', 'truth.csv, line 2: has 3 cells, its header 2'],
    [
      'accountId,gangId,kind,role,from,until\nu1,g1,A,,yesterday,\n',
      'truth.csv, line 2: from: must be a time such as 2026-01-01T00:00:00Z, got yesterday',
    ],
  ])('is refused with its line and fault: %j', async (text, message) => {
    await expect(rowsOf(text)).rejects.toThrow(message);
  });

  it('must be there', async () => {
    await expect(allOf(join(folder, 'nowhere', 'truth.csv'))).rejects.toThrow(
      'truth.csv: is missing; it must have the columns accountId,gangId,kind,role,from,until',
    );
  });
});

describe('the truth as of an instant', () => {
  const rows = [
    { accountId: 'u1', gangId: 'g1', kind: 'A', victim: false, from: 10, until: 20 },
    { accountId: 'u1', gangId: 'g2', kind: 'B', victim: true, from: 20, until: 30 },
    { accountId: 'u2', gangId: null, kind: 'store', victim: false, ...always },
    { accountId: 'u3', gangId: null, kind: '', victim: false, ...always },
  ];

  it('takes the first instant of an interval and leaves out the last', () => {
    expect(truthAsOf(rows, 9).gangOf).toEqual(new Map());
    expect(truthAsOf(rows, 10).gangOf).toEqual(new Map([['u1', 'g1']]));
    expect(truthAsOf(rows, 20).gangOf).toEqual(new Map([['u1', 'g2']]));
    expect(truthAsOf(rows, 20).victims).toEqual(new Set(['u1']));
    expect(truthAsOf(rows, 30).gangOf).toEqual(new Map());
  });

  it('keeps kinds of gangs and crowds of honest accounts apart', () => {
    expect(truthAsOf(rows, 10)).toEqual({
      gangOf: new Map([['u1', 'g1']]),
      kindOfGang: new Map([['g1', 'A']]),
      victims: new Set(),
      crowdOf: new Map([['u2', 'store']]),
    });
  });
});
