import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The server of `npm start` in a process of its own. */
export interface RunningServer {
  readonly url: string;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
}

/** Starts the server on a data folder, on a free port, without the demo world and without refreshes of its own. */
export async function startServer(dataDir: string): Promise<RunningServer> {
  const own = { DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', REFRESH_CRON: '' };
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', '--empty'], {
    cwd: root,
    env: { ...process.env, NEO4J_URI: '', NODE_ENV: '', ...own },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 100_000) said += text;
      const ready = /ready on (http:\/\/\S+)/.exec(said)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void ended.then(([code]) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
