import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Who may know whom. The most specific row that holds a file is its law; a folder may always know itself. */
interface Row {
  readonly place: string;
  /** Places of the project that it may import. */
  readonly project: readonly string[];
  /** Packages that it may import; `node:` stands for all of Node's own modules. */
  readonly packages: readonly string[];
}

const graph = ['graph/domain', 'graph/audit', 'graph/intake', 'graph/algorithms', 'graph/store/port.ts'];
const anything = ['*'];

const table: readonly Row[] = [
  { place: 'graph/domain', project: [], packages: [] },
  { place: 'graph/audit', project: [], packages: ['node:'] },
  {
    place: 'graph/intake',
    project: ['graph/domain'],
    packages: ['zod', 'ipaddr.js', 'libphonenumber-js', 'luxon', 'node:crypto'],
  },
  { place: 'graph/algorithms', project: ['graph/domain'], packages: [] },
  {
    place: 'graph/algorithms/engines/louvain.ts',
    project: ['graph/domain', 'graph/algorithms'],
    packages: ['graphology', 'graphology-communities-louvain'],
  },
  { place: 'graph/store/port.ts', project: ['graph/domain'], packages: [] },
  { place: 'graph/store/settings.ts', project: ['graph/domain'], packages: ['zod', 'node:'] },
  {
    place: 'graph/store/open-store.ts',
    project: [
      'graph/domain',
      'graph/store/port.ts',
      'graph/store/settings.ts',
      'graph/store/embedded',
      'graph/store/neo4j',
    ],
    packages: [],
  },
  {
    place: 'graph/store/embedded',
    project: ['graph/domain', 'graph/algorithms', 'graph/store/port.ts', 'graph/store/content-digest.ts'],
    packages: ['lmdb', 'node:'],
  },
  { place: 'graph/store/content-digest.ts', project: ['graph/domain'], packages: ['node:'] },
  {
    place: 'graph/store/neo4j',
    project: ['graph/domain', 'graph/store/port.ts', 'graph/store/content-digest.ts'],
    packages: ['neo4j-driver', '@opentelemetry/api', 'node:'],
  },
  {
    place: 'graph-jobs',
    project: graph,
    packages: ['commander', 'luxon', 'zod', 'csv-parse', 'csv-stringify', 'node:'],
  },
  { place: 'graph-jobs/main.ts', project: anything, packages: anything },
  // Evaluating opens a throw-away store of its own: it is a composition root in small.
  {
    place: 'graph-jobs/jobs/evaluate.ts',
    project: [...graph, 'graph-jobs', 'graph/store/open-store.ts'],
    packages: ['commander', 'zod', 'csv-parse', 'node:'],
  },
  { place: 'server/investigation', project: graph, packages: ['zod', 'node:'] },
  { place: 'server/cases', project: graph, packages: ['zod', 'node:'] },
  { place: 'server/workspaces', project: [...graph, 'server/cases'], packages: ['node:'] },
  {
    place: 'server/exports',
    project: [...graph, 'server/investigation', 'server/cases', 'server/access'],
    packages: ['zod', 'csv-stringify', 'graphology', 'graphology-gexf', 'node:'],
  },
  {
    place: 'server/names',
    project: [...graph, 'server/investigation', 'server/cases'],
    packages: ['minisearch', 'pinyin-pro'],
  },
  { place: 'server/lists', project: graph, packages: ['zod', 'node:'] },
  { place: 'server/decision', project: graph, packages: ['node:'] },
  { place: 'server/ingest', project: graph, packages: [] },
  { place: 'server/intraday', project: graph, packages: ['node:', 'tsx'] },
  { place: 'server/audit', project: [...graph, 'server/investigation'], packages: ['node:'] },
  { place: 'server/access', project: graph, packages: ['jose', 'zod', 'node:'] },
  {
    place: 'server/graphql',
    project: [
      'graph/domain',
      'graph/audit',
      'graph/store/port.ts',
      'server/investigation',
      'server/cases',
      'server/workspaces',
      'server/lists',
      'server/audit',
      'server/access',
    ],
    packages: ['@apollo/server', 'graphql', 'graphql-scalars', 'dataloader', '@opentelemetry/api', 'node:'],
  },
  {
    place: 'server/http',
    project: [
      'graph/domain',
      'server/graphql',
      'server/exports',
      'server/lists',
      'server/investigation',
      'server/access',
    ],
    packages: [
      'fastify',
      'helmet',
      '@fastify/static',
      '@as-integrations/fastify',
      '@apollo/server',
      'graphql',
      'graphql-sse',
      'rate-limiter-flexible',
      '@graphql-yoga/render-graphiql',
      'node:',
    ],
  },
  {
    place: 'server/metrics',
    project: ['graph/domain', 'graph/store/port.ts'],
    packages: ['prom-client', 'node:'],
  },
  { place: 'server', project: anything, packages: anything },
  { place: 'ui/src/api', project: ['ui/src/api'], packages: ['graphql-sse'] },
  { place: 'ui/src/state', project: ['ui/src/api'], packages: ['zustand'] },
  {
    place: 'ui/src/graph-view',
    project: ['ui/src/state', 'ui/src/api'],
    packages: ['sigma', '@sigma/', 'graphology', 'graphology-'],
  },
  { place: 'ui/src/words', project: [], packages: ['i18next', 'react'] },
  {
    place: 'ui/src/panels',
    project: ['ui/src/state', 'ui/src/api', 'ui/src/words', 'ui/src/graph-view'],
    packages: ['react', 'react-dom', 'wouter', '@mantine/', 'uplot', '@tanstack/'],
  },
  { place: 'ui', project: ['ui'], packages: anything },
  // A client is copied by others: it needs nothing of ours.
  { place: 'docs/client', project: [], packages: [] },
  { place: '.ci', project: [], packages: ['node:'] },
  { place: 'scripts', project: anything, packages: anything },
  { place: 'test', project: anything, packages: anything },
  { place: 'vitest.config.ts', project: [], packages: ['vitest', 'node:'] },
];

/** Folders in a composition root's own hands that others must not reach. */
const refusedFolderNames = [
  'services',
  'utils',
  'helpers',
  'models',
  'common',
  'shared',
  'lib',
  'manager',
  'data',
];

/** Composition roots gather what lies in folders that may know their neighbours. */
const gathers = (file: string) => file.endsWith('/main.ts') || file === 'graph/store/open-store.ts';

interface Import {
  readonly from: string;
  /** A file of the project, or a package. */
  readonly to: string;
  readonly inProject: boolean;
}

const ignoredFolders = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', 'screenshots']);

const files = sourceFiles('.');
const imports = files.flatMap(importsOf);

describe('the architecture', () => {
  it('has a row of the import table for every source file', () => {
    expect(files.filter((file) => rowOf(file) === undefined)).toEqual([]);
  });

  it('imports nothing outside the table', () => {
    expect(imports.filter((found) => !allowed(found)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has no two folders that import each other', () => {
    const places = new Set(
      imports
        .filter(({ from, inProject }) => inProject && !gathers(from))
        .map(({ from, to }) => [dirname(from), dirname(to)])
        .filter(([from, to]) => from !== to && !from?.startsWith('test'))
        .map((pair) => pair.join(' <-> ')),
    );
    const mutual = [...places].filter((pair) => places.has(pair.split(' <-> ').reverse().join(' <-> ')));
    expect(mutual).toEqual([]);
  });

  it('lets nothing import tests', () => {
    const found = imports.filter(
      ({ from, to, inProject }) => inProject && to.startsWith('test/') && !from.startsWith('test/'),
    );
    expect(found).toEqual([]);
  });

  it('names folders for what the business does', () => {
    const folders = new Set(files.flatMap((file) => dirname(file).split('/')));
    expect([...folders].filter((name) => refusedFolderNames.includes(name))).toEqual([]);
  });
});

describe('the size of source files', () => {
  const lengths = files
    .filter((file) => !file.startsWith('test/') && !file.includes('.generated.'))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);

  it('is at most 400 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  });

  it('is 80 lines or less for half of them', () => {
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThanOrEqual(80);
  });

  it('is 220 lines or less for nine of ten', () => {
    expect(lengths[Math.floor(lengths.length * 0.9)]?.lines).toBeLessThanOrEqual(220);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = normalize(join(folder, entry.name));
      if (entry.isDirectory()) return ignoredFolders.has(entry.name) ? [] : sourceFiles(path);
      return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...statements].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const inProject = target.startsWith('.');
    return {
      from: file,
      to: inProject ? relative(root, join(root, dirname(file), target)) : target,
      inProject,
    };
  });
}

function rowOf(file: string): Row | undefined {
  return table
    .filter(({ place }) => file === place || file.startsWith(`${place}/`))
    .sort((a, b) => b.place.length - a.place.length)[0];
}

function allowed({ from, to, inProject }: Import): boolean {
  const row = rowOf(from);
  if (row === undefined) return false;
  if (inProject) {
    return [row.place, ...row.project].some(
      (place) => place === '*' || to === place || to.startsWith(`${place}/`),
    );
  }
  const named = builtinModules.includes(to) ? `node:${to}` : to;
  return row.packages.some(
    (name) =>
      name === '*' ||
      named === name ||
      (/[:/-]$/.test(name) ? named.startsWith(name) : named.startsWith(`${name}/`)),
  );
}
