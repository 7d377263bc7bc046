import { describe, expect, it } from 'vitest';
import { standingQueue } from '../../../server/http/standing-queue.ts';

/** A turn of the loop: how long each of its requests takes, and what the loop did before it, ms. */
interface Turn {
  readonly requests: readonly number[];
  readonly idleMs?: number;
  readonly otherWorkMs?: number;
}

/** How many requests of each turn were turned away. */
function turnedAway(turns: readonly Turn[]): number[] {
  let at = 0;
  let idle = 0;
  let ended: (() => void) | null = null;
  const queue = standingQueue({
    now: () => at,
    idleMs: () => idle,
    endOfTurn: (callBack) => {
      ended = callBack;
    },
  });
  return turns.map(({ requests, idleMs = 0, otherWorkMs = 0 }) => {
    at += idleMs + otherWorkMs;
    idle += idleMs;
    let refused = 0;
    for (const ms of requests) {
      if (queue.isFull()) refused += 1;
      else at += ms;
    }
    ended?.();
    ended = null;
    return refused;
  });
}

/** So many requests of a millisecond each. */
const turnOf = (requests: number): Turn => ({ requests: Array<number>(requests).fill(1) });
const turnsOf = (...requests: number[]) => requests.map(turnOf);
/** Ends in a queue that stands: 26 requests of each turn are begun. */
const standing = turnsOf(50, 50, 50, 50, 50, 50, 50);

describe('a queue of requests', () => {
  it('turns nobody of a burst away, however long its one turn is', () => {
    expect(turnedAway(turnsOf(3000))).toEqual([0]);
  });

  it('stands when turns were crowded for a quarter of a second: each then begins what fits into 25 ms', () => {
    // The first turn does not count, so the seventh begins after a quarter of a second.
    expect(turnedAway([...standing, ...turnsOf(50, 80)])).toEqual([0, 0, 0, 0, 0, 0, 24, 24, 54]);
  });

  it('is seen in the middle of a turn that is longer than all before', () => {
    // A quarter of a second after the first turn, the third has begun 171 requests.
    expect(turnedAway(turnsOf(26, 80, 240, 720))).toEqual([0, 0, 69, 694]);
  });

  it('stands although its turns are now shorter and now longer', () => {
    expect(turnedAway(turnsOf(80, 45, 80, 45, 80, 45, 80))).toEqual([0, 0, 0, 0, 0, 5, 54]);
  });

  it('stands although the loop does other work between its turns', () => {
    const turns = standing.map((turn) => ({ ...turn, otherWorkMs: 40 }));
    expect(turnedAway(turns)).toEqual([0, 0, 0, 19, 24, 24, 24]);
  });

  it('does not stand while what a long pause left is going away', () => {
    expect(turnedAway(turnsOf(800, 400, 200, 100, 50, 25))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('does not stand because a few requests take long', () => {
    const turns = Array<Turn>(8).fill({ requests: Array<number>(15).fill(40) });
    expect(turnedAway(turns)).toEqual(Array(8).fill(0));
  });

  it('is gone after a short turn, and is the same one when turns are crowded again within a second', () => {
    expect(turnedAway([...standing, ...turnsOf(1, 50, 50)]).slice(7)).toEqual([0, 0, 24]);
  });

  it('is another one after a second, which may be a burst', () => {
    const later = { ...turnOf(50), otherWorkMs: 1000 };
    expect(turnedAway([...standing, turnOf(1), later, ...turnsOf(50, 50)]).slice(7)).toEqual([0, 0, 0, 0]);
  });

  it('is gone when the loop had nothing to do', () => {
    expect(turnedAway([...standing, { ...turnOf(50), idleMs: 1 }]).slice(6)).toEqual([24, 0]);
  });
});
