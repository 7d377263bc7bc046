import type { EventType } from '../domain/event.ts';

const ofAll = ['type', 'eventId', 'accountId', 'at', 'accountCreatedAt'];
const context = ['deviceId', 'ip', 'wifi', 'geoCell', 'userAgent'];

/** Fields that each type of event is read from. All others are ignored and counted. */
export const knownFields: Readonly<Record<EventType, ReadonlySet<string>>> = {
  login: new Set([...ofAll, ...context, 'success']),
  registration: new Set([...ofAll, ...context, 'phone', 'email', 'referrerAccountId']),
  application: new Set([
    ...ofAll,
    ...context,
    'phone',
    'contactPhones',
    'idNumber',
    'bankCard',
    'email',
    'address',
    'employer',
    'product',
    'amount',
    'lender',
  ]),
  tie: new Set([...ofAll, 'otherAccountId', 'tie', 'amount']),
  outcome: new Set([...ofAll, 'outcome', 'knownAt', 'applicationId', 'source', 'daysPastDue']),
};
