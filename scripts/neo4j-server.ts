import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { neo4jJars } from './neo4j-jars.ts';

/** A real server of our own on a loopback port, without authentication. */
export interface Neo4jServer {
  readonly uri: string;
  readonly pid: number;
  /** Sends a signal: SIGSTOP pauses it, SIGCONT lets it go on. */
  signal(name: NodeJS.Signals): void;
  /** Ends it at once, as a power loss would. The data folder stays. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data folder. */
  restart(): Promise<void>;
  /** Stops it in order and removes the data folder. */
  stop(): Promise<void>;
}

export interface Neo4jServerOptions {
  readonly cacheFolder: string;
  /** For tests it is up soon and small; for figures it has the compiler and the memory of `docker-compose.yml`. */
  readonly purpose?: 'tests' | 'figures';
  /** Told each line that the server writes before it is ready; left out, they go nowhere. */
  readonly log?: (line: string) => void;
}

/** With the first stage of the compiler alone a server is up soonest, and gets no faster afterwards. */
const javaWords = {
  tests: ['-XX:TieredStopAtLevel=1', '-Xms256m', '-Xmx512m'],
  figures: ['-Xms2g', '-Xmx2g'],
};
const pageCaches = { tests: '128m', figures: '1g' };

const startDeadlineMs = 180_000;
const stopDeadlineMs = 30_000;

/** @throws Error when the server ends or does not listen within three minutes, with its last lines */
export async function startNeo4j({
  cacheFolder,
  log,
  purpose = 'tests',
}: Neo4jServerOptions): Promise<Neo4jServer> {
  const jars = await neo4jJars(cacheFolder);
  const home = await mkdtemp(join(tmpdir(), 'gangscope-neo4j-'));
  const port = await freePort();
  await mkdir(join(home, 'conf'));
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(port, pageCaches[purpose]));
  let child = await launch(jars, home, port, javaWords[purpose], log);
  const killWithUs = () => void child.kill('SIGKILL');
  process.once('exit', killWithUs);

  return {
    uri: `bolt://127.0.0.1:${port}`,
    get pid() {
      return child.pid ?? 0;
    },
    signal: (name) => void child.kill(name),
    kill: () => ended(child, 'SIGKILL'),
    async restart() {
      await ended(child, 'SIGKILL');
      child = await launch(jars, home, port, javaWords[purpose], log);
    },
    async stop() {
      child.kill('SIGCONT');
      await Promise.race([ended(child, 'SIGTERM'), pause(stopDeadlineMs, undefined, { ref: false })]);
      await ended(child, 'SIGKILL');
      process.off('exit', killWithUs);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function launch(
  jars: string,
  home: string,
  port: number,
  java: readonly string[],
  log: (line: string) => void = () => undefined,
): Promise<ChildProcess> {
  const words = [
    ...java,
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  // A server does not outlive the terminal of its starter, but a Ctrl-C is the starter's to answer.
  const child = spawn('java', words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n').filter((each) => each !== '')) {
        lines.push(line);
        log(line);
      }
    });
  const deadline = performance.now() + startDeadlineMs;
  while (!(await listens(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await ended(child, 'SIGKILL');
      throw new Error(`Neo4j did not start:\n${lines.slice(-10).join('\n')}`);
    }
    await pause(100);
  }
  return child;
}

function configuration(port: number, pageCache: string): string {
  return Object.entries({
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': false,
    'dbms.usage_report.enabled': false,
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.retention_policy': 'keep_none',
    'server.memory.pagecache.size': pageCache,
    // Without these two a stop takes 12 s instead of 2 s.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
