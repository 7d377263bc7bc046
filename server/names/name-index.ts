import MiniSearch from 'minisearch';
import type { NameHit } from '../investigation/search.ts';
import { initialsOf } from './initials.ts';

export interface NameIndex {
  /** Names that hold the text, or whose initials do; best match first, at most `most`. */
  find(text: string, most: number): readonly NameHit[];
}

/**
 * Finds names by any part of them: 浦东 in 上海市浦东新区, `hx` for 华兴贸易. Terms are single characters, pairs, words and
 * every ending of the initials; what they find is looked at once more, so that pairs that only stand apart do not count.
 */
export function nameIndex(things: readonly NameHit[]): NameIndex {
  const kept = things.map(({ via, name }) => ({
    text: plain(name),
    initials: initialsOf(name, via === 'STAFF'),
  }));
  const index = new MiniSearch<{ place: number; terms: string }>({
    idField: 'place',
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  index.addAll(
    kept.map(({ text, initials }, place) => ({
      place,
      terms: [...termsOf(text), ...initials.flatMap(endingsOf)].join(' '),
    })),
  );
  return {
    find(asked, most) {
      const wanted = plain(asked);
      if (wanted === '') return [];
      const found = index.search(wanted, {
        tokenize: askedTerms,
        combineWith: 'AND',
        prefix: (term) => !isHan(term),
      });
      return found
        .map(({ id }) => id as number)
        .filter((place) => holds(kept[place]!, wanted))
        .slice(0, most)
        .map((place) => things[place]!);
    },
  };
}

function holds(
  kept: { readonly text: string; readonly initials: readonly string[] },
  wanted: string,
): boolean {
  return kept.text.includes(wanted) || kept.initials.some((initials) => initials.includes(wanted));
}

/** Compatibility forms are one: a full-width letter is the letter. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** All single Chinese characters and pairs of them, and every ending of each other word. */
function termsOf(text: string): string[] {
  return partsOf(text).flatMap((part) => (isHan(part) ? [...part, ...pairsOf(part)] : endingsOf(part)));
}

/** The fewest terms that a name must have to hold the text. */
function askedTerms(text: string): string[] {
  return partsOf(text).flatMap((part) => (isHan(part) && part.length > 1 ? pairsOf(part) : [part]));
}

/** Runs of Chinese characters, and words of anything else that is a letter or a digit. */
function partsOf(text: string): string[] {
  return text.match(/\p{Script=Han}+|[^\p{Script=Han}\P{L}]+|\p{N}+/gu) ?? [];
}

function pairsOf(part: string): string[] {
  const characters = [...part];
  return characters.slice(1).map((character, place) => characters[place] + character);
}

function endingsOf(word: string): string[] {
  return [...word].map((_, place) => word.slice(place));
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}
