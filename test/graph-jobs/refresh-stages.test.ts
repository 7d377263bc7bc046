import { describe, expect, it } from 'vitest';
import type { DetectedGang } from '../../graph/algorithms/detection/detect-gangs.ts';
import type { GangFlag } from '../../graph/domain/gang.ts';
import { lineProgress } from '../../graph-jobs/progress.ts';
import { withGrowthFlag } from '../../graph-jobs/refresh/growth-flag.ts';
import { timedStages } from '../../graph-jobs/refresh/timed-stages.ts';

describe('the stages of a run', () => {
  it('are timed, and told with their number and what is left by the last run', () => {
    const lines: string[] = [];
    let clock = 0;
    const now = () => clock;
    const last = [
      { stage: 'reading', ms: 60_000 },
      { stage: 'detecting', ms: 125_000 },
    ];
    const { progress, durations } = timedStages(
      lineProgress((line) => lines.push(line), now),
      now,
      last,
    );
    const reading = progress.begin('reading', null);
    clock = 2_000;
    reading.finish('9 events');
    const detecting = progress.begin('detecting', 4);
    clock = 15_000;
    detecting.advance(1, 'dividing');
    detecting.fail();
    progress.begin('writing', null);
    expect(lines).toEqual([
      'reading (1 of 2, about 3 min 5 s left)',
      'reading (1 of 2, about 3 min 5 s left): done in 2.0 s, 9 events',
      'detecting (2 of 2, about 2 min 5 s left)',
      'detecting (2 of 2, about 2 min 5 s left): 25 %, 39 s left, dividing',
      'detecting (2 of 2, about 2 min 5 s left): stopped after 13 s',
      'writing',
    ]);
    expect(durations()).toEqual([{ stage: 'reading', ms: 2_000 }]);
  });
});

describe('a gang that grew overnight', () => {
  const withCore = (size: number, flags: readonly GangFlag[] = []) =>
    ({ core: new Uint32Array(size), flags }) as unknown as DetectedGang;
  const flagsOf = (size: number, last: number | null, flags: readonly GangFlag[] = []) =>
    withGrowthFlag(withCore(size, flags), last).flags;

  it('waits for a review when it is more than three times as large', () => {
    expect(flagsOf(60, 20)).toEqual([]);
    expect(flagsOf(61, 20)).toEqual(['LARGE']);
    expect(flagsOf(61, 20, ['DIVIDED'])).toEqual(['LARGE', 'DIVIDED']);
    expect(flagsOf(61, 20, ['LARGE'])).toEqual(['LARGE']);
  });

  it('does not where it is small or new', () => {
    expect(flagsOf(49, 3)).toEqual([]);
    expect(flagsOf(50, 3)).toEqual(['LARGE']);
    expect(flagsOf(400, null)).toEqual([]);
  });
});
