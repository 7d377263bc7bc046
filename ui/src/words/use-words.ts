import type { i18n } from 'i18next';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { type Format, formatsOf } from './formats.ts';
import type { Language, WordKey } from './words.ts';

/** Fills the gaps of a text; `count` also chooses its form. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words and forms of one language and one time zone. */
export interface Wording {
  readonly say: Say;
  readonly language: Language;
  readonly format: Format;
}

export const WordingContext = createContext<Wording | null>(null);

/** The words and forms of the language and the time zone that are on. */
export function useWords(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error('a panel stands outside of the words');
  return wording;
}

/** One for the whole page; another one when another language has been loaded. @param timeZone  IANA name */
export function useWording(words: i18n, timeZone: string): Wording {
  const language = useSyncExternalStore(
    (onChange) => {
      words.on('languageChanged', onChange);
      return () => words.off('languageChanged', onChange);
    },
    () => words.language,
  );
  return useMemo(
    () => wordingOf(words, language === 'en' ? 'en' : 'zh-CN', timeZone),
    [words, language, timeZone],
  );
}

export function wordingOf(words: i18n, language: Language, timeZone: string): Wording {
  const texts = new Map<WordKey, string>();
  const say: Say = (key, values) => {
    if (values) return words.t(key, { ...values, lng: language });
    // Looking a text up takes longer than drawing it, and a table asks for the same one in each of its rows.
    const text = texts.get(key) ?? words.t(key, { lng: language });
    texts.set(key, text);
    return text;
  };
  return { say, language, format: formatsOf(language, say, timeZone) };
}
