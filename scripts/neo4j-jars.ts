import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The community server that everything here was measured with. */
export const neo4jVersion = '5.26.30';

const run = promisify(execFile);

/** The server module alone lacks the main class and the storage engine. */
const artifacts = [
  ['org.neo4j', 'neo4j'],
  ['org.neo4j.app', 'neo4j-server'],
] as const;

/** Where the jars lie: outside any checkout, so that one download serves all of them. */
export function neo4jCacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.NEO4J_CACHE ?? join(homedir(), '.cache', 'gangscope', `neo4j-${neo4jVersion}`);
}

/** Why no server can be run on this machine; null where one can. */
export async function whyNoNeo4j(cacheFolder: string): Promise<string | null> {
  if (!(await answers('java', ['-version']))) return 'Java is missing';
  if (await hasJars(cacheFolder)) return null;
  return (await answers('mvn', ['-v'])) ? null : 'Maven is missing and no jars are in the cache';
}

/** The folder with the server's jars, filled from Maven Central at the first call (about 120 MB). */
export async function neo4jJars(cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, 'lib');
  if (await hasJars(cacheFolder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const project = await mkdtemp(join(tmpdir(), 'neo4j-jars-'));
  const unfinished = await mkdtemp(join(cacheFolder, 'lib-'));
  try {
    await writeFile(join(project, 'pom.xml'), pom());
    const goal = [
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${unfinished}`,
    ];
    await run('mvn', ['-q', '-B', ...goal], { cwd: project, maxBuffer: 64 * 1024 * 1024 });
    await rm(folder, { recursive: true, force: true });
    // A folder of that name is whole: a download that was cut off never gets it.
    await rename(unfinished, folder);
  } finally {
    await rm(project, { recursive: true, force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function hasJars(cacheFolder: string): Promise<boolean> {
  const folder = join(cacheFolder, 'lib');
  return existsSync(folder) && (await readdir(folder)).includes(`neo4j-server-${neo4jVersion}.jar`);
}

async function answers(command: string, words: readonly string[]): Promise<boolean> {
  try {
    await run(command, words);
    return true;
  } catch {
    return false;
  }
}

function pom(): string {
  const dependencies = artifacts.map(
    ([group, name]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${neo4jVersion}</version></dependency>`,
  );
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '<modelVersion>4.0.0</modelVersion>',
    '<groupId>gangscope</groupId><artifactId>neo4j-server-jars</artifactId><version>1</version>',
    '<packaging>pom</packaging>',
    `<dependencies>${dependencies.join('')}</dependencies>`,
    '</project>',
  ].join('\n');
}
