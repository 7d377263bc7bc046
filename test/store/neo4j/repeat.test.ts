import { describe, expect, it } from 'vitest';
import { repeated } from '../../../graph/store/neo4j/repeat.ts';

const deadlock = new Error('deadlock');

function failing(times: number) {
  let attempts = 0;
  return {
    attempts: () => attempts,
    attempt: async () => {
      attempts += 1;
      if (attempts <= times) throw deadlock;
      return 'done';
    },
  };
}

const options = { forMs: 1000, mayRepeat: () => true, monotonic: () => 0, random: () => 1 };

describe('repeated work', () => {
  it('is done again until it succeeds', async () => {
    const work = failing(3);
    expect(await repeated(work.attempt, options)).toBe('done');
    expect(work.attempts()).toBe(4);
  });

  it('is not done again when the failure will not pass', async () => {
    const work = failing(1);
    await expect(repeated(work.attempt, { ...options, mayRepeat: () => false })).rejects.toBe(deadlock);
    expect(work.attempts()).toBe(1);
  });

  it('ends with the last failure when its time is over', async () => {
    const work = failing(100);
    let now = 0;
    const monotonic = () => {
      now += 400;
      return now;
    };
    await expect(repeated(work.attempt, { ...options, monotonic })).rejects.toBe(deadlock);
    expect(work.attempts()).toBe(3);
  });
});
