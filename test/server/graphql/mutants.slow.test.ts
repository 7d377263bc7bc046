import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../../graph/algorithms/random.ts';
import manifest from '../../../server/graphql/trusted-documents.generated.json' with { type: 'json' };
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

const mutants = 10_000;
const seed = 20_260_501;
const longestAnswerMs = 1_000;

/** What is put into a document; values that overflow, nest or end it among them. */
const strange = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '$v',
  '...',
  '... on Account',
  '@include(if: true)',
  '@skip',
  '"',
  '"""',
  '\\u0000',
  '😀',
  '__typename',
  '__schema',
  '-1',
  '1e999',
  '99999999999999999999',
  'null',
  'fragment f on Query { ...f }',
  'mutation',
  'on',
  '#',
];

let server: LocalServer;
beforeAll(async () => {
  server = await openLocalServer(openMemoryStore());
});
afterAll(() => server.close());

describe('ten thousand mangled documents of the page', () => {
  it('get no answer of 500 or above, and none after a second', async () => {
    const random = randomOf(seed, 'mutants');
    let [failed, slowest] = [0, 0];
    for (let number = 0; number < mutants; number += 1) {
      const words = manifest[random.below(manifest.length)]!.document.match(/\w+|\S/g) ?? [];
      for (let change = random.below(4); change >= 0; change -= 1)
        words.splice(random.below(words.length), random.below(4), strange[random.below(strange.length)]!);
      const startedAt = performance.now();
      const { status } = await server.ask(words.join(' '), { first: 5, id: 'x', ids: ['x'], text: 'x' });
      slowest = Math.max(slowest, performance.now() - startedAt);
      if (status >= 500) failed += 1;
    }
    expect(failed).toBe(0);
    expect(slowest).toBeLessThan(longestAnswerMs);
    expect(server.reported).toEqual([]);
  });
});
