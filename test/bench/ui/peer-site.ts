import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { SeededSubgraph } from './picture.ts';

/** A page with nothing but the two libraries. */
export interface Peer {
  /** From the answer to the first drawing of a fresh page, ms; closes the browser. */
  load(browser: Browser, picture: SeededSubgraph): Promise<number>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds the peer's page and serves it with the picture that is to be drawn. */
export async function openPeer(): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-peer-'));
  const root = fileURLToPath(new URL('.', import.meta.url));
  const input = join(root, 'peer.html');
  await build({ root, logLevel: 'error', build: { outDir: folder, rolldownOptions: { input } } });
  let answer = '';
  const server = createServer(async ({ url = '/' }, response) => {
    if (url === '/picture.json') return void response.end(answer);
    const content = await readFile(join(folder, url)).catch(() => null);
    response.writeHead(content === null ? 404 : 200, { 'content-type': types[extname(url)] ?? 'text/plain' });
    response.end(content);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/peer.html`;
  return {
    async load(browser, picture) {
      answer = JSON.stringify({ picture });
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(address);
      const ms = await page.waitForFunction(() => (window as unknown as { peerMs?: number }).peerMs, null, {
        timeout: 120_000,
      });
      const value = (await ms.jsonValue())!;
      await browser.close();
      return value;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
