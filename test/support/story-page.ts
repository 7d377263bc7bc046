import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the canvas of the probe build tells of one node. */
export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly role: string;
  readonly level: string | null;
  readonly hub: boolean;
  readonly x: number;
  readonly y: number;
  readonly highlighted: boolean;
}

/** What the test build of the page offers to read the canvas by. */
interface Probe {
  readonly graph: {
    readonly size: number;
    mapNodes<Result>(read: (id: string, drawing: Omit<DrawnNode, 'id' | 'highlighted'>) => Result): Result[];
    mapEdges<Result>(read: (id: string, drawing: object, from: string, to: string) => Result): Result[];
    getNodeAttributes(id: string): { readonly x: number; readonly y: number };
  };
  readonly sigma: {
    getNodeDisplayData(id: string): { readonly highlighted?: boolean } | undefined;
    getEdgeDisplayData(id: string): { readonly zIndex?: number } | undefined;
    getCanvases(): object;
    getContainer(): { getBoundingClientRect(): { readonly left: number; readonly top: number } };
    graphToViewport(place: { readonly x: number; readonly y: number }): {
      readonly x: number;
      readonly y: number;
    };
  };
}

export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly links: number;
  /** Ends of the links that stand out. */
  readonly marked: readonly (readonly [string, string])[];
  readonly contexts: number;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** One page that a story is told on, from its first step to its last. */
export interface StoryPage {
  readonly page: Page;
  /** Errors of scripts, and lines of the console that tell of one; a breach of the content policy is among them. */
  readonly faults: string[];
  /** Reads what is drawn; nothing before there is a canvas. */
  drawn(): Promise<Drawn>;
  canvasHolds(count: number): Promise<void>;
  /** Where a node is on the screen. */
  onScreen(id: string): Promise<{ readonly x: number; readonly y: number }>;
  /** What axe finds on the page as it stands, with the first element of each. */
  barriers(): Promise<string[]>;
  /** Another page of the same person. */
  open(): Promise<Page>;
  close(): Promise<void>;
}

/** @param endpoint  the browser of the run */
export async function openStoryPage(endpoint: string): Promise<StoryPage> {
  const browser: Browser = await chromium.connect(endpoint);
  const context: BrowserContext = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  const drawn = () => page.evaluate(readCanvas);
  return {
    page,
    faults,
    drawn,
    async canvasHolds(count) {
      await expect.poll(async () => (await drawn()).nodes.length, { timeout: 20_000 }).toBe(count);
    },
    onScreen: (id) => page.evaluate(placeOnScreen, id),
    async barriers() {
      // The content policy of the page refuses scripts of others; a test of the page may go around it.
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
    },
    open: () => context.newPage(),
    async close() {
      await context.close();
      await browser.close();
    },
  };
}

/** Runs on the page. */
function readCanvas(): Drawn {
  const probe = (globalThis as unknown as { gangscopeProbe?: Probe }).gangscopeProbe;
  if (!probe) return { nodes: [], links: 0, marked: [], contexts: 0 };
  const { graph, sigma } = probe;
  return {
    nodes: graph.mapNodes((id, { label, kind, role, level, hub, x, y }) => {
      const highlighted = sigma.getNodeDisplayData(id)?.highlighted === true;
      return { id, label, kind, role, level, hub, x, y, highlighted };
    }),
    links: graph.size,
    marked: graph
      .mapEdges((id, _, from, to) => ({
        ends: [from, to] as const,
        zIndex: sigma.getEdgeDisplayData(id)?.zIndex,
      }))
      .flatMap(({ ends, zIndex }) => (zIndex === 3 ? [ends] : [])),
    contexts: Object.keys(sigma.getCanvases()).length,
  };
}

/** Runs on the page. */
function placeOnScreen(id: string): { x: number; y: number } {
  const { graph, sigma } = (globalThis as unknown as { gangscopeProbe: Probe }).gangscopeProbe;
  const { x, y } = graph.getNodeAttributes(id);
  const at = sigma.graphToViewport({ x, y });
  const box = sigma.getContainer().getBoundingClientRect();
  return { x: box.left + at.x, y: box.top + at.y };
}
