import { BadInput } from '../domain/errors.ts';
import { isAuthenticator } from './authenticators.ts';
import type { EventTemplate, FieldTemplate, Mapping, Template } from './mapping.ts';
import type { ParsedRow } from './read-json-line.ts';
import { timeParser } from './time-format.ts';

/**
 * Makes the events of one CSV row.
 *
 * @param columns  values in the order of the header
 * @param row  number of the row, from 1, header left out
 * @returns one row for the event reader for each event of the mapping, in its order
 */
export type MapRow = (columns: readonly string[], row: number) => readonly ParsedRow[];

/** What a template gives for a row: null where a column that it names is empty. */
type FieldReader = (columns: readonly string[], row: number) => FieldValue;
type FieldValue = string | number | boolean | readonly string[] | null;

const rowNumber = '#';
const mostColumnsNamed = 40;

/**
 * Binds a mapping to the header of a file, so that a wrong mapping stops before the first row.
 *
 * @param source  name of the mapping, for messages
 * @throws BadInput that names the column which the file does not have, or the one whose time format is none
 */
export function bindMapping(mapping: Mapping, header: readonly string[], source: string): MapRow {
  const columnOf = columnFinder(header);
  const makers = mapping.events.map((event, index) =>
    eventMaker(event, columnOf, `${source}: events[${index}]`),
  );
  return (columns, row) => makers.map((make) => make(columns, row));
}

/** Place of a column in the header. */
type ColumnOf = (column: string, place: string) => number;

function columnFinder(header: readonly string[]): ColumnOf {
  return (column, place) => {
    const index = header.indexOf(column);
    if (isAuthenticator(column)) {
      throw new BadInput(place, `column "${column}" holds an authenticator and must never be loaded`);
    }
    if (index < 0) throw new BadInput(place, `the file has no column "${column}"; it has ${listOf(header)}`);
    if (header.includes(column, index + 1)) throw new BadInput(place, `the file has two columns "${column}"`);
    return index;
  };
}

function listOf(header: readonly string[]): string {
  const named = header.slice(0, mostColumnsNamed).join(', ');
  return header.length > mostColumnsNamed ? `${named} and ${header.length - mostColumnsNamed} more` : named;
}

function eventMaker(
  { type, fields }: EventTemplate,
  columnOf: ColumnOf,
  place: string,
): (columns: readonly string[], row: number) => ParsedRow {
  const readers = [...fields].map(([name, template]) => {
    const format = typeof template === 'object' && 'format' in template ? template.format : null;
    const read = fieldReader(name, template, columnOf, `${place}.${name}`);
    return { name, format, read };
  });
  return (columns, row) => {
    const made: Record<string, FieldValue> = { type };
    for (const { name, format, read } of readers) {
      const value = read(columns, row);
      if (typeof value === 'number' && Number.isNaN(value)) {
        return { rejection: { code: 'BAD_TIME', reason: `${name} does not fit the format ${format}` } };
      }
      if (value !== null) made[name] = value;
    }
    return { row: made };
  };
}

function fieldReader(name: string, template: FieldTemplate, columnOf: ColumnOf, place: string): FieldReader {
  if (typeof template === 'string') {
    const read = templateReader(template, columnOf, place);
    if (name === 'contactPhones') return (columns, row) => phonesOf([read(columns, row)]);
    const convert = converters.get(name);
    return convert === undefined ? read : (columns, row) => convert(read(columns, row));
  }
  if ('column' in template) {
    const column = columnOf(template.column, place);
    const parse = timeParser(template, place);
    return (columns) => {
      const text = columns[column]?.trim() ?? '';
      return text === '' ? null : parse(text);
    };
  }
  const readers = template.map((one) => templateReader(one, columnOf, place));
  return (columns, row) => phonesOf(readers.map((read) => read(columns, row)));
}

function templateReader(
  template: Template,
  columnOf: ColumnOf,
  place: string,
): (columns: readonly string[], row: number) => string | null {
  const parts = template.split(/\{([^{}]*)\}/);
  const literals = parts.filter((_, index) => index % 2 === 0);
  const places = parts
    .filter((_, index) => index % 2 === 1)
    .map((name) => (name === rowNumber ? null : columnOf(name, place)));
  return (columns, row) => {
    let text = literals[0] ?? '';
    for (const [index, column] of places.entries()) {
      const value = column === null ? String(row) : (columns[column] ?? '').trim();
      if (value === '') return null;
      text += value + (literals[index + 1] ?? '');
    }
    return text;
  };
}

function phonesOf(texts: readonly (string | null)[]): readonly string[] | null {
  const phones = texts.filter((text): text is string => text !== null);
  return phones.length === 0 ? null : phones;
}

/** A column is text; these fields are not. What does not fit stays text, and the event reader refuses it. */
const converters: ReadonlyMap<string, (text: string | null) => FieldValue> = new Map([
  ['at', wholeNumberOf],
  ['accountCreatedAt', wholeNumberOf],
  ['knownAt', wholeNumberOf],
  ['daysPastDue', wholeNumberOf],
  ['success', truthOf],
]);

function wholeNumberOf(text: string | null): FieldValue {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

function truthOf(text: string | null): FieldValue {
  const word = text?.toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : text;
}
