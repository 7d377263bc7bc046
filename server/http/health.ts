import type { FastifyInstance } from 'fastify';
import type { Check } from '../investigation/readiness.ts';
import type { Lifecycle } from './lifecycle.ts';

/** `/livez`: the event loop answers. `/readyz`: 200 when traffic is welcome, 503 else, with every check. */
export function addHealth(
  server: FastifyInstance,
  lifecycle: Lifecycle,
  checks: () => Promise<readonly Check[]>,
): void {
  server.get('/livez', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  server.get('/readyz', async (_request, reply) => {
    const found = lifecycle.phase === 'starting' ? [] : await checks();
    const failed = found.some(({ status }) => status === 'failed');
    const ready = lifecycle.phase === 'ready' && !failed;
    reply.code(ready ? 200 : 503).header('cache-control', 'no-store');
    return { status: ready ? 'ready' : failed ? 'failed' : lifecycle.phase, checks: found };
  });
}
