import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchLoopDelay } from '../../../server/metrics/loop-delay.ts';
import { draft } from '../../support/drafts.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

/** Names that operators build alerts and dashboards on. */
const names = [
  'gangscope_http_request_duration_seconds',
  'gangscope_decision_duration_seconds',
  'gangscope_decision_signals_total',
  'gangscope_graphql_operation_duration_seconds',
  'gangscope_store_query_duration_seconds',
  'gangscope_store_breaker_state',
  'gangscope_generation',
  'gangscope_generation_age_seconds',
  'gangscope_overlay_lag_seconds',
  'gangscope_ingest_events_total',
  'gangscope_job_duration_seconds',
  'gangscope_job_last_success_timestamp_seconds',
  'gangscope_gate_held_total',
  'gangscope_audit_write_failures_total',
  'gangscope_rejected_total',
  'gangscope_event_loop_delay_seconds',
  'gangscope_build_info',
];

let server: LocalServer;

beforeAll(async () => {
  const store = openMemoryStore();
  const lease = await store.claim('refresh', 'test', 60_000);
  await store.publishRun(lease!, draft({}));
  server = await openLocalServer(store);
});

afterAll(() => server.close());

const scrape = async () => (await fetch(`${server.url}/metrics`)).text();

describe('/metrics', () => {
  it('has the figures that alerts and dashboards are built on, each with a help text', async () => {
    const text = await scrape();
    expect([...text.matchAll(/^# HELP (\S+) \S/gm)].map(([, name]) => name).sort()).toEqual(names.toSorted());
  });

  it('counts requests, decisions and operations by closed sets of labels', async () => {
    await fetch(`${server.url}/v1/decision-signals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer dev-engine-1' },
      body: JSON.stringify({ entities: [{ type: 'ACCOUNT', key: 'secret-account' }] }),
    });
    await server.ask('query SecretName { gangs(first: 1) { totalCount } }');
    await fetch(`${server.url}/nowhere/secret-address`);
    const text = await scrape();
    expect(text).toMatch(/http_request_duration_seconds_count\{.*route="\/v1\/decision-signals".*\} 1$/m);
    expect(text).toMatch(/graphql_operation_duration_seconds_count\{operation="adhoc",type="query"\} 1$/m);
    expect(text).toContain('route="none"');
    expect(text).not.toMatch(/secret/i);
  });

  it('tells which generation is shown', async () => {
    expect(await scrape()).toMatch(/^gangscope_generation 1$/m);
  });

  it('holds every figure that the alert rules and the dashboard ask for', () => {
    for (const file of ['alerts.yml', 'dashboard.json']) {
      const text = readFileSync(new URL(`../../../docs/operations/${file}`, import.meta.url), 'utf8');
      const asked = [...text.matchAll(/gangscope_\w+/g)].map(([name]) =>
        name.replace(/_(bucket|count|sum)$/, ''),
      );
      expect(asked.length).toBeGreaterThan(5);
      expect(asked.filter((name) => !names.includes(name))).toEqual([]);
    }
  });
});

describe('the delay of the event loop', () => {
  it('is seen while the loop is held up', async () => {
    const loop = watchLoopDelay(() => performance.now());
    await new Promise((resolve) => setTimeout(resolve, 60));
    const until = performance.now() + 200;
    while (performance.now() < until);
    expect(loop.delayMs()).toBeGreaterThan(80);
    loop.close();
  });
});
