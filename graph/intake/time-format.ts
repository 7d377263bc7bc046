import { DateTime, IANAZone } from 'luxon';
import { BadInput } from '../domain/errors.ts';
import type { TimeTemplate } from './mapping.ts';

/** Epoch seconds, which Luxon writes as `X` but does not read. */
const epochSeconds = 'X';

/** Two days whose numbers cannot be taken for one another; a format that gives both back names a whole date. */
const probes = [Date.UTC(2015, 2, 27, 13), Date.UTC(2021, 10, 4, 0)];

/**
 * Makes the function that reads times of one format; its parser is built once, because that costs more than reading.
 *
 * @returns reads a text as epoch milliseconds UTC; NaN where it does not fit
 * @throws BadInput for a format that names no whole date, or an unknown zone
 */
export function timeParser({ column, format, zone }: TimeTemplate, place: string): (text: string) => number {
  if (format === epochSeconds) {
    return (text) => (/^\d{1,12}(\.\d{1,9})?$/.test(text) ? Math.round(Number(text) * 1000) : Number.NaN);
  }
  if (!isZone(zone)) throw new BadInput(place, `column "${column}": "${zone}" is no time zone`);
  const parser = DateTime.buildFormatParser(format, { locale: 'en-US' });
  const parse = (text: string) =>
    DateTime.fromFormatParser(text, parser, { zone, locale: 'en-US' }).toMillis();
  if (!probes.every((at) => givesDateBack(at, format, zone, parse))) {
    throw new BadInput(place, `column "${column}": the format "${format}" does not name a whole date`);
  }
  return parse;
}

function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone) || /^UTC([+-]\d{1,2}(:\d\d)?)?$/i.test(zone);
}

function givesDateBack(at: number, format: string, zone: string, parse: (text: string) => number): boolean {
  const probe = DateTime.fromMillis(at, { zone, locale: 'en-US' });
  const found = parse(probe.toFormat(format));
  return !Number.isNaN(found) && DateTime.fromMillis(found, { zone }).hasSame(probe, 'day');
}
