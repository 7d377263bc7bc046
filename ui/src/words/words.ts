import { type BackendModule, createInstance, type i18n } from 'i18next';
import type { zhCN } from './zh-cn.ts';

/** Every text of the page has a key here; the compiler and a test hold both languages to it. */
export type WordKey = keyof typeof zhCN;

/** A word has a second form, `…_one`, where a language needs one. */
export type Words = Readonly<Record<WordKey, string>> & Readonly<Record<`${string}_one`, string>>;

export type Language = 'zh-CN' | 'en';

/** Only the language that is on is loaded; switching needs no reload. */
export function createWords(language: Language): { readonly words: i18n; readonly ready: Promise<unknown> } {
  const words = createInstance();
  const ready = words.use(wordFiles).init({
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  return { words, ready };
}

const textsOf: Readonly<Record<Language, () => Promise<Readonly<Record<string, string>>>>> = {
  'zh-CN': async () => (await import('./zh-cn.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
};

const wordFiles: BackendModule = {
  type: 'backend',
  init() {},
  // Only of a function of two parameters is the promise waited for.
  read: (language, _namespace) => textsOf[language as Language](),
};
