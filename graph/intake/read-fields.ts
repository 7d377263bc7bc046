import { longestId } from '../domain/ids.ts';
import type { Refuse } from './rejection.ts';

/** A row as it came: nothing about it is known yet. Read by names of ours only, never by names of its own. */
export type Row = Readonly<Record<string, unknown>>;

const loneSurrogate = /\p{Surrogate}/u;
const decimalText = /^\d{1,15}(\.\d{1,4})?$/;
const mostDaysPastDue = 36_500;

/** A text that may be left out; null where it is absent, empty or white space, and after refusing. */
export function readText(row: Row, field: string, mostCharacters: number, refuse: Refuse): string | null {
  return checkText(row[field], field, mostCharacters, refuse);
}

/** Likewise, of one value. */
export function checkText(
  value: unknown,
  field: string,
  mostCharacters: number,
  refuse: Refuse,
): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return refuse('BAD_FIELD', `${field} must be text`);
  const text = value.trim();
  if (text === '') return null;
  if (text.length > mostCharacters && [...text].length > mostCharacters) {
    return refuse('BAD_FIELD', `${field} is longer than ${mostCharacters} characters`);
  }
  if (loneSurrogate.test(text)) return refuse('BAD_FIELD', `${field} holds broken Unicode`);
  return text;
}

/** An id that must be there; the empty text after refusing. */
export function readId<Id extends string>(row: Row, field: string, refuse: Refuse): Id {
  const text = readOptionalId<Id>(row, field, refuse);
  if (text === null) refuse('MISSING_FIELD', `${field} is missing`);
  return text ?? ('' as Id);
}

/** An id that may be left out. */
export function readOptionalId<Id extends string>(row: Row, field: string, refuse: Refuse): Id | null {
  return readText(row, field, longestId, refuse) as Id | null;
}

/** Decimal text: a number would lose digits on its way. */
export function readAmount(row: Row, refuse: Refuse): string | null {
  const { amount } = row;
  if (amount === undefined || amount === null || amount === '') return null;
  if (typeof amount === 'string' && decimalText.test(amount)) return amount;
  return refuse(
    'BAD_FIELD',
    'amount must be decimal text with at most 15 digits before the point and 4 behind it',
  );
}

/** True where it is left out. */
export function readSuccess(row: Row, refuse: Refuse): boolean {
  const { success } = row;
  if (success === undefined || success === null) return true;
  if (typeof success === 'boolean') return success;
  refuse('BAD_FIELD', 'success must be true or false');
  return true;
}

export function readDaysPastDue(row: Row, refuse: Refuse): number | null {
  const { daysPastDue } = row;
  if (daysPastDue === undefined || daysPastDue === null) return null;
  const whole = typeof daysPastDue === 'number' && Number.isInteger(daysPastDue);
  if (whole && daysPastDue >= 0 && daysPastDue <= mostDaysPastDue) return daysPastDue;
  return refuse('BAD_FIELD', `daysPastDue must be a whole number from 0 to ${mostDaysPastDue}`);
}

/** One of a few words; the first of them after refusing. */
export function readWord<Word extends string>(
  row: Row,
  field: string,
  words: readonly Word[],
  refuse: Refuse,
): Word {
  const value = row[field];
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const absent = value === undefined || value === null || value === '';
  if (absent) refuse('MISSING_FIELD', `${field} is missing`);
  else refuse('BAD_FIELD', `${field} is none of ${words.join(', ')}`);
  return words[0] as Word;
}
