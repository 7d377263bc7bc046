import type { ResourceKind } from '../domain/resource-kinds.ts';
import type { Canonical } from './canonical.ts';
import {
  canonicalAddress,
  canonicalBankCard,
  canonicalEmail,
  canonicalEmployer,
  canonicalIdNumber,
  canonicalPhone,
} from './canonical-identity.ts';
import { canonicalDevice, canonicalGeoCell, canonicalIp, canonicalWifi } from './canonical-network.ts';
import type { IntakeSettings } from './intake-settings.ts';

/**
 * The canonical form of a value: two spellings of one thing meet in one resource.
 *
 * @param text  trimmed, not empty
 */
export function canonicalize(kind: ResourceKind, text: string, settings: IntakeSettings): Canonical {
  switch (kind) {
    case 'DEVICE':
      return canonicalDevice(text, settings.junkDevices);
    case 'IP':
      return canonicalIp(text, settings.unroutableRanges);
    case 'WIFI':
      return canonicalWifi(text);
    case 'GEO_CELL':
      return canonicalGeoCell(text);
    case 'PHONE':
      return canonicalPhone(text, settings.phoneRegion);
    case 'ID_NUMBER':
      return canonicalIdNumber(text);
    case 'BANK_CARD':
      return canonicalBankCard(text);
    case 'EMAIL':
      return canonicalEmail(text);
    case 'ADDRESS':
      return canonicalAddress(text);
    case 'EMPLOYER':
      return canonicalEmployer(text);
    default:
      return unknownKind(kind);
  }
}

function unknownKind(kind: never): never {
  throw new RangeError(`no canonical form for ${String(kind)}`);
}
