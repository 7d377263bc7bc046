import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from '../../../ui/src/words/en.ts';
import { wordingOf } from '../../../ui/src/words/use-words.ts';
import { createWords } from '../../../ui/src/words/words.ts';
import { zhCN } from '../../../ui/src/words/zh-cn.ts';

const source = fileURLToPath(new URL('../../../ui/src/', import.meta.url));
const panels = filesBelow('panels');
const code = [...panels, ...filesBelow('graph-view'), ...filesBelow('words')].filter(
  ({ path }) => !/words\/(\w+-)?(en|zh-cn)\.ts$/.test(path),
);

const chinese: Readonly<Record<string, string>> = zhCN;
const english: Readonly<Record<string, string>> = en;
const base = (key: string) => key.replace(/_one$/, '');

describe('the words of the page', () => {
  it('have the same keys in both languages; English may have a form for one', () => {
    const englishBases = Object.keys(english).map(base);
    expect([...new Set(englishBases)].sort()).toEqual(Object.keys(chinese).sort());
  });

  it('leave the same gaps in both languages', () => {
    const differing = Object.keys(english).filter(
      (key) => !key.endsWith('_one') && gapsOf(english[key]!) !== gapsOf(chinese[key]!),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty and never the other language', () => {
    expect(Object.entries(chinese).filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(Object.entries(english).filter(([, text]) => /[㐀-鿿]/.test(text))).toEqual([]);
  });

  it('are each used', () => {
    const text = code.map((file) => file.text).join('\n');
    const prefixes = [...text.matchAll(/`([a-zA-Z]+\.(?:[a-zA-Z]+\.)?)\$\{/g)].map((match) => match[1]!);
    const unused = Object.keys(chinese).filter(
      (key) => !text.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('exist wherever the code asks for them', () => {
    const asked = code.flatMap(({ text }) =>
      [...text.matchAll(/say\(\s*'([^']+)'/g)].map((match) => match[1]!),
    );
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter((key) => !(key in chinese))).toEqual([]);
  });

  it('change form with the count in English and switch language at once', async () => {
    const { words, ready } = createWords('en');
    await ready;
    expect(words.t('resource.accounts', { count: 1 })).toBe('1 account');
    expect(words.t('resource.accounts', { count: 1204 })).toBe('1,204 accounts');
    await words.changeLanguage('zh-CN');
    expect(words.t('resource.accounts', { count: 1204 })).toBe('1,204 个账户');
  });

  it('stay those of their language while another one is being taken up', async () => {
    const { words, ready } = createWords('en');
    await ready;
    const before = wordingOf(words, 'en', 'Asia/Shanghai');
    await words.changeLanguage('zh-CN');
    const after = wordingOf(words, 'zh-CN', 'Asia/Shanghai');
    const spoken = ({ say }: typeof before) => [
      say('members.title'),
      say('members.title'),
      say('resource.accounts', { count: 2 }),
    ];
    expect(spoken(before)).toEqual(['Members', 'Members', '2 accounts']);
    expect(spoken(after)).toEqual(['成员', '成员', '2 个账户']);
  });
});

describe('a panel', () => {
  it('has no text of its own', () => {
    expect(panels.flatMap(({ path, text }) => literalsIn(text).map((found) => `${path}: ${found}`))).toEqual(
      [],
    );
  });

  it('would be found out if it had', () => {
    expect(literalsIn('<p>Hello there</p>')).toEqual(['Hello there']);
    expect(literalsIn('<p>成员</p>')).toEqual(['成员']);
    expect(literalsIn('<a title="Close it">{x}</a>')).toEqual(['Close it']);
    expect(literalsIn("const a = b > 2 && c < 3; <p>{say('x')}</p>")).toEqual([]);
  });
});

/** The mark is no word, and names of keys are printed as they stand on keyboards. */
const allowed = new Set(['Gangscope']);

/** Text between tags, and in attributes that are read out or shown. */
function literalsIn(text: string): string[] {
  const between = [...text.matchAll(/<[a-zA-Z][^<>{}]*(?:\{[^{}]*\}[^<>{}]*)*>\s*([^<>{}=;()&|]*?)\s*<\//g)];
  const attributes = [...text.matchAll(/\b(?:title|alt|placeholder|aria-label|label)="([^"]+)"/g)];
  return [...between, ...attributes]
    .map((match) => match[1]!)
    .filter((found) => /[A-Za-z]{2}|[㐀-鿿]/.test(found) && !allowed.has(found));
}

function gapsOf(text: string): string {
  return [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1]!)
    .sort()
    .join(' ');
}

function filesBelow(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(join(source, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({
      path: `${folder}/${name}`,
      text: readFileSync(join(source, folder, name), 'utf8'),
    }));
}
