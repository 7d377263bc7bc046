import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkpointsOf, linesOf } from '../../../graph/audit/audit-folder.ts';
import type { AuditFact } from '../../../graph/audit/entry.ts';
import { StorageFull } from '../../../graph/domain/errors.ts';
import { verifyAudit } from '../../../graph-jobs/jobs/verify-audit.ts';
import { openAuditLog } from '../../../server/audit/audit-log.ts';
import { auditReader } from '../../../server/audit/read-audit.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { openLocalServer } from '../local-server.ts';

const newFolder = temporaryFolders();
const midnight = Date.parse('2026-05-01T00:00:00Z');

const fact = (action: string): AuditFact => ({
  actor: 'investigator-1',
  role: 'investigator',
  channel: 'graphql',
  action,
  subjects: [],
  outcome: 'ALLOWED',
  reason: null,
  generation: 1,
  requestId: null,
});

async function opened(now: () => number = () => midnight) {
  const dataDir = await newFolder();
  const failures: Error[] = [];
  const folder = join(dataDir, 'audit');
  const log = await openAuditLog({ folder, chain: 'srv-1', now, onFailure: (error) => failures.push(error) });
  return { dataDir, folder, log, failures };
}

const verified = (dataDir: string) => verifyAudit.run({ dataDir }, {});

describe('the audit log', () => {
  it('has an entry on disk when a write resolves, in the file of its day', async () => {
    let now = midnight - 1;
    const { folder, log } = await opened(() => now);
    await log.write(fact('account'));
    now = midnight;
    await log.write(fact('gang'));
    const files = await readdir(join(folder, 'srv-1'));
    expect(files.filter((name) => name.startsWith('2026'))).toEqual([
      '2026-04-30.ndjson',
      '2026-05-01.ndjson',
    ]);
    const actions = (await linesOf(folder, 'srv-1')).map((line) => JSON.parse(line).action);
    expect(actions).toEqual(['account', 'gang']);
    await log.close();
  });

  it('brings what is only noted to the disk within 100 ms', async () => {
    const { folder, log } = await opened();
    for (let count = 0; count < 50; count += 1) log.note(fact('decisionSignals'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await linesOf(folder, 'srv-1')).length).toBe(50);
    await log.close();
  });

  it('signs a checkpoint after each 1,000 entries and at its end, with a key that only its owner may read', async () => {
    const { dataDir, folder, log } = await opened();
    await Promise.all(Array.from({ length: 2_500 }, () => log.write(fact('expand'))));
    await log.close();
    expect((await checkpointsOf(folder, 'srv-1')).at(-1)).toMatchObject({ size: 2_500 });
    expect((await stat(join(folder, 'audit-private-key.pem'))).mode & 0o777).toBe(0o600);
    expect(await verified(dataDir)).toMatchObject([{ chain: 'srv-1', entries: 2_500, fault: null }]);
  });

  it('says that a write failed, tells the operator, and acknowledges nothing more', async () => {
    const { folder, log, failures } = await opened();
    await log.write(fact('account'));
    // What stands where the file of the next day has to be made.
    await writeFile(join(folder, 'srv-2'), '');
    const broken = await openAuditLog({
      folder: join(folder),
      chain: 'srv-3',
      now: () => Number.NaN,
      onFailure: (error) => failures.push(error),
    });
    await expect(broken.write(fact('account'))).rejects.toThrow(StorageFull);
    await expect(broken.write(fact('gang'))).rejects.toThrow(StorageFull);
    expect(failures.length).toBe(1);
    await log.close();
  });
});

describe('who did what', () => {
  it('is read for auditors by time, person, action and whom it was about, newest first, page by page', async () => {
    let now = midnight;
    const { folder, log } = await opened(() => now);
    const digest = (subject: string) => `s:${subject}`;
    for (const [action, subject] of [
      ['account', 'u1'],
      ['gang', 'g1'],
      ['account,gang', 'u1'],
    ] as const) {
      await log.write({ ...fact(action), subjects: [digest(subject)] });
      now += 1_000;
    }
    const server = await openLocalServer(openMemoryStore(), { readAudit: auditReader(folder, digest) });
    const ask = async (filter: object, after: string | null = null) => {
      const window = { from: '2026-04-30T23:00:00Z', until: '2026-05-01T01:00:00Z' };
      const { data, errors } = await server.ask(
        `query($filter: AuditFilter!, $after: String) { audit(filter: $filter, first: 1, after: $after) {
          totalCount pageInfo { endCursor } edges { node { seq action subjects } } } }`,
        { filter: { window, ...filter }, after },
        { authorization: 'Bearer dev-auditor-1' },
      );
      expect(errors).toEqual([]);
      return data.audit;
    };
    const first = await ask({ subject: 'u1' });
    expect(first).toMatchObject({ totalCount: 2, edges: [{ node: { seq: 3, action: 'account,gang' } }] });
    expect(await ask({ subject: 'u1' }, first.pageInfo.endCursor)).toMatchObject({
      edges: [{ node: { seq: 1 } }],
    });
    expect(await ask({ action: 'gang', actor: 'nobody' })).toMatchObject({ totalCount: 0 });
    expect(await ask({ action: 'gang' })).toMatchObject({ totalCount: 2 });
    await Promise.all([server.close(), log.close()]);
  });
});

describe('jobs verify-audit', () => {
  it('names the first entry that is wrong, and ends with 1', async () => {
    const { dataDir, folder, log } = await opened();
    for (const action of ['account', 'gang', 'expand']) await log.write(fact(action));
    await log.close();
    const file = join(folder, 'srv-1', '2026-05-01.ndjson');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"action":"gang"', '"action":"gangs"'));
    const report = await verified(dataDir);
    expect(verifyAudit.describe?.(report)).toEqual(['srv-1: EDITED at entry 2 of 3']);
    expect(verifyAudit.exitCodeOf?.(report)).toBe(1);
  });

  it('takes a last line that a crash cut for none', async () => {
    const { dataDir, folder, log } = await opened();
    await log.write(fact('account'));
    await log.close();
    await appendFile(join(folder, 'srv-1', '2026-05-01.ndjson'), '{"chain":"srv-1","se');
    expect(await verified(dataDir)).toMatchObject([{ entries: 1, fault: null }]);
  });

  it('says so where there is nothing to check', async () => {
    await expect(verified(await newFolder())).rejects.toThrow('DATA_DIR: holds no audit chain');
  });
});
