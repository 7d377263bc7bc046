import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';

// Node loads one copy of graphql; the test runner would load a second one for our own files, and errors and scalars
// of one copy mean nothing to the other.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/**
 * `npm test` runs `fast`, `whole`, `browser` and `neo4j`; `npm run test:slow` the kills, pauses, soaks and long property runs. One
 * after another: a browser or a database beside the others would starve on two cores.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          sequence: { groupOrder: 0 },
          alias,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{slow,whole,browser,neo4j,contracts}.test.ts'],
          pool: 'forks',
          // Files of a worker share their modules: loading them for each file took longer than most tests.
          isolate: false,
          maxWorkers: '100%',
          env: { TMPDIR: foldersInMemory() },
          testTimeout: 20_000,
        },
      },
      {
        // Programs as processes of their own, whole real files, every statement through Neo4j's analyser.
        test: {
          name: 'whole',
          sequence: { groupOrder: 1 },
          alias,
          include: ['test/**/*.whole.test.ts'],
          pool: 'forks',
          maxWorkers: '100%',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          alias,
          include: ['test/**/*.browser.test.ts'],
          exclude: ['test/**/*.slow.browser.test.ts'],
          globalSetup: ['test/stories/set-up.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'neo4j',
          sequence: { groupOrder: 3 },
          alias,
          include: ['test/**/*.neo4j.test.ts'],
          exclude: ['test/**/*.slow.neo4j.test.ts'],
          globalSetup: ['test/neo4j/set-up.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'neo4j-slow',
          sequence: { groupOrder: 5 },
          alias,
          include: ['test/**/*.slow.neo4j.test.ts'],
          globalSetup: ['test/neo4j/set-up.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser-slow',
          sequence: { groupOrder: 7 },
          alias,
          include: ['test/**/*.slow.browser.test.ts'],
          globalSetup: ['test/stories/set-up.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // Requests that a foreign tool makes, which only some machines have.
        test: {
          name: 'contracts',
          sequence: { groupOrder: 6 },
          alias,
          include: ['test/**/*.contracts.test.ts'],
          pool: 'forks',
          testTimeout: 1_800_000,
        },
      },
      {
        test: {
          name: 'slow',
          sequence: { groupOrder: 4 },
          alias,
          include: ['test/**/*.slow.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

/**
 * Where tests of behaviour keep their stores: in memory where the machine offers 2 GiB of it, because waiting for a disk
 * to confirm each of their commits is a fifth of their time. What a disk must keep is shown by the kills, on a disk.
 */
function foldersInMemory(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= 2 * 1024 ** 3 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}
