import { defineConfig } from 'vitest/config';

// Node loads one copy of graphql; the test runner would load a second one for our own files, and errors and scalars
// of one copy mean nothing to the other.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** `fast`: all of `npm test`. `slow`: kills, soaks and long property runs, by `npm run test:slow`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          alias,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.slow.test.ts', 'test/**/*.browser.test.ts', 'test/**/*.neo4j.test.ts'],
          pool: 'forks',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          alias,
          include: ['test/**/*.browser.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'neo4j',
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
          name: 'slow',
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
