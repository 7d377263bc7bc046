/** What accounts can share. One row of the table below holds every fact about a kind. */
export type ResourceKind = (typeof resourceKinds)[number];

/**
 * All kinds, in the order of their codes: a kind's place here is its number in columns and on disk.
 * Append new kinds at the end.
 */
export const resourceKinds = [
  'DEVICE',
  'IP',
  'WIFI',
  'GEO_CELL',
  'PHONE',
  'ID_NUMBER',
  'BANK_CARD',
  'EMAIL',
  'ADDRESS',
  'EMPLOYER',
] as const;

/** Evidence of two families is independent; evidence inside one family may rest on the same act. */
export type EvidenceFamily = 'DEVICE' | 'NETWORK' | 'IDENTITY';

/** How a value is stored. `PSEUDONYM`: HMAC and mask only. `PLAIN`: as it is. */
export type StoredAs = 'PSEUDONYM' | 'PLAIN';

export interface ResourceKindFacts {
  /** Fields of an event that name such a resource, with the relationship each one makes. */
  readonly fields: Readonly<Record<string, Relationship>>;
  readonly storedAs: StoredAs;
  readonly family: EvidenceFamily;
  /** Label of its nodes in the production store. */
  readonly node: string;
}

/** How an event came to name a resource; the name of the relationship in the production store. */
export type Relationship = (typeof relationships)[number];

/** All relationships, in the order of their codes in columns and on disk. Append new ones at the end. */
export const relationships = [
  'FROM_DEVICE',
  'FROM_IP',
  'OVER_WIFI',
  'IN_CELL',
  'GAVE_PHONE',
  'NAMED_CONTACT',
  'GAVE_ID_NUMBER',
  'GAVE_BANK_CARD',
  'GAVE_EMAIL',
  'GAVE_ADDRESS',
  'NAMED_EMPLOYER',
] as const;

export const resourceKindFacts: Readonly<Record<ResourceKind, ResourceKindFacts>> = {
  DEVICE: { fields: { deviceId: 'FROM_DEVICE' }, storedAs: 'PSEUDONYM', family: 'DEVICE', node: 'Device' },
  IP: { fields: { ip: 'FROM_IP' }, storedAs: 'PSEUDONYM', family: 'NETWORK', node: 'Ip' },
  WIFI: { fields: { wifi: 'OVER_WIFI' }, storedAs: 'PSEUDONYM', family: 'NETWORK', node: 'Wifi' },
  GEO_CELL: { fields: { geoCell: 'IN_CELL' }, storedAs: 'PLAIN', family: 'NETWORK', node: 'GeoCell' },
  PHONE: {
    fields: { phone: 'GAVE_PHONE', contactPhones: 'NAMED_CONTACT' },
    storedAs: 'PSEUDONYM',
    family: 'IDENTITY',
    node: 'Phone',
  },
  ID_NUMBER: {
    fields: { idNumber: 'GAVE_ID_NUMBER' },
    storedAs: 'PSEUDONYM',
    family: 'IDENTITY',
    node: 'IdNumber',
  },
  BANK_CARD: {
    fields: { bankCard: 'GAVE_BANK_CARD' },
    storedAs: 'PSEUDONYM',
    family: 'IDENTITY',
    node: 'BankCard',
  },
  EMAIL: { fields: { email: 'GAVE_EMAIL' }, storedAs: 'PSEUDONYM', family: 'IDENTITY', node: 'Email' },
  ADDRESS: {
    fields: { address: 'GAVE_ADDRESS' },
    storedAs: 'PSEUDONYM',
    family: 'IDENTITY',
    node: 'Address',
  },
  EMPLOYER: {
    fields: { employer: 'NAMED_EMPLOYER' },
    storedAs: 'PLAIN',
    family: 'IDENTITY',
    node: 'Employer',
  },
};

/** Number of a kind in columns and on disk. */
export function codeOfKind(kind: ResourceKind): number {
  return resourceKinds.indexOf(kind);
}
