import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { listEntryReader } from '../../graph/intake/read-list-entry.ts';
import { createMeters } from '../../server/metrics/meters.ts';
import type { ServerParts } from '../../server/run-server.ts';

/** What a server takes beside settings, store, labels and clock, where nothing depends on it: no page, no events, no log. */
export function quietParts(): Omit<ServerParts, 'settings' | 'store' | 'labels' | 'now'> {
  return {
    readValue: () => [],
    readEntry: listEntryReader({ pseudonymize: pseudonymizer(new Uint8Array(32)) }),
    audit: {
      log: { note: () => {}, write: async () => {} },
      digest: (subject) => subject,
      read: async () => [],
    },
    version: 'test',
    meters: createMeters('test'),
    events: null,
    pageFolder: null,
    log: { level: 'silent', write: () => {} },
  };
}
