import type { TimeWindow } from '../api/answer.ts';

const dayMs = 86_400_000;

/** Days that the window menu offers. */
export const offeredDays = [7, 30, 60] as const;

/** The last `days` before the instant up to which the shown generation looks. */
export function trailing(days: number, until: number): TimeWindow {
  return { from: until - days * dayMs, until };
}

/** Whole days of a window that ends at `until`; null for any other window. */
export function trailingDays(window: TimeWindow, until: number): number | null {
  const days = (window.until - window.from) / dayMs;
  return window.until === until && Number.isInteger(days) ? days : null;
}

/** Why two instants make no window; null when they do. */
export function windowFault(from: number, until: number): 'EMPTY' | 'INCOMPLETE' | null {
  if (Number.isNaN(from) || Number.isNaN(until)) return 'INCOMPLETE';
  return from < until ? null : 'EMPTY';
}
