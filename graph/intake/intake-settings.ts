import type { CountryCode } from 'libphonenumber-js/max';
import { unroutableRanges } from './canonical-network.ts';
import { junkDevices } from './junk-devices.ts';

/** What an operator may choose about canonical forms. */
export interface IntakeSettings {
  /** Country of phone numbers that are written without one. */
  readonly phoneRegion: CountryCode;
  /** Device ids in lower case that are counted and link nobody. */
  readonly junkDevices: ReadonlySet<string>;
  /** Address ranges, by their names in ipaddr.js, that are counted and link nobody. */
  readonly unroutableRanges: ReadonlySet<string>;
}

export const defaultIntakeSettings: IntakeSettings = { phoneRegion: 'CN', junkDevices, unroutableRanges };
