import { describe, expect, it } from 'vitest';
import type { EventsReport } from '../../graph/domain/events-report.ts';
import { tellingOfDemo } from '../../server/demo.ts';
import { openMemoryStore } from '../support/memory-store.ts';

const report = (accepted: number): EventsReport => ({
  accepted,
  duplicate: 0,
  rejected: 0,
  errors: [],
  watermark: accepted,
  accounts: [],
});

describe('events of somebody’s own in the demo world', () => {
  it('are taken, and the operator is told once', async () => {
    const store = openMemoryStore();
    await store.putNote('world', 'demo');
    const told: string[] = [];
    let accepted = 0;
    const record = tellingOfDemo(
      store,
      async () => report(accepted),
      (message) => told.push(message),
    );
    await record(new Uint8Array());
    expect(told).toEqual([]);
    accepted = 2;
    expect(await record(new Uint8Array())).toEqual(report(2));
    await record(new Uint8Array());
    expect(told).toEqual([
      'events are recorded into the demo world; for a world of your own choose another DATA_DIR',
    ]);
  });

  it('are nothing to tell of in any other world', async () => {
    const told: string[] = [];
    const record = tellingOfDemo(
      openMemoryStore(),
      async () => report(1),
      (message) => told.push(message),
    );
    await record(new Uint8Array());
    expect(told).toEqual([]);
  });
});
