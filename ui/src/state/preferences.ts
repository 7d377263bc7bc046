export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';
/** `system`: as the machine of the reader is set. */
export type Motion = 'system' | 'reduced';
/** How many names stand on the canvas at once. */
export type LabelDensity = (typeof labelDensities)[number];
export const labelDensities = ['few', 'usual', 'many'] as const;

/** All that the page keeps in the browser. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** IANA name of the zone that times are shown in; null for that of the server. */
  readonly timeZone: string | null;
  /** Whether keys act without Ctrl or Alt. */
  readonly singleKeys: boolean;
  readonly motion: Motion;
  readonly labels: LabelDensity;
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
  const [language, theme, zone = '-', keys, motion, labels] = (kept ?? '').split(' ');
  return {
    language: language === 'zh-CN' || language === 'en' ? language : languageOf(languages),
    theme: theme === 'light' || theme === 'dark' ? theme : prefersDark ? 'dark' : 'light',
    timeZone: zone !== '-' && isTimeZone(zone) ? zone : null,
    singleKeys: keys !== 'no-keys',
    motion: motion === 'reduced' ? motion : 'system',
    labels: labelDensities.find((density) => density === labels) ?? 'usual',
  };
}

/** Words in the order in which `preferencesOf` reads them. */
export function keptText(preferences: Preferences): string {
  const { language, theme, timeZone, singleKeys, motion, labels } = preferences;
  return [language, theme, timeZone ?? '-', singleKeys ? 'keys' : 'no-keys', motion, labels].join(' ');
}

function languageOf(languages: readonly string[]): Language {
  const known = languages.find((tag) => tag.startsWith('zh') || tag.startsWith('en'));
  return known?.startsWith('en') ? 'en' : 'zh-CN';
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
