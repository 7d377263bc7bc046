import { describe, expect, it } from 'vitest';
import { standingQueue } from '../../../server/http/standing-queue.ts';

/** Turns of a loop: when each begins, and how long each of its requests takes, ms. The answer: who is turned away. */
function turnedAway(
  turns: readonly (readonly [beginsAt: number, requests: readonly number[]])[],
): boolean[][] {
  let at = 0;
  let ended: (() => void) | null = null;
  const queue = standingQueue({
    now: () => at,
    endOfTurn: (callBack) => {
      ended = callBack;
    },
  });
  return turns.map(([beginsAt, requests]) => {
    at = Math.max(at, beginsAt);
    const answers = requests.map((ms) => {
      const isFull = queue.isFull();
      if (!isFull) at += ms;
      return isFull;
    });
    ended?.();
    ended = null;
    return answers;
  });
}

/** Fifty requests of a millisecond each. */
const crowded = Array<number>(50).fill(1);
const none = (count: number) => Array<boolean>(count).fill(false);

describe('a queue of requests', () => {
  it('turns nobody of a burst away, however long its one turn is', () => {
    expect(turnedAway([[0, Array<number>(300).fill(1)]])).toEqual([none(300)]);
  });

  it('stands when turns were crowded for a quarter of a second: each then begins what fits into 25 ms', () => {
    const turns = Array.from({ length: 9 }, () => [0, crowded] as const);
    const some = [...none(26), ...Array<boolean>(24).fill(true)];
    // A quarter of a second after the first one is over at the end of the seventh.
    expect(turnedAway(turns)).toEqual([...Array(7).fill(none(50)), ...Array(2).fill(some)]);
  });

  it('does not stand while what a long pause left is going away', () => {
    const drains = [800, 400, 200, 100, 50, 25].map(
      (requests) => [0, Array<number>(requests).fill(1)] as const,
    );
    expect(turnedAway(drains).flat()).toEqual(none(1575));
  });

  it('stands although its turns become shorter, once it does: they are shorter because some are turned away', () => {
    const turns = [...Array(7).fill(80), 40, 80].map(
      (requests) => [0, Array<number>(requests).fill(1)] as const,
    );
    expect(
      turnedAway(turns)
        .slice(7)
        .map((turn) => turn.filter(Boolean).length),
    ).toEqual([14, 54]);
  });

  it('does not stand because a few requests take long', () => {
    const turns = Array.from({ length: 8 }, () => [0, Array<number>(15).fill(40)] as const);
    expect(turnedAway(turns)).toEqual(Array(8).fill(none(15)));
  });

  it('is gone after one short turn', () => {
    const turns = Array.from({ length: 8 }, () => [0, crowded] as const);
    expect(turnedAway([...turns, [0, [1]], [0, crowded]]).slice(8)).toEqual([none(1), none(50)]);
  });

  it('is gone after a pause of the loop', () => {
    const turns = Array.from({ length: 8 }, () => [0, crowded] as const);
    expect(turnedAway([...turns, [10_000, crowded]]).at(-1)).toEqual(none(50));
  });
});
