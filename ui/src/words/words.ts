import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';

/** Every text of the page has a key here; the compiler and a test hold both languages to it. */
export type WordKey = keyof typeof zhCN;

/** A word has a second form, `…_one`, where a language needs one. */
export type Words = Readonly<Record<WordKey, string>> & Readonly<Record<`${string}_one`, string>>;

export type Language = 'zh-CN' | 'en';

/** Words in the language that is wanted first; switching needs no reload. */
export function createWords(language: Language): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}
