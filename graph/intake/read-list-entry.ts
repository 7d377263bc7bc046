import type { EntityKind, EntityRef } from '../domain/entity.ts';
import { entityKinds } from '../domain/entity.ts';
import type { AccountId } from '../domain/ids.ts';
import type { ResourceKind } from '../domain/resource-kinds.ts';
import { resourceKindFacts } from '../domain/resource-kinds.ts';
import type { ListEntry, ListName } from '../domain/risk-list.ts';
import { listNames, longestSource } from '../domain/risk-list.ts';
import type { IntakeSettings } from './intake-settings.ts';
import { defaultIntakeSettings } from './intake-settings.ts';
import type { MentionField } from './mention-reader.ts';
import { mentionFields } from './mention-reader.ts';
import type { Pseudonymize } from './pseudonymize.ts';
import type { Row } from './read-fields.ts';
import { readId, readText, readWord } from './read-fields.ts';
import { readTime } from './read-time.ts';
import type { Refuse, Rejection } from './rejection.ts';

/** What became of a row of a list: an entry, or the reason why it is refused. */
export type ListReading = { readonly entry: ListEntry } | { readonly rejection: Rejection };

/** Who is on a list, and what may be shown of it. */
export type ListTarget = Pick<ListEntry, 'target' | 'display'>;

export interface ListReaderParts {
  readonly pseudonymize: Pseudonymize;
  readonly settings?: IntakeSettings;
}

const mostReasonCharacters = 512;

/**
 * Makes the function that turns a row with the fields list, kind, key, reason, source, from, until and binding into
 * an entry. The key is read exactly as an event's field of that kind, so an entry meets the resource that events made;
 * it goes no further than its pseudonym. A key that would link nobody is refused: it would never be met.
 *
 * Where the target is known already, it is given and the row's kind and key are not looked at.
 *
 * Times are as in events, or whole epoch milliseconds as text. Left out, `from` is the recording and `until` never.
 */
export function listEntryReader({
  pseudonymize,
  settings,
}: ListReaderParts): (row: Row, known?: ListTarget | null) => ListReading {
  const fields = mentionFields(pseudonymize, settings ?? defaultIntakeSettings);
  const fieldOf = (kind: ResourceKind) => {
    const [name] = Object.keys(resourceKindFacts[kind].fields);
    return fields.find(({ field }) => field === name)!;
  };
  let rejection: Rejection | null = null;
  const refuse: Refuse = (code, reason) => {
    rejection ??= { code, reason };
    return null;
  };
  return (row, known = null) => {
    rejection = null;
    const list = readWord(row, 'list', listNames, refuse);
    const target = known ?? readTarget(row, fieldOf, refuse);
    const rest = readRest(row, list, refuse);
    if (rejection !== null || target === null) return { rejection: rejection as unknown as Rejection };
    return { entry: { list, ...target, ...rest } };
  };
}

function readTarget(
  row: Row,
  fieldOf: (kind: ResourceKind) => MentionField,
  refuse: Refuse,
): ListTarget | null {
  const kind = readWord<EntityKind>(row, 'kind', entityKinds, refuse);
  if (kind === 'ACCOUNT') {
    const key = readId<AccountId>(row, 'key', refuse);
    return { target: { kind, key }, display: key };
  }
  const { mostCharacters, read } = fieldOf(kind);
  const text = readText(row, 'key', mostCharacters, refuse);
  if (text === null) return refuse('MISSING_FIELD', 'key is missing');
  const found = read(text);
  if (typeof found === 'string') return refuse('BAD_FIELD', `key would link nobody: ${found}`);
  if ('problem' in found) return refuse('BAD_FIELD', `key ${found.problem}`);
  return { target: { kind, key: found.key } satisfies EntityRef, display: found.mask };
}

function readRest(row: Row, list: ListName, refuse: Refuse): Omit<ListEntry, 'list' | 'target' | 'display'> {
  const reason = required(row, 'reason', mostReasonCharacters, refuse);
  const source = required(row, 'source', longestSource, refuse);
  const from = readInstant(row, 'from', refuse);
  const until = readInstant(row, 'until', refuse);
  if (from !== null && until !== null && until <= from) refuse('BAD_TIME', 'until must be after from');
  const binding = readBinding(row, refuse);
  if (binding && list !== 'BLACK') refuse('BAD_FIELD', 'binding is for the black list only');
  return { reason, source, from, until, binding };
}

function required(row: Row, field: string, mostCharacters: number, refuse: Refuse): string {
  const text = readText(row, field, mostCharacters, refuse);
  if (text === null) refuse('MISSING_FIELD', `${field} is missing`);
  return text ?? '';
}

/** Entries may begin and end later than now, so no instant is in the future. */
function readInstant(row: Row, field: string, refuse: Refuse): number | null {
  const value = row[field];
  if (value === undefined || value === null || value === '') return null;
  const digits = typeof value === 'string' && /^\d{1,15}$/.test(value);
  return readTime(digits ? Number(value) : value, field, Number.MAX_SAFE_INTEGER, refuse);
}

function readBinding(row: Row, refuse: Refuse): boolean {
  const { binding } = row;
  if (binding === undefined || binding === null || binding === '') return false;
  if (typeof binding === 'boolean') return binding;
  if (binding === 'true' || binding === 'false') return binding === 'true';
  refuse('BAD_FIELD', 'binding must be true or false');
  return false;
}
