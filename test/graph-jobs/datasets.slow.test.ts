import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../graph/algorithms/random.ts';
import { loginLines } from './job-bench.ts';
import { datasetPath, loadingStore, mappingFile } from './real-files.ts';

const ecommerce = datasetPath('ecommerce-signup-purchase');

describe('large files', () => {
  it.skipIf(ecommerce === null)(
    'give one checksum however often and in whatever order they are loaded',
    async () => {
      const mapFile = mappingFile('ecommerce-signup-purchase');
      const first = await loadingStore();
      await first.load(ecommerce ?? '', mapFile);
      const { checksum } = await first.store.health();
      expect(await first.load(ecommerce ?? '', mapFile)).toMatchObject({ read: 103_380, duplicate: 103_380 });
      expect((await first.store.health()).checksum).toBe(checksum);

      const second = await loadingStore();
      const [name = ''] = (await readdir(ecommerce ?? '')).filter((file) => file.endsWith('.csv.gz'));
      const [header = '', ...rows] = gunzipSync(await readFile(join(ecommerce ?? '', name)))
        .toString()
        .split('\r\n');
      const shuffled = join(second.folder, 'shuffled.csv');
      await writeFile(shuffled, [header, ...shuffle(rows)].join('\n'));
      expect(await second.load(shuffled, mapFile)).toMatchObject({ accepted: 103_380, rejected: 0 });
      expect((await second.store.health()).checksum).toBe(checksum);
    },
  );

  it('account for 10,000 bad rows among 100,000', async () => {
    const { folder, load } = await loadingStore();
    const lines = loginLines(90_000).flatMap((line, n) => (n % 9 === 0 ? ['{"type":"login"', line] : [line]));
    const path = join(folder, 'events.ndjson');
    await writeFile(path, lines.join('\n'));
    const report = await load(path, null);
    expect(report).toMatchObject({ read: 100_000, accepted: 90_000, rejected: 10_000 });
    const letters = (await readFile(report.deadLetters ?? '', 'utf8')).trimEnd().split('\n');
    expect(letters.length).toBe(10_000);
  });
});

function shuffle(rows: readonly string[]): string[] {
  const random = randomOf(11, 'shuffle');
  const order = [...rows];
  for (let place = order.length - 1; place > 0; place -= 1) {
    const other = random.below(place + 1);
    [order[place], order[other]] = [order[other] ?? '', order[place] ?? ''];
  }
  return order;
}
