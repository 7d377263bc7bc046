import { z } from 'zod';
import { BadInput } from '../domain/errors.ts';
import type { EventType } from '../domain/event.ts';
import { eventTypes } from '../domain/event.ts';
import { isAuthenticator } from './authenticators.ts';
import { encodings } from './decode-bytes.ts';
import { knownFields } from './known-fields.ts';

/** Text with columns in braces, such as `reg-{user_id}`; `{#}` is the number of the row, from 1. */
export type Template = string;

/** A time that is not written as RFC 3339 or epoch milliseconds. */
export interface TimeTemplate {
  readonly column: string;
  /** Luxon's format tokens, such as `yyyy-MM-dd HH:mm:ss`; `X` alone = epoch seconds. */
  readonly format: string;
  /** Zone of a time that names none itself. */
  readonly zone: string;
}

/** How one event of a row is made: its type, and each field's template. */
export interface EventTemplate {
  readonly type: EventType;
  readonly fields: ReadonlyMap<string, FieldTemplate>;
}

/** A list of templates is for `contactPhones`, a time template for times. */
export type FieldTemplate = Template | TimeTemplate | readonly Template[];

/** Which columns of a CSV file make which events. One row may make several. */
export interface Mapping {
  readonly encoding: (typeof encodings)[number];
  readonly delimiter: string;
  readonly events: readonly EventTemplate[];
}

const timeFields: ReadonlySet<string> = new Set(['at', 'accountCreatedAt', 'knownAt']);

const timeTemplate = z.strictObject({
  column: z.string().min(1),
  format: z.string().min(1),
  zone: z.string().min(1).default('UTC'),
});

const mappingShape = z.strictObject({
  encoding: z.enum(encodings).default('utf-8'),
  delimiter: z
    .string()
    .length(1)
    .refine((text) => text !== '"' && text !== '\n' && text !== '\r', 'cannot be a quote or a line end')
    .default(','),
  events: z
    .array(z.looseObject({ type: z.enum(eventTypes) }))
    .min(1)
    .max(20),
});

/**
 * Checks the text of a mapping file. Columns are checked when the header of a file is known.
 *
 * @param source  name of the mapping file, for messages
 * @throws BadInput that names the place in the mapping and what is wrong with it
 */
export function readMapping(text: string, source: string): Mapping {
  const parsed = mappingShape.safeParse(parseJson(text, source));
  if (!parsed.success) throw problemOf(parsed.error, source);
  const { encoding, delimiter, events } = parsed.data;
  return {
    encoding,
    delimiter,
    events: events.map(({ type, ...fields }, index) =>
      readEventTemplate(type, fields, `${source}: events[${index}]`),
    ),
  };
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadInput(source, 'is no valid JSON', { cause });
  }
}

function problemOf(error: z.ZodError, place: string): BadInput {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  );
  return new BadInput(
    `${place}${path.length > 0 ? `: ${path.join('').replace(/^\./, '')}` : ''}`,
    problemText(issue),
  );
}

function problemText(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return `has no setting ${issue.keys.join(', ')}`;
  return issue?.message ?? 'is no mapping';
}

function readEventTemplate(type: EventType, fields: Record<string, unknown>, place: string): EventTemplate {
  for (const name of Object.keys(fields)) {
    if (isAuthenticator(name))
      throw new BadInput(`${place}.${name}`, 'is an authenticator and must never be loaded');
    if (!knownFields[type].has(name)) throw new BadInput(`${place}.${name}`, `is no field of a ${type}`);
  }
  const read = Object.entries(fields).map(
    ([name, value]) => [name, readFieldTemplate(name, value, `${place}.${name}`)] as const,
  );
  return { type, fields: new Map(read) };
}

function readFieldTemplate(name: string, value: unknown, place: string): FieldTemplate {
  if (typeof value === 'string') return value;
  if (name === 'contactPhones') {
    const list = z.array(z.string()).min(1).max(20).safeParse(value);
    if (list.success) return list.data;
    throw new BadInput(place, 'must be a template or a list of 1 to 20 templates');
  }
  if (!timeFields.has(name)) throw new BadInput(place, 'must be a template such as "{column}"');
  const time = timeTemplate.safeParse(value);
  if (time.success) return time.data;
  throw problemOf(time.error, place);
}
