import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { DeadLetter } from '../../graph/intake/dead-letter.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { eventReader } from '../../graph/intake/read-event.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { lettersInTurn } from '../../server/ingest/letters-in-turn.ts';
import { recordEvents } from '../../server/ingest/record-events.ts';
import type { Intraday, IntradayParts } from '../../server/intraday/follow-intraday.ts';
import { followIntraday } from '../../server/intraday/follow-intraday.ts';
import { settleEvents } from '../../server/settle-events.ts';
import type { LocalServer } from './local-server.ts';
import { openLocalServer } from './local-server.ts';
import { now } from './seeded-world.ts';

export interface EventsServer {
  readonly server: LocalServer;
  readonly intraday: Intraday;
  /** Refused rows that were kept. */
  readonly letters: readonly DeadLetter[];
  /** Sends rows as NDJSON, as the decision engine, and asks for labels. */
  post(rows: readonly unknown[], headers?: Record<string, string>): Promise<EventsAnswer>;
  close(): Promise<void>;
}

export interface EventsAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the test says it is.
  readonly body: any;
}

/** A server of real parts that takes events, on a free port of this machine. */
export async function openEventsServer(
  store: GraphStore,
  parts: Partial<IntradayParts> & { readonly now?: () => number } = {},
): Promise<EventsServer> {
  const clock = parts.now ?? (() => now);
  const letters: DeadLetter[] = [];
  const intraday = followIntraday({
    store,
    parameters: defaultParameters,
    openBatches: null,
    onAgreement: async () => {},
    alarm: (message) => {
      throw new Error(message);
    },
    ...parts,
    now: clock,
  });
  const pseudonymize = pseudonymizer(new Uint8Array(32).fill(1));
  const record = recordEvents({
    store,
    readEvent: eventReader({ pseudonymize, now: clock }),
    keepLetters: lettersInTurn(async (more) => void letters.push(...more)),
    source: 'events',
  });
  const server: LocalServer = await openLocalServer(store, {
    now: clock,
    overlay: intraday.overlayOf,
    events: { record, settle: (report) => settleEvents(server.labels.state.known, intraday)(report) },
  });
  await intraday.look();
  return {
    server,
    intraday,
    letters,
    async post(rows, headers = {}) {
      const response = await fetch(`${server.url}/v1/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-ndjson',
          authorization: 'Bearer dev-engine-1',
          prefer: 'decision-signals',
          ...headers,
        },
        body: rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    async close() {
      await server.close();
      await intraday.close();
    },
  };
}
