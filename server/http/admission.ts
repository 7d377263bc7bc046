import { Overloaded } from '../../graph/domain/errors.ts';

/** Whose request it is decides how it queues: the decision engine before persons before jobs. */
export type RequestClass = 'decision' | 'interactive' | 'batch';

export interface ClassLimits {
  /** Requests that are worked on at once. */
  readonly running: number;
  /** Requests that wait for their turn; one more is refused. */
  readonly waiting: number;
  /** Above this delay of the event loop none is taken, ms. */
  readonly mostDelayMs: number;
}

export const admissionLimits: Readonly<Record<RequestClass, ClassLimits>> = {
  decision: { running: 512, waiting: 512, mostDelayMs: Number.POSITIVE_INFINITY },
  interactive: { running: 24, waiting: 96, mostDelayMs: 5_000 },
  batch: { running: 4, waiting: 16, mostDelayMs: 1_000 },
};

export interface AdmissionParts {
  readonly limits: Readonly<Record<RequestClass, ClassLimits>>;
  /** How late the event loop is, ms. */
  readonly delayMs: () => number;
  readonly onRefused: (requestClass: RequestClass, reason: 'queue' | 'load') => void;
}

/** Lets a bounded number of requests of each class in; the classes do not wait for each other. */
export interface Admission {
  /**
   * Resolves when it is the request's turn, with what gives the turn on; calling that twice does nothing.
   *
   * @throws Overloaded at once when the queue is full or the server is too late to take on more
   */
  enter(requestClass: RequestClass): Promise<() => void>;
}

export function createAdmission({ limits, delayMs, onRefused }: AdmissionParts): Admission {
  const running: Record<RequestClass, number> = { decision: 0, interactive: 0, batch: 0 };
  const waiting: Record<RequestClass, (() => void)[]> = { decision: [], interactive: [], batch: [] };

  function leaveOnce(requestClass: RequestClass): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting[requestClass].shift();
      if (next === undefined) running[requestClass] -= 1;
      else next();
    };
  }

  return {
    async enter(requestClass) {
      const limit = limits[requestClass];
      if (delayMs() > limit.mostDelayMs) refuse('load');
      if (running[requestClass] < limit.running) running[requestClass] += 1;
      else if (waiting[requestClass].length >= limit.waiting) refuse('queue');
      else await new Promise<void>((resolve) => waiting[requestClass].push(resolve));
      return leaveOnce(requestClass);

      function refuse(reason: 'queue' | 'load'): never {
        onRefused(requestClass, reason);
        throw new Overloaded('the server has more to do than it can: try again soon');
      }
    },
  };
}
