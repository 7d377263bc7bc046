import { remembering } from './remembering.ts';

/** Languages that texts are written in, the default first. */
export const languages = ['zh-CN', 'en'] as const;

export type Language = (typeof languages)[number];

/**
 * The language that a caller likes best, from an Accept-Language header: highest quality, then first named. What we do
 * not speak is passed over; without any, the default.
 */
export function languageOf(acceptLanguage = ''): Language {
  return remembered(acceptLanguage);
}

const remembered = remembering(likedBest, { answers: 1_000, characters: 128 });

function likedBest(acceptLanguage: string): Language {
  const wishes = acceptLanguage
    .split(',', 32)
    .map((wish, place) => ({ ...readWish(wish), place }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place);
  for (const { tag } of wishes) {
    const spoken = languages.find((language) => tag === primary(language));
    if (spoken !== undefined) return spoken;
  }
  return languages[0];
}

function readWish(wish: string): { readonly tag: string; readonly quality: number } {
  const [range = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { tag: primary(range), quality: quality === undefined ? 1 : Number(quality) || 0 };
}

function primary(range: string): string {
  return range.split('-')[0]?.toLowerCase() ?? '';
}
