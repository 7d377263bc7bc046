import type { EventType, GraphEvent, Mention, MentionFlag } from '../domain/event.ts';
import { eventTypes, outcomeKinds, tieKinds } from '../domain/event.ts';
import type { AccountId, EventId } from '../domain/ids.ts';
import { longestId } from '../domain/ids.ts';
import type { IntakeSettings } from './intake-settings.ts';
import { defaultIntakeSettings } from './intake-settings.ts';
import { knownFields } from './known-fields.ts';
import type { MentionField } from './mention-reader.ts';
import { mentionFields } from './mention-reader.ts';
import type { Pseudonymize } from './pseudonymize.ts';
import type { Row } from './read-fields.ts';
import {
  checkText,
  readAmount,
  readDaysPastDue,
  readId,
  readOptionalId,
  readSuccess,
  readText,
  readWord,
} from './read-fields.ts';
import { readTime } from './read-time.ts';
import type { Refuse, Rejection } from './rejection.ts';

/** What became of a row: an event and the names of fields that were left aside, or the reason why it is refused. */
export type Reading =
  | { readonly event: GraphEvent; readonly ignoredFields: readonly string[] }
  | { readonly rejection: Rejection };

/** Where an event reader gets what it may not know by itself. */
export interface EventReaderParts {
  readonly pseudonymize: Pseudonymize;
  /** Arrival: epoch milliseconds UTC. */
  now(): number;
  readonly settings?: IntakeSettings;
}

const mostContactPhones = 20;
const mostUserAgentCharacters = 1024;
const noFields: readonly string[] = [];

/**
 * Makes the function that turns a parsed row, of JSON or of a mapped CSV row, into an event: checked, canonical,
 * with pseudonyms in place of personal values. The first problem found refuses the row.
 *
 * Checks are written out instead of interpreted from a schema: this runs once for each event of a file.
 */
export function eventReader({ pseudonymize, now, settings }: EventReaderParts): (row: unknown) => Reading {
  const fields = mentionFieldsByType(pseudonymize, settings ?? defaultIntakeSettings);
  let rejection: Rejection | null = null;
  const refuse: Refuse = (code, reason) => {
    rejection ??= { code, reason };
    return null;
  };
  return (row) => {
    rejection = null;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      return { rejection: { code: 'BAD_JSON', reason: 'the row is no JSON object' } };
    }
    const type = readType(row as Row, refuse);
    if (type === null) return { rejection: rejection as unknown as Rejection };
    const event = readOfType(type, row as Row, { fields: fields[type], now: now(), refuse });
    if (rejection !== null) return { rejection };
    return { event, ignoredFields: ignoredOf(row, knownFields[type]) };
  };
}

/** What reading one row needs beside the row. */
interface RowContext {
  /** Fields of this type of event that name resources. */
  readonly fields: readonly MentionField[];
  readonly now: number;
  readonly refuse: Refuse;
}

function mentionFieldsByType(
  pseudonymize: Pseudonymize,
  settings: IntakeSettings,
): Readonly<Record<EventType, readonly MentionField[]>> {
  const all = mentionFields(pseudonymize, settings);
  const of = (type: EventType) => all.filter(({ field }) => knownFields[type].has(field));
  return {
    login: of('login'),
    registration: of('registration'),
    application: of('application'),
    tie: of('tie'),
    outcome: of('outcome'),
  };
}

function readType(row: Row, refuse: Refuse): EventType | null {
  const { type } = row;
  if (type === undefined || type === null || type === '') return refuse('MISSING_FIELD', 'type is missing');
  const found = eventTypes.find((known) => known === type);
  return found ?? refuse('UNKNOWN_TYPE', `type is none of ${eventTypes.join(', ')}`);
}

function readOfType(type: EventType, row: Row, context: RowContext): GraphEvent {
  const { refuse } = context;
  switch (type) {
    case 'login':
      return {
        type,
        ...readBase(row, context),
        ...readContext(row, context),
        success: readSuccess(row, refuse),
      };
    case 'registration':
      return {
        type,
        ...readBase(row, context),
        ...readContext(row, context),
        referrerAccountId: readOptionalId<AccountId>(row, 'referrerAccountId', refuse),
      };
    case 'application':
      return {
        type,
        ...readBase(row, context),
        ...readContext(row, context),
        product: readText(row, 'product', longestId, refuse),
        amount: readAmount(row, refuse),
        lender: readText(row, 'lender', longestId, refuse),
      };
    case 'tie':
      return readTie(row, context);
    case 'outcome':
      return readOutcome(row, context);
    default:
      return unknownType(type);
  }
}

function readBase(row: Row, { now, refuse }: RowContext) {
  const { at, accountCreatedAt } = row;
  const opened = accountCreatedAt === undefined || accountCreatedAt === null || accountCreatedAt === '';
  return {
    eventId: readId<EventId>(row, 'eventId', refuse),
    accountId: readId<AccountId>(row, 'accountId', refuse),
    at: readRequiredTime(at, 'at', now, refuse),
    accountCreatedAt: opened ? null : readTime(accountCreatedAt, 'accountCreatedAt', now, refuse),
  };
}

function readRequiredTime(value: unknown, field: string, now: number, refuse: Refuse): number {
  if (value === undefined || value === null || value === '') {
    refuse('MISSING_FIELD', `${field} is missing`);
    return 0;
  }
  return readTime(value, field, now, refuse) ?? 0;
}

function readContext(row: Row, { fields, refuse }: RowContext) {
  const mentions: Mention[] = [];
  const flags: MentionFlag[] = [];
  for (const field of fields) {
    const value = row[field.field];
    if (value === undefined || value === null) continue;
    if (field.field === 'contactPhones') {
      for (const phone of contactPhonesOf(value, refuse)) readMention(phone, field, refuse, mentions, flags);
    } else {
      readMention(value, field, refuse, mentions, flags);
    }
  }
  return { mentions, flags, userAgent: readText(row, 'userAgent', mostUserAgentCharacters, refuse) };
}

function contactPhonesOf(value: unknown, refuse: Refuse): readonly unknown[] {
  if (!Array.isArray(value)) {
    refuse('BAD_FIELD', 'contactPhones must be a list of texts');
    return [];
  }
  if (value.length > mostContactPhones) {
    refuse('BAD_FIELD', `contactPhones has more than ${mostContactPhones} entries`);
    return [];
  }
  return value;
}

/** Adds what one value names. The same thing named twice in the same way is one mention. */
function readMention(
  value: unknown,
  field: MentionField,
  refuse: Refuse,
  mentions: Mention[],
  flags: MentionFlag[],
): void {
  const text = checkText(value, field.field, field.mostCharacters, refuse);
  if (text === null) return;
  const found = field.read(text);
  if (typeof found === 'string') {
    if (!flags.includes(found)) flags.push(found);
  } else if ('problem' in found) {
    refuse('BAD_FIELD', `${field.field} ${found.problem}`);
  } else if (!mentions.some(({ key, through }) => key === found.key && through === found.through)) {
    mentions.push(found);
  }
}

function readTie(row: Row, context: RowContext): GraphEvent {
  const { refuse } = context;
  const base = readBase(row, context);
  const otherAccountId = readId<AccountId>(row, 'otherAccountId', refuse);
  if (otherAccountId === base.accountId) refuse('BAD_FIELD', 'otherAccountId is the account itself');
  const tie = readWord(row, 'tie', tieKinds, refuse);
  return { type: 'tie', ...base, tie, otherAccountId, amount: readAmount(row, refuse) };
}

function readOutcome(row: Row, context: RowContext): GraphEvent {
  const { now, refuse } = context;
  const base = readBase(row, context);
  const outcome = readWord(row, 'outcome', outcomeKinds, refuse);
  const knownAt = readRequiredTime(row.knownAt, 'knownAt', now, refuse);
  if (knownAt < base.at) refuse('BAD_TIME', 'knownAt is before at');
  return {
    type: 'outcome',
    ...base,
    outcome,
    knownAt,
    applicationId: readOptionalId(row, 'applicationId', refuse),
    source: readText(row, 'source', longestId, refuse),
    daysPastDue: readDaysPastDue(row, refuse),
  };
}

function ignoredOf(row: object, known: ReadonlySet<string>): readonly string[] {
  let ignored: string[] | null = null;
  for (const name of Object.keys(row)) {
    if (known.has(name)) continue;
    ignored ??= [];
    ignored.push(name);
  }
  return ignored ?? noFields;
}

function unknownType(type: never): never {
  throw new RangeError(`no reader for events of type ${String(type)}`);
}
