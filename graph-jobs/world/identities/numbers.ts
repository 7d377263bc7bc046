import { hashOf } from '../../../graph/algorithms/random.ts';

/*
 * Numbers that pass the checks real ones pass, and belong to nobody known. Each is different for every account below
 * ten million, because `place · step modulo size` is one to one where step and size share no factor.
 */

const mobilePrefixes = [
  '133',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '158',
  '159',
  '182',
  '186',
  '187',
];

/** A mobile number of eleven digits. */
export function phoneOf(seed: number, account: number): string {
  const prefix = mobilePrefixes[hashOf(seed, 'phone prefix', account) % mobilePrefixes.length];
  return `${prefix}${String(scattered(seed, account, 58_913_567, 100_000_000)).padStart(8, '0')}`;
}

const regionCodes = [
  '110101',
  '310104',
  '330106',
  '370102',
  '420106',
  '440106',
  '500105',
  '510104',
  '610103',
  '350203',
];
const birthYears = 40;
const firstBirthYear = 1965;

/** A resident identity number of 18 characters with a valid check digit; everybody is of age. */
export function idNumberOf(seed: number, account: number): string {
  const size = regionCodes.length * birthYears * 12 * 28 * 1000;
  const place = scattered(seed, account, 104_743_171, size);
  const sequence = place % 1000;
  const day = (Math.floor(place / 1000) % 28) + 1;
  const month = (Math.floor(place / 28_000) % 12) + 1;
  const year = (Math.floor(place / 336_000) % birthYears) + firstBirthYear;
  const region = regionCodes[Math.floor(place / (336_000 * birthYears))];
  const digits = `${region}${year}${two(month)}${two(day)}${String(sequence).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

const issuers = ['622848', '621700', '622202', '623090', '621483'];

/** A bank card number of 19 digits that passes the Luhn check. */
export function bankCardOf(seed: number, account: number): string {
  const hash = hashOf(seed, 'card', account);
  const digits = `${issuers[hash % issuers.length]}${String(hash % 1000).padStart(3, '0')}${String(
    scattered(seed, account, 467_895_323, 1_000_000_000),
  ).padStart(9, '0')}`;
  return digits + luhnDigitOf(digits);
}

function scattered(seed: number, place: number, step: number, size: number): number {
  return (((place * step) % size) + (hashOf(seed, 'scatter', step) % size)) % size;
}

/** Weights of ISO 7064 MOD 11-2: 2^(17 − place) modulo 11. */
const checkWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function checkDigitOf(digits: string): string {
  const sum = checkWeights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return '10X98765432'[sum % 11] as string;
}

function luhnDigitOf(digits: string): string {
  let sum = 0;
  for (let place = digits.length - 1; place >= 0; place--) {
    const doubled = (digits.length - 1 - place) % 2 === 0;
    const value = Number(digits[place]) * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
