/** Whether requests stand in a queue that does not go away by itself. */
export interface StandingQueue {
  /** Asked once by each request as it begins; true turns it away. */
  isFull(): boolean;
}

export interface StandingQueueParts {
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Milliseconds that the event loop has had nothing to do, since any moment. */
  readonly idleMs: () => number;
  /** Calls back when the event loop has begun all requests that had arrived. */
  readonly endOfTurn: (ended: () => void) => void;
}

/**
 * A turn that is longer is crowded. Who comes at its worst moment waits for it and for the next one: half of the 100 ms
 * in which a decision is of use.
 */
const longestTurnMs = 25;
/** A turn of fewer requests is long for what one of them asks: nobody stands in a queue. A browser sends six at once. */
const leastRequests = 16;
/** Crowded turns in a row for so long are no burst, which would be over by itself, and no neighbour on the processor. */
const longestBurstMs = 250;
/** A queue that comes back so soon is the same one. */
const sameQueueMs = 1_000;
/** What the longest turn counts for after each turn: a queue that shrinks faster is going away. */
const fading = 3 / 4;
/** A loop that waited for so long has found its sockets empty. */
const leastIdleMs = 1;

/**
 * Requests wait where nobody can count them: in the sockets, until the event loop comes round. What can be seen is how
 * long its turns take and how many requests begin in them. Where they were long and full for a quarter of a second, the
 * loop never had to wait, and a turn comes to half of the longest before it, each turn takes on what it can begin in
 * 25 ms and turns the rest away, so that the next one comes soon: the rule of CoDel (Nichols and Jacobson, Controlling
 * Queue Delay, ACM Queue 2012), with a turn in place of a packet. The first long turn counts for nothing: a collection
 * of garbage is one. What a pause left standing goes away in ever shorter turns.
 */
export function standingQueue({ now, idleMs, endOfTurn }: StandingQueueParts): StandingQueue {
  let turnBeganAt: number | null = null;
  let requests = 0;
  let idleBefore = Number.NEGATIVE_INFINITY;
  let crowdedSince: number | null = null;
  let longestMs = 0;
  let isStanding = false;
  let stoodUntil = Number.NEGATIVE_INFINITY;

  function begin(at: number): number {
    const idle = idleMs();
    if (idle - idleBefore >= leastIdleMs) leave(at);
    idleBefore = idle;
    requests = 0;
    endOfTurn(() => end(at));
    return at;
  }

  function end(beganAt: number): void {
    const at = now();
    const turnMs = at - beganAt;
    turnBeganAt = null;
    if (turnMs <= longestTurnMs || requests < leastRequests) leave(at);
    else {
      crowdedSince ??= at;
      longestMs = Math.max(turnMs, fading * longestMs);
    }
  }

  function leave(at: number): void {
    if (isStanding) stoodUntil = at;
    isStanding = false;
    crowdedSince = null;
    longestMs = 0;
  }

  /** Asked inside a turn, too: the one that it is decided in may be the longest by far. */
  function stands(at: number, turnMs: number): boolean {
    if (crowdedSince === null || requests < leastRequests || turnMs < longestMs / 2) return false;
    const burstMs = at - stoodUntil < sameQueueMs ? longestTurnMs : longestBurstMs;
    return at - crowdedSince > burstMs;
  }

  return {
    isFull() {
      const at = now();
      turnBeganAt ??= begin(at);
      requests += 1;
      const turnMs = at - turnBeganAt;
      isStanding ||= stands(at, turnMs);
      return isStanding && turnMs > longestTurnMs;
    },
  };
}
