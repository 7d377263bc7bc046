/** Gang characteristics by code. A code that cannot be computed for a gang is absent. */
export type GangProfile = Readonly<Partial<Record<CharacteristicCode, Characteristic>>>;

export interface Characteristic {
  readonly value: number;
  /** The same figure over all accounts of the window that are in no gang; null where it has no meaning there. */
  readonly baseline: number | null;
}

/** How a value is to be read: a share is 0 to 1. */
export type Unit = 'share' | 'count' | 'nats' | 'days' | 'ratio' | 'yuan' | 'per-day';

export type CharacteristicCode = keyof typeof characteristicUnits;

/** All characteristics with their units, in the order in which they are shown. */
export const characteristicUnits = {
  newAccountShare: 'share',
  normalShare: 'share',
  repeatDayShare: 'share',
  fraudLift: 'nats',
  overdueLift: 'nats',
  blackTouch: 'nats',
  greyTouch: 'nats',
  burst: 'share',
  deviceDedication: 'share',
  ipDedication: 'share',
  applyRatio: 'share',
  logSize: 'ratio',
  deviceReuse: 'share',
  topNetworkShare: 'share',
  hourConcentration: 'nats',
  lenders: 'ratio',
  contactReuse: 'share',
  addressReuse: 'share',
  employerReuse: 'share',
  density: 'share',
  meanEvidence: 'nats',
  span: 'days',
  applications: 'count',
  amount: 'yuan',
  growthPerDay: 'per-day',
  sharedDevices: 'count',
  sharedIps: 'count',
  sharedIdentities: 'count',
  cells: 'count',
} as const satisfies Readonly<Record<string, Unit>>;

export const characteristicCodes = Object.keys(characteristicUnits) as readonly CharacteristicCode[];
