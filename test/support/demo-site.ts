import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A running server with the demo world and a page of its own. */
export interface DemoSite {
  readonly url: string;
  /** Folder of the page that was built for it. */
  readonly page: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the page while a process of its own makes the demo world, and serves both on a free port, in a folder that is
 * removed afterwards.
 *
 * @param mode  `probe` adds the object that tests read the canvas by
 */
export async function openDemoSite(mode: 'probe' | 'production'): Promise<DemoSite> {
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-site-'));
  const page = join(folder, 'page');
  const script = fileURLToPath(new URL('demo-server.ts', import.meta.url));
  const server = spawn(process.execPath, ['--import', 'tsx', script, page, join(folder, 'data')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  server.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  await build({ root: join(root, 'ui'), mode, logLevel: 'error', build: { outDir: page } });
  server.stdin.end();
  const first = await Promise.race([
    once(createInterface(server.stdout), 'line'),
    once(server, 'exit').then(() => null),
  ]);
  if (first === null) throw new Error(`the demo server ended at once:\n${complaints.join('')}`);
  return {
    url: String(first[0]),
    page,
    async close() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
