import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

/** A Chromium to test with, or why there is none on this machine. */
export type FoundBrowser = { readonly browser: Browser } | { readonly missing: string };

/** WebGL without a graphics card, and nothing that goes to the network by itself. */
const flags = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Launches the browser that `CHROME_PATH` names, else the one of the npm tree, which exists for Linux x64 only and
 * takes 5 to 7 s to unpack the first time.
 *
 * @throws Error when there is none and `CI` is set: a skipped suite must not pass there
 */
export async function launchBrowser(): Promise<FoundBrowser> {
  const found = await findBrowser();
  if ('missing' in found) return found;
  return { browser: await chromium.launch({ ...found, args: flags, headless: true }) };
}

/** The same browser, for several processes, which connect to its `wsEndpoint()`. */
export async function serveBrowser(): Promise<
  { readonly server: BrowserServer } | { readonly missing: string }
> {
  const found = await findBrowser();
  if ('missing' in found) return found;
  return { server: await chromium.launchServer({ ...found, args: flags, headless: true }) };
}

async function findBrowser(): Promise<{ readonly executablePath: string } | { readonly missing: string }> {
  const path = process.env.CHROME_PATH ?? (await unpacked());
  if (path !== null) return { executablePath: path };
  const missing = 'no browser: CHROME_PATH is unset, and the one of the npm tree is for Linux x64 only';
  if (process.env.CI === 'true') throw new Error(missing);
  return { missing };
}

async function unpacked(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Read at import: it then also unpacks the libraries that a bare Linux lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  // It brings one Latin font; the fonts of the machine, where there are any, also know Chinese.
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
