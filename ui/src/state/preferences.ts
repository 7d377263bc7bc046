export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';

/** All that the page keeps in the browser. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

export interface Wishes {
  /** What was kept; null where nothing was. */
  readonly kept: string | null;
  /** Languages of the browser, most wanted first. */
  readonly languages: readonly string[];
  readonly prefersDark: boolean;
}

/** What was kept, else what the browser asks for. Chinese where neither says. */
export function preferencesOf({ kept, languages, prefersDark }: Wishes): Preferences {
  const [language, theme] = (kept ?? '').split(' ');
  return {
    language: language === 'zh-CN' || language === 'en' ? language : languageOf(languages),
    theme: theme === 'light' || theme === 'dark' ? theme : prefersDark ? 'dark' : 'light',
  };
}

export function keptText({ language, theme }: Preferences): string {
  return `${language} ${theme}`;
}

function languageOf(languages: readonly string[]): Language {
  const known = languages.find((tag) => tag.startsWith('zh') || tag.startsWith('en'));
  return known?.startsWith('en') ? 'en' : 'zh-CN';
}
