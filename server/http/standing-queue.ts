/** Whether requests stand in a queue that does not go away by itself. */
export interface StandingQueue {
  /** Asked once by each request as it begins; true turns it away. */
  isFull(): boolean;
}

export interface StandingQueueParts {
  /** Monotonic milliseconds. */
  readonly now: () => number;
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
/** A turn that takes less than this share of the one before takes in less: what a pause left standing is going away. */
const drainingShare = 3 / 4;

/**
 * Requests wait where nobody can count them: in the sockets, until the event loop comes round. What can be seen is how
 * long its turns take and how many requests begin in them. Where they were long and full for a quarter of a second
 * without a pause and did not become shorter by themselves, each turn takes on what it can begin in 25 ms and turns the
 * rest away, so that the next one comes soon: the rule of CoDel (Nichols and Jacobson, Controlling Queue Delay, ACM Queue
 * 2012), with a turn in place of a packet. The first long turn counts for nothing: a collection of garbage is one.
 */
export function standingQueue({ now, endOfTurn }: StandingQueueParts): StandingQueue {
  let turnBeganAt: number | null = null;
  let turnEndedAt = Number.NEGATIVE_INFINITY;
  let turnMs = 0;
  let crowdedSince: number | null = null;
  let isStanding = false;
  let requests = 0;

  function begin(at: number): number {
    // The loop had nothing to do in between: nobody stands in a queue.
    if (at - turnEndedAt > longestTurnMs) {
      forget();
      turnMs = 0;
    }
    requests = 0;
    endOfTurn(() => end(at));
    return at;
  }

  function end(beganAt: number): void {
    const beforeMs = turnMs;
    turnEndedAt = now();
    turnMs = turnEndedAt - beganAt;
    turnBeganAt = null;
    const isDraining = !isStanding && turnMs < drainingShare * beforeMs;
    if (turnMs <= longestTurnMs || requests < leastRequests || isDraining) forget();
    else {
      crowdedSince ??= turnEndedAt;
      isStanding ||= turnEndedAt - crowdedSince > longestBurstMs;
    }
  }

  function forget(): void {
    crowdedSince = null;
    isStanding = false;
  }

  return {
    isFull() {
      const at = now();
      turnBeganAt ??= begin(at);
      requests += 1;
      return isStanding && at - turnBeganAt > longestTurnMs;
    },
  };
}
