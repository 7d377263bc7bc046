import type { CountryCode } from 'libphonenumber-js/max';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Canonical } from './canonical.ts';
import { compatible } from './canonical.ts';

/** E.164, such as `+8613800138000`. Whatever is no valid number is flagged: `12345` parses, but is nobody's. */
export function canonicalPhone(text: string, region: CountryCode): Canonical {
  const phone = parsePhoneNumberFromString(text, { defaultCountry: region, extract: false });
  return phone?.isValid() ? { value: phone.number } : { flag: 'BAD_PHONE' };
}

// GB 11643-1999: weight of each of the first 17 digits, and the check character by the sum's remainder.
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idCheckCharacters = '10X98765432';

/** Resident identity number, upper-case; its check character is verified. */
export function canonicalIdNumber(text: string): Canonical {
  const number = compatible(text).replace(/[\s-]/g, '').toUpperCase();
  return isIdNumber(number) ? { value: number } : { flag: 'BAD_ID_NUMBER' };
}

/** Whether a text is a resident identity number with the right check character. Source: GB 11643-1999. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  const sum = idWeights.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return text[17] === idCheckCharacters[sum % 11];
}

/** 12 to 19 digits; the check digit is verified. */
export function canonicalBankCard(text: string): Canonical {
  const digits = compatible(text).replace(/[\s-]/g, '');
  const sound = /^\d{12,19}$/.test(digits) && !/^0+$/.test(digits) && luhnSum(digits) % 10 === 0;
  return sound ? { value: digits } : { flag: 'BAD_BANK_CARD' };
}

/** Every second digit from the right is doubled, and 9 taken off what exceeds it. Source: ISO/IEC 7812-1, annex B. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const weighted = Number(digit) * (1 + (place % 2));
    return sum + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
}

export function canonicalEmail(text: string): Canonical {
  return { value: compatible(text).toLowerCase() };
}

/**
 * Compatibility form, lower-case, without white space and punctuation: `Road 5, Room 6` and `road 5 room 6` meet.
 * Between two digits one hyphen stays, because 1-23 is not 12-3.
 */
export function canonicalAddress(text: string): Canonical {
  const folded = compatible(text)
    .toLowerCase()
    .replace(/(?<=\d)[\p{P}\p{S}\p{Z}\s]+(?=\d)/gu, '\u0000')
    .replace(/[\p{P}\p{S}\p{Z}\s]+/gu, '')
    .replaceAll('\u0000', '-');
  return folded === '' ? { problem: 'has no letter and no digit' } : { value: folded };
}

export function canonicalEmployer(text: string): Canonical {
  return { value: compatible(text).replace(/\s+/g, ' ') };
}
