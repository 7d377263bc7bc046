/** How much of what was said is true, and how much of what is true was said. 0 to 1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
}

/** With F1 = 2PR ÷ (P + R), 0 where both are 0. */
export interface RatesWithF1 extends Rates {
  readonly f1: number;
}

export function withF1({ precision, recall }: Rates): RatesWithF1 {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** A part of a whole; 0 where the whole is nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
