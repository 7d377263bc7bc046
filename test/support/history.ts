import type { AccountRef, EntityRef, ResourceRef } from '../../graph/domain/entity.ts';
import { accountRef } from '../../graph/domain/entity.ts';
import type { GraphEvent, Mention, OutcomeKind, TieKind } from '../../graph/domain/event.ts';
import { outcomeKinds, tieKinds } from '../../graph/domain/event.ts';
import type { AccountId, EventId, ResourceKey } from '../../graph/domain/ids.ts';
import type { Relationship, ResourceKind } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { dayMs } from '../../graph/domain/window.ts';

/*
 * Events as a literal, one a line:
 *
 *     u1  day 3          device-a ip-a                    a login
 *     u1  day 3 14:30    registers device-a referrer=u9   a registration
 *     u2  day 4          applies phone-a contact:phone-b amount=20000.00 lender=L1 product=P
 *     u1  day 5          refers u2                        a tie: refers, transfers, contacts, guarantees
 *     u2  day 9          overdue known=12                 an outcome: overdue, fraud, settled, cleared
 *
 * Words `name=value` may follow any event: id (of the event), created (day the account was opened), success, agent,
 * flag; outcomes take known (a day), application, source, pastdue. An id is made of the line where none is given, so
 * an equal line in another literal is the same event; inside one literal a repeated line is another event.
 */

/** Midnight UTC of day 0 of all literals: 2026-01-01. */
const dayZero = Date.UTC(2026, 0, 1);

/** Midnight UTC of a day of a literal; fractions are times of day. */
export function day(number: number): number {
  return dayZero + number * dayMs;
}

/** The window from midnight of one day to midnight of another, which is left out. */
export function days(from: number, until: number): TimeWindow {
  return { from: day(from), until: day(until) };
}

/** An account id as a literal. */
export function account(id: string): AccountId {
  return id as AccountId;
}

/** An entity as a literal: `device-a` is a device, what has no prefix of a resource kind is an account. */
export function entity(word: string): EntityRef {
  return isResource(word) ? resource(word) : (accountRef(account(word)) satisfies AccountRef);
}

/** A resource as a literal: `device-a` is the device of key `device-a`. */
export function resource(word: string): ResourceRef {
  const { kind, key } = mentionIn(word);
  return { kind, key };
}

/** Events from a literal; the grammar is above. */
export function history(strings: TemplateStringsArray, ...values: readonly unknown[]): GraphEvent[] {
  const seen = new Map<string, number>();
  return String.raw({ raw: strings }, ...values)
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const times = (seen.get(line) ?? 0) + 1;
      seen.set(line, times);
      return eventIn(line, times === 1 ? line : `${line} #${times}`);
    });
}

const linePattern = /^(\S+) day (-?[\d.]+)(?: (\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?: (.*))?$/;

function eventIn(line: string, idOfLine: string): GraphEvent {
  const match = linePattern.exec(line);
  if (match === null) throw new Error(`history: "${line}" is not "account day number [hh:mm[:ss]] words…"`);
  const [, accountId = '', dayNumber, hours = '0', minutes = '0', seconds = '0', rest = ''] = match;
  const at = day(Number(dayNumber)) + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const words = rest.split(' ').filter((word) => word !== '');
  const named = new Map(words.filter((word) => word.includes('=')).map((word) => split(word, '=')));
  const plain = words.filter((word) => !word.includes('='));
  const created = named.get('created');
  const base = {
    eventId: (named.get('id') ?? idOfLine) as EventId,
    accountId: account(accountId),
    at,
    accountCreatedAt: created === undefined ? null : day(Number(created)),
  };
  return eventOf(base, plain, named);
}

type Base = Pick<GraphEvent, 'eventId' | 'accountId' | 'at' | 'accountCreatedAt'>;
type Named = ReadonlyMap<string, string>;

const tieVerbs: Readonly<Record<string, TieKind>> = {
  transfers: tieKinds[0],
  refers: tieKinds[1],
  contacts: tieKinds[2],
  guarantees: tieKinds[3],
};
const outcomeWords: Readonly<Record<string, OutcomeKind>> = {
  fraud: outcomeKinds[0],
  overdue: outcomeKinds[1],
  settled: outcomeKinds[2],
  cleared: outcomeKinds[3],
};

function eventOf(base: Base, plain: readonly string[], named: Named): GraphEvent {
  const [verb = '', object = ''] = plain;
  const tie = tieVerbs[verb];
  if (tie !== undefined)
    return {
      type: 'tie',
      ...base,
      tie,
      otherAccountId: account(object),
      amount: named.get('amount') ?? null,
    };
  const outcome = outcomeWords[verb];
  if (outcome !== undefined) return { type: 'outcome', ...base, outcome, ...outcomeFacts(base.at, named) };
  const context = {
    mentions: plain.filter((word) => word !== 'registers' && word !== 'applies').map(mentionIn),
    flags: named.has('flag') ? [named.get('flag') as 'JUNK_DEVICE'] : [],
    userAgent: named.get('agent') ?? null,
  };
  if (verb === 'registers') {
    const referrer = named.get('referrer');
    const referrerAccountId = referrer === undefined ? null : account(referrer);
    return { type: 'registration', ...base, ...context, referrerAccountId };
  }
  if (verb === 'applies') {
    const [product, amount, lender] = ['product', 'amount', 'lender'].map((name) => named.get(name) ?? null);
    return {
      type: 'application',
      ...base,
      ...context,
      product: product ?? null,
      amount: amount ?? null,
      lender: lender ?? null,
    };
  }
  return { type: 'login', ...base, ...context, success: named.get('success') !== 'false' };
}

function outcomeFacts(at: number, named: Named) {
  const known = named.get('known');
  const daysPastDue = named.get('pastdue');
  return {
    knownAt: known === undefined ? at : day(Number(known)),
    applicationId: named.get('application') ?? null,
    source: named.get('source') ?? null,
    daysPastDue: daysPastDue === undefined ? null : Number(daysPastDue),
  };
}

const prefixes: Readonly<Record<string, readonly [ResourceKind, Relationship]>> = {
  device: ['DEVICE', 'FROM_DEVICE'],
  ip: ['IP', 'FROM_IP'],
  wifi: ['WIFI', 'OVER_WIFI'],
  cell: ['GEO_CELL', 'IN_CELL'],
  phone: ['PHONE', 'GAVE_PHONE'],
  id: ['ID_NUMBER', 'GAVE_ID_NUMBER'],
  card: ['BANK_CARD', 'GAVE_BANK_CARD'],
  email: ['EMAIL', 'GAVE_EMAIL'],
  address: ['ADDRESS', 'GAVE_ADDRESS'],
  employer: ['EMPLOYER', 'NAMED_EMPLOYER'],
};

function isResource(word: string): boolean {
  return prefixes[split(word, '-')[0]] !== undefined;
}

/** The mask of a resource in a literal is its key in brackets, so that a test sees which of the two was shown. */
function mentionIn(word: string): Mention {
  const key = word.replace(/^contact:/, '');
  const known = prefixes[split(key, '-')[0]];
  if (known === undefined) throw new Error(`history: "${word}" begins with none of ${Object.keys(prefixes)}`);
  const [kind, through] = known;
  return {
    kind,
    key: key as ResourceKey,
    through: word.startsWith('contact:') ? 'NAMED_CONTACT' : through,
    mask: `[${key}]`,
  };
}

function split(word: string, mark: string): [string, string] {
  const place = word.indexOf(mark);
  return place < 0 ? [word, ''] : [word.slice(0, place), word.slice(place + 1)];
}
