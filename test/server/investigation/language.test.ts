import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, languages } from '../../../server/investigation/language.ts';

describe('the language of an answer', () => {
  it.each([
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['zh-Hant-TW', 'zh-CN'],
    ['fr, en;q=0.3', 'en'],
    ['zh;q=0.2, en;q=0.7', 'en'],
    ['en;q=0, zh;q=0.1', 'zh-CN'],
    ['en, zh', 'en'],
    ['fr', 'zh-CN'],
    ['*', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
  ])('for %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('is one of ours, whatever the header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(languages).toContain(languageOf(header));
      }),
    );
  });
});
