import { describe, expect, it } from 'vitest';
import { automaticThreshold } from '../../../graph/algorithms/evidence/automatic-threshold.ts';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { visitHistoryOf } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

/** Pairs that meet on their own devices, and strangers who pass through a public address at random. */
function world(strangers: number) {
  const random = randomOf(5, 'strangers');
  const pairs = Array.from(
    { length: 20 },
    (_, n) => `a${n} day ${n} 08:00 device-${n}\nb${n} day ${n} 08:05 device-${n}`,
  );
  const visitors = Array.from(
    { length: strangers },
    (_, n) => `s${n} day ${(random.next() * 59).toFixed(4)} ip-${random.below(4)}`,
  );
  return visitHistoryOf(history`${[...pairs, ...visitors].join('\n')}`);
}

function thresholdOf(strangers: number, seed: number): number {
  const random = randomOf(seed, 'threshold');
  return automaticThreshold(world(strangers), defaultParameters, (bound) => random.below(bound));
}

describe('the automatic threshold', () => {
  it('is the lowest of its grid where there is nothing to explain', () => {
    expect(automaticThreshold(visitHistoryOf([]), defaultParameters, () => 0)).toBe(0.25);
  });

  it('lies between what chance makes and what pairs that come together reach', () => {
    const threshold = thresholdOf(900, 1);
    expect(threshold).toBeGreaterThan(0.25);
    expect(threshold).toBeLessThan(8);
    expect(threshold % 0.25).toBe(0);
  });

  it('is the same for the same seed', () => {
    expect(thresholdOf(300, 4)).toBe(thresholdOf(300, 4));
  });

  it('lies above every link that chance explains', () => {
    const visits = visitHistoryOf(history`
      u1  day 10 08:00  device-a
      u2  day 10 08:10  device-a
    `);
    // The only two times stay 10 minutes apart however they are dealt: 8.06 nats.
    expect(automaticThreshold(visits, defaultParameters, () => 0)).toBe(8.25);
  });

  it('never lies above what a pair can reach', () => {
    const visits = visitHistoryOf(history`
      u1  day 10 08:00  device-a ip-a
      u2  day 10 08:01  device-a ip-a
      u1  day 12 08:00  device-b ip-b
      u2  day 12 08:01  device-b ip-b
    `);
    expect(automaticThreshold(visits, defaultParameters, (bound) => bound - 1)).toBe(12);
  });
});
