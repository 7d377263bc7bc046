import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../graph/domain/errors.ts';
import { createPulse, within } from '../../../graph/store/neo4j/deadline.ts';

const never = () => new Promise<never>(() => undefined);

/** A server that is alive or paused, and what was asked of it. */
function pausable() {
  let paused = false;
  const seen = { pings: 0, pingsAtOnce: 0, mostPingsAtOnce: 0, givenUp: 0 };
  const pulse = createPulse({
    graceMs: 20,
    pingMs: 40,
    probeMs: 1_000,
    probeEveryMs: 60,
    monotonic: () => performance.now(),
    giveUp: () => {
      seen.givenUp += 1;
    },
    async ping() {
      seen.pings += 1;
      seen.pingsAtOnce += 1;
      seen.mostPingsAtOnce = Math.max(seen.mostPingsAtOnce, seen.pingsAtOnce);
      const wait = new Promise((resolve) => setTimeout(resolve, paused ? 200 : 1));
      await wait;
      seen.pingsAtOnce -= 1;
    },
  });
  return {
    pulse,
    seen,
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
    },
  };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a deadline', () => {
  it('passes on what comes in time, failures too', async () => {
    expect(await within(Promise.resolve('answer'), 50)).toBe('answer');
    await expect(within(Promise.reject(new RangeError('wrong')), 50)).rejects.toThrow(RangeError);
  });

  it('ends the wait when nothing comes', async () => {
    await expect(within(never(), 5)).rejects.toThrow(
      new StoreUnavailable('the store did not answer within 5 ms'),
    );
  });
});

describe('a deadline of a busy process', () => {
  it('does not count the time in which the process computed and could take no answer', async () => {
    const answer = wait(40).then(() => 'answer');
    const waiting = within(answer, 100);
    const busyUntil = performance.now() + 300;
    while (performance.now() < busyUntil);
    expect(await waiting).toBe('answer');
  });
});

describe('the pulse of a server', () => {
  it('lets a slow answer of a live server take its time', async () => {
    const { pulse, seen } = pausable();
    const late = async () => {
      while (seen.pings < 3) await wait(5);
      return 'late';
    };
    expect(await pulse.guard(late)).toBe('late');
    expect(seen.givenUp).toBe(0);
  });

  it('fails every waiting call together when no sign of life comes, and gives the connections up', async () => {
    const { pulse, seen, pause } = pausable();
    pause();
    const ends = await Promise.allSettled([pulse.guard(never), pulse.guard(never), pulse.guard(never)]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(seen.givenUp).toBe(1);
  });

  it('refuses at once while the server is away, with one probe at a time', async () => {
    const { pulse, seen, pause } = pausable();
    pause();
    await expect(pulse.guard(never)).rejects.toThrow(StoreUnavailable);
    const { pings } = seen;
    await expect(pulse.guard(never)).rejects.toThrow(new StoreUnavailable('the store does not answer'));
    expect(seen.pings).toBe(pings);
    await wait(70);
    await Promise.allSettled(Array.from({ length: 20 }, () => pulse.guard(never)));
    expect(seen.mostPingsAtOnce).toBeLessThanOrEqual(2);
  });

  it('goes on when a probe finds the server back', async () => {
    const { pulse, pause, resume } = pausable();
    pause();
    await expect(pulse.guard(never)).rejects.toThrow(StoreUnavailable);
    resume();
    await wait(70);
    expect(await pulse.guard(async () => 'answer')).toBe('answer');
    expect(await pulse.guard(async () => 'next')).toBe('next');
  });

  it('takes the late answer to a probe as a sign of life, although the call that asked was refused', async () => {
    const { pulse, seen, pause } = pausable();
    pause();
    await expect(pulse.guard(never)).rejects.toThrow(StoreUnavailable);
    await wait(70);
    await expect(pulse.guard(async () => 'asked for it')).rejects.toThrow(StoreUnavailable);
    while (seen.pingsAtOnce > 0) await wait(5);
    expect(await pulse.guard(async () => 'next')).toBe('next');
  });

  it('refuses the next calls after a connection failed', async () => {
    const { pulse } = pausable();
    pulse.trip(new Error('reset'));
    await expect(pulse.guard(async () => 'answer')).rejects.toThrow(StoreUnavailable);
  });
});
