import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** Runs of one measurement. */
export interface Spread {
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
  return { runs: sorted.length, min: at(0), median: at(0.5), p99: at(0.99), max: at(1) };
}

/** Wall time of a piece of work and its result, which is handed back so that it cannot be optimised away. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** Gives garbage back before a measurement; needs `node --expose-gc`. */
export function collectGarbage(): void {
  globalThis.gc?.();
}

/** Most memory that this process ever held, MB. */
export function peakRssMb(): number {
  return round(process.resourceUsage().maxRSS / 1024);
}

/** Where the figures were taken. */
export interface Machine {
  readonly cpu: string;
  readonly cpus: number;
  readonly memoryGb: number;
  readonly node: string;
  /** Load average of the last minute. */
  readonly load: number;
  /** Whether the load was low enough to judge by: at most 0.75 a processor. */
  readonly quiet: boolean;
}

export function machine(): Machine {
  const processors = cpus();
  const load = loadavg()[0] ?? 0;
  return {
    cpu: processors[0]?.model ?? 'unknown',
    cpus: processors.length,
    memoryGb: round(totalmem() / 2 ** 30),
    node: process.version,
    load: round(load),
    quiet: load <= 0.75 * processors.length,
  };
}

/** Installed version of a package. */
export function versionOf(name: string): string {
  const path = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Short digest of what was measured on: equal input, equal text. */
export function inputHash(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex').slice(0, 16);
}

/** Three significant decimals. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** Prints rows of a table in columns of equal width. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const texts = rows.map((row) => row.map(String));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of texts)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
