import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serveBrowser } from '../support/browser.ts';
import { type DemoSite, openDemoSite } from '../support/demo-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site with the demo world, the browser of this run and the folder of the page that it shows, or why there is none. */
    readonly stories:
      | { readonly url: string; readonly browser: string; readonly page: string }
      | { readonly missing: string };
  }
}

let site: DemoSite | null = null;
let browser: BrowserServer | null = null;

/** One browser, one built page and one server for all stories of a run. */
export async function setup(project: TestProject): Promise<void> {
  const found = await serveBrowser();
  if ('missing' in found) {
    console.warn(`skipped: all stories, because there is ${found.missing}`);
    return project.provide('stories', found);
  }
  browser = found.server;
  site = await openDemoSite('probe');
  project.provide('stories', { url: site.url, browser: browser.wsEndpoint(), page: site.page });
}

export async function teardown(): Promise<void> {
  await browser?.close();
  await site?.close();
}
