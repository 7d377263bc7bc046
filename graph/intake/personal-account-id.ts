import { isIdNumber } from './canonical-identity.ts';

/**
 * Whether an account id looks like a mobile phone or a resident identity number. Account ids are kept as they are, so
 * they must be internal numbers.
 */
export function looksPersonal(accountId: string): boolean {
  if (accountId.length < 11 || accountId.length > 18) return false;
  return /^(?:\+?86)?1[3-9]\d{9}$/.test(accountId) || isIdNumber(accountId.toUpperCase());
}
