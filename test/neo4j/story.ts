import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What an operator, a program and a person see of one store. */
export interface Seen {
  /** Lines of `status` that depend neither on where the store is nor on when it was filled. */
  readonly status: readonly string[];
  /** CSV of the labels. */
  readonly labels: string;
  /** The first gangs, by GraphQL. */
  readonly gangs: unknown;
  /** Whether the page came. */
  readonly page: boolean;
}

/**
 * The commands of the README, as processes: load files, refresh, look, and ask a server for gangs and its page.
 *
 * @param neo4jUri  null = the embedded store
 */
export async function storyOf(neo4jUri: string | null, ingest: readonly string[]): Promise<Seen> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gangscope-story-'));
  const keyFile = join(dataDir, 'story.key');
  // Both stores are told of the same pseudonyms.
  await writeFile(keyFile, new Uint8Array(32).fill(7), { mode: 0o600 });
  const own = { DATA_DIR: dataDir, PSEUDONYM_KEY_FILE: keyFile };
  const environment = { ...process.env, ...own, NEO4J_URI: neo4jUri ?? '', NODE_ENV: '' };
  const jobs = (...words: string[]) => runJob(environment, words);
  try {
    await jobs('ingest', ...ingest);
    await jobs('refresh');
    const status = (await jobs('status'))
      .split('\n')
      .filter((line) => !/^(store|shown|labels|run) /.test(line));
    return { status, labels: await jobs('export', '--labels'), ...(await servedBy(environment)) };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Runs a job as a process; what it printed. */
export async function runJob(environment: NodeJS.ProcessEnv, words: readonly string[]): Promise<string> {
  const all = ['--import', 'tsx', 'graph-jobs/main.ts', ...words];
  const { stdout } = await run('node', all, { cwd: root, env: environment, maxBuffer: 1 << 28 });
  return stdout;
}

const gangsQuery =
  '{ gangs(first: 5) { totalCount edges { node { id size coreSize level score reasons { code } } } } }';

async function servedBy(environment: NodeJS.ProcessEnv): Promise<Pick<Seen, 'gangs' | 'page'>> {
  const words = ['--import', 'tsx', 'server/main.ts', '--empty'];
  const env = { ...environment, PORT: '0', HOST: '127.0.0.1' };
  const server = spawn('node', words, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const ready = /ready on (http:\/\/\S+)/.exec(said)?.[1];
        if (ready !== undefined) resolve(ready);
      });
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
    const gangs = await gangsOf(url);
    const page = await fetch(`${url}/explore`, { headers: { accept: 'text/html' } });
    return { gangs, page: page.ok && (await page.text()).includes('<html') };
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
}

interface GangsReply {
  readonly data: unknown;
  readonly errors?: readonly { readonly extensions: { readonly retryable: boolean } }[];
}

const mostAttempts = 10;

/** Asks again where the answer says that it may: a store that was just begun can miss the deadline of a request. */
async function gangsOf(url: string, attempt = 1): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: gangsQuery }),
  });
  const { data, errors = [] } = (await answer.json()) as GangsReply;
  if (errors.length === 0) return data;
  if (attempt === mostAttempts || !errors.every(({ extensions }) => extensions.retryable))
    throw new Error(JSON.stringify(errors));
  await setTimeout(500);
  return gangsOf(url, attempt + 1);
}
