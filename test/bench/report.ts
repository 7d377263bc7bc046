import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './measure.ts';
import { printTable } from './measure.ts';

export type Cells = readonly (string | number)[];

/** What a benchmark tells: on the terminal at once, and as a page of its own when it is asked for. */
export interface Report {
  /** A sentence, or what a server said of itself. */
  say(text: string): void;
  /** Rows under their heads, the first row being the heads. */
  table(heading: string, rows: readonly Cells[]): void;
  /** Writes `NAME.md` into a folder. */
  write(folder: string): void;
}

/** @param facts  where and on what the figures were taken */
export function createReport(name: string, title: string, facts: readonly string[]): Report {
  const lines = [
    `# ${title}`,
    '',
    `Written by \`npm run bench:${name} -- --out docs/benchmarks\`.`,
    '',
    ...facts.map((fact) => `- ${fact}`),
  ];
  for (const fact of facts) console.log(fact);
  return {
    say(text) {
      console.log(text);
      lines.push('', text);
    },
    table(heading, rows) {
      console.log(`\n${heading}`);
      printTable(rows);
      const [heads = [], ...body] = rows;
      lines.push('', `## ${heading}`, ...[heads, heads.map(() => '---'), ...body].map(markdownRow));
    },
    write(folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.md`), `${lines.join('\n')}\n`);
    },
  };
}

/** Where figures were taken, in words. */
export function machineFact({ cpu, cpus, memoryGb, node, load, quiet }: Machine): string {
  const warning = quiet ? '' : ', too high to judge absolute figures by: compare rows with each other only';
  return `Machine: ${cpu}, ${cpus} processors, ${memoryGb} GB, Node ${node}; load at the start ${load}${warning}.`;
}

/** Versions of what was measured, in words. */
export function versionsFact(versions: Readonly<Record<string, string>>): string {
  return `Versions: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.`;
}

function markdownRow(cells: Cells): string {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
