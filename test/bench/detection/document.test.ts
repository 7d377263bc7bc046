import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('docs/detection.md', 'utf8');
const rows = text
  .split('\n')
  .map((line) => /^\| [^|]+ \| [^|]+ \| (`\w.*`) \| (`[\w/,` .-]+\.ts`) \|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, functions = '', files = '']) => ({ functions: quoted(functions), files: quoted(files) }));

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside);
}

describe('the document of detection', () => {
  it('leads from each formula to a function that is there', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const { functions, files } of rows) {
      const code = files.map((file) => readFileSync(`graph/algorithms/${file}`, 'utf8')).join('\n');
      const missing = functions.filter(
        (name) => !new RegExp(`export (async )?(function|const) ${name}\\b`).test(code),
      );
      expect({ files, missing }).toEqual({ files, missing: [] });
    }
  });

  it('has the sections that the code cites', () => {
    const sections = [...text.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(sections).toEqual(Array.from({ length: 22 }, (_, place) => place + 1));
  });
});
