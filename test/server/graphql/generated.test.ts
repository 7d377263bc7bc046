import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../scripts/generated-files.ts';

describe('files made from the schema definition', () => {
  it('are fresh', async () => {
    for (const [path, content] of await generatedFiles()) {
      const committed = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
      expect(committed === content ? 'fresh' : `${path} is stale: npm run generate`).toBe('fresh');
    }
  });
});
