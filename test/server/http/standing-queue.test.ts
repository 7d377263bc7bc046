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

const none = (count: number) => Array<boolean>(count).fill(false);

describe('a queue of requests', () => {
  it('turns nobody of a burst away, however long its one turn is', () => {
    expect(turnedAway([[0, Array<number>(300).fill(1)]])).toEqual([none(300)]);
  });

  it('stands when turns were crowded for a tenth of a second: each then begins what fits into 5 ms', () => {
    const crowded = Array<number>(20).fill(1);
    const turns = Array.from({ length: 8 }, () => [0, crowded] as const);
    const [keepsSix, keepsAll] = [[...none(6), ...Array<boolean>(14).fill(true)], none(20)];
    // A tenth of a second has passed in the sixth turn.
    expect(turnedAway(turns)).toEqual([...Array(5).fill(keepsAll), ...Array(3).fill(keepsSix)]);
  });

  it('is gone after one short turn', () => {
    const crowded = Array<number>(20).fill(1);
    const turns = Array.from({ length: 6 }, () => [0, crowded] as const);
    expect(turnedAway([...turns, [0, [1]], [0, crowded]]).slice(6)).toEqual([none(1), none(20)]);
  });

  it('is gone after a pause of the loop', () => {
    const crowded = Array<number>(20).fill(1);
    const turns = Array.from({ length: 6 }, () => [0, crowded] as const);
    expect(turnedAway([...turns, [10_000, crowded]]).at(-1)).toEqual(none(20));
  });
});
