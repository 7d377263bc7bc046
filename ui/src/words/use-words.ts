import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatsOf } from './formats.ts';
import { TimeZoneContext } from './time-zone.ts';
import type { Language, WordKey } from './words.ts';

/** Fills the gaps of a text; `count` also chooses its form. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words and forms of the language and the time zone that are on. */
export function useWords(): { readonly say: Say; readonly language: Language; readonly format: Format } {
  const { t, i18n } = useTranslation();
  const timeZone = useContext(TimeZoneContext);
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const say: Say = (key, values) => t(key, { ...values });
  return { say, language, format: formatsOf(language, say, timeZone) };
}
