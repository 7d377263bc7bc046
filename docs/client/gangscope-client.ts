/*
 * A client of the decision door for TypeScript on Node 20 or later. It uses nothing but `fetch`, so copy the file. The
 * contract it follows is `openapi.json` beside it.
 */

export interface ClientSettings {
  /** Such as `https://gangscope.bank.example`. */
  readonly url: string;
  /** Bearer token of a client with the role `engine`; asked for at every attempt, so that it may be renewed. */
  readonly token: () => string;
  /** Longest time of one question, all attempts included; 100 ms if left out. */
  readonly withinMs?: number;
  /** Attempts at most; 2 if left out. Only what the server calls retryable, or what never reached it, is tried again. */
  readonly attempts?: number;
}

export interface EntityKey {
  readonly type: string;
  readonly key: string;
}

export interface Signal {
  readonly status: 'FOUND' | 'NOT_FOUND' | 'STALE' | 'UNAVAILABLE';
  readonly type: string | null;
  readonly key: string;
  readonly gang: {
    readonly id: string;
    readonly role: string | null;
    readonly provisional: boolean;
    readonly size: number;
  } | null;
  readonly level: 'WARNING' | 'ATTENTION' | 'NOTICE' | null;
  readonly score: number | null;
  readonly lists: readonly {
    readonly list: string;
    readonly reason: string;
    readonly until: string | null;
    readonly decides: boolean;
  }[];
  readonly reasons: readonly {
    readonly code: string;
    readonly text: string;
    readonly value: number | null;
  }[];
}

export interface Decision {
  readonly generation: number;
  readonly asOf: string;
  /** Decide as you would without the labels, or ask again soon: the facts behind them are older than promised. */
  readonly stale: boolean;
  readonly signals: readonly Signal[];
}

export interface EventsReport {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly errors: readonly { readonly line: number; readonly code: string; readonly reason: string }[];
  readonly watermark: number;
  /** Labels after these events; missing where the body names more than 100 accounts. */
  readonly decision?: Decision;
}

export interface GangscopeClient {
  /** Labels of 1 to 100 entities, in their order. */
  decide(entities: readonly EntityKey[]): Promise<Decision>;
  /** Records events and answers with the labels after them. Sending the same events again is safe. */
  record(events: readonly Readonly<Record<string, unknown>>[]): Promise<EventsReport>;
}

/** The server refused, or did not answer in time. */
export class GangscopeFailure extends Error {
  /** A code of the contract, or `NO_ANSWER`. */
  readonly code: string;
  readonly retryable: boolean;
  readonly requestId: string | null;
  readonly retryAfterMs: number;

  constructor(
    code: string,
    message: string,
    retryable: boolean,
    requestId: string | null,
    retryAfterMs: number,
  ) {
    super(message);
    this.name = 'GangscopeFailure';
    this.code = code;
    this.retryable = retryable;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
  }
}

const defaults = { withinMs: 100, attempts: 2 };

export function gangscopeClient(settings: ClientSettings): GangscopeClient {
  return {
    decide: (entities) =>
      post(
        settings,
        '/v1/decision-signals',
        { 'content-type': 'application/json' },
        JSON.stringify({ entities }),
      ),
    record: (events) =>
      post(
        settings,
        '/v1/events',
        { 'content-type': 'application/x-ndjson', prefer: 'decision-signals' },
        events.map((event) => `${JSON.stringify(event)}\n`).join(''),
      ),
  };
}

async function post<Answer>(
  settings: ClientSettings,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Answer> {
  const { url, token, withinMs, attempts } = { ...defaults, ...settings };
  const endsAt = performance.now() + withinMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(new URL(path, url), {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${token()}` },
        body,
        signal: AbortSignal.timeout(Math.max(1, Math.floor(endsAt - performance.now()))),
      });
      if (!response.ok) throw await refusalIn(response);
      return (await response.json()) as Answer;
    } catch (cause) {
      const failure = cause instanceof GangscopeFailure ? cause : noAnswer(cause);
      const waitMs = Math.max(failure.retryAfterMs, 5);
      if (!failure.retryable || attempt >= attempts || performance.now() + waitMs >= endsAt) throw failure;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

async function refusalIn(response: Response): Promise<GangscopeFailure> {
  const retryAfterMs = 1000 * Number(response.headers.get('retry-after') ?? 0);
  const body = (await response.json().catch(() => null)) as {
    error?: { code: string; message: string; retryable: boolean; requestId: string };
  } | null;
  const error = body?.error;
  if (error === undefined)
    return new GangscopeFailure(
      'NO_ANSWER',
      `status ${response.status}`,
      response.status >= 500,
      null,
      retryAfterMs,
    );
  return new GangscopeFailure(error.code, error.message, error.retryable, error.requestId, retryAfterMs);
}

function noAnswer(cause: unknown): GangscopeFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new GangscopeFailure('NO_ANSWER', message, true, null, 0);
}
