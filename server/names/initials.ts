import { pinyin, polyphonic } from 'pinyin-pro';

/** Readings of one name that are kept: a name of many characters with several readings each has thousands. */
const mostReadings = 16;

/**
 * First letters of the pinyin of a name, one text for each way to read it: 重庆 is `zq` and `cq`. Letters and digits
 * stay, anything else is left out. The first character of a person's name is read as a surname: 单 is `s`, not `d`.
 */
export function initialsOf(name: string, isPerson: boolean): readonly string[] {
  if (!/\p{Script=Han}/u.test(name)) return [];
  if (isPerson)
    return [joined(pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }))];
  const letters = polyphonic(name, { pattern: 'first', toneType: 'none', type: 'array' });
  let readings: readonly string[] = [''];
  for (const choices of letters)
    readings = readings
      .flatMap((before) => [...new Set(choices)].map((letter) => before + joined([letter])))
      .slice(0, mostReadings);
  return readings;
}

function joined(letters: readonly string[]): string {
  return letters.map((letter) => letter.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).join('');
}
