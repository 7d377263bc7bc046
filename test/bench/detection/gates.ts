import type { Interval } from '../../../graph-jobs/evaluation/interval.ts';

/** A threshold that a figure is held to. */
export interface Gate {
  readonly name: string;
  readonly value: number;
  readonly interval: Interval | null;
  readonly gate: number;
  readonly passed: boolean;
}

/** @param bound  whether the figure must be at least or at most the gate */
export function gateOf(
  name: string,
  value: number,
  gate: number,
  bound: 'least' | 'most' = 'least',
  interval: Interval | null = null,
): Gate {
  return { name, value, interval, gate, passed: bound === 'least' ? value >= gate : value <= gate };
}
