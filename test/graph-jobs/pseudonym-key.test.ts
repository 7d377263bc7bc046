import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPseudonymKey, loadPseudonymKey } from '../../graph-jobs/pseudonym-key.ts';
import { jobBench } from './job-bench.ts';

describe('the key of pseudonyms', () => {
  it('is made once, in the data folder, readable by its owner only', async () => {
    const { tools, dataDir } = await jobBench();
    expect(await findPseudonymKey(tools)).toBeNull();
    const key = await loadPseudonymKey(tools);
    expect(key.length).toBe(32);
    expect((await stat(join(dataDir, 'pseudonym.key'))).mode & 0o777).toBe(0o600);
    const other = { ...tools, randomBytes: (size: number) => new Uint8Array(size).fill(9) };
    expect(await loadPseudonymKey(other)).toEqual(key);
    expect(await findPseudonymKey(other)).toEqual(key);
    expect(await readdir(dataDir)).toEqual(['pseudonym.key']);
  });

  it('is one key for all who start at once', async () => {
    const { tools } = await jobBench();
    let made = 0;
    const each = { ...tools, randomBytes: (size: number) => new Uint8Array(size).fill(++made) };
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadPseudonymKey(each)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });

  it('is refused when others may read it', async () => {
    const { tools, dataDir } = await jobBench();
    await loadPseudonymKey(tools);
    const path = join(dataDir, 'pseudonym.key');
    await chmod(path, 0o644);
    await expect(loadPseudonymKey(tools)).rejects.toThrow(
      `PSEUDONYM_KEY_FILE: ${path} may be read by its owner only (mode 0600), its mode is 0644`,
    );
  });

  it('is refused with another length, and when the file that was named is not there', async () => {
    const { tools, dataDir } = await jobBench();
    const path = join(dataDir, 'own.key');
    const named = { ...tools, pseudonymKeyFile: path };
    await expect(loadPseudonymKey(named)).rejects.toThrow(`PSEUDONYM_KEY_FILE: there is no file ${path}`);
    await writeFile(path, 'short', { mode: 0o600 });
    await expect(loadPseudonymKey(named)).rejects.toThrow(
      `PSEUDONYM_KEY_FILE: ${path} must hold 32 bytes, holds 5`,
    );
  });
});
