import { hourMs } from '../../domain/window.ts';

/** Applications of accounts over the last hours. */
export interface RecentApplications {
  add(account: number, at: number): void;
  /** Applications of an account less than `hours` before an instant. */
  of(account: number, at: number): number;
}

export function createRecentApplications(hours: number): RecentApplications {
  const times = new Map<number, number[]>();
  const recent = (account: number, at: number) =>
    (times.get(account) ?? []).filter((time) => at - time < hours * hourMs);
  return {
    add: (account, at) => void times.set(account, [...recent(account, at), at]),
    of: (account, at) => recent(account, at).length,
  };
}
