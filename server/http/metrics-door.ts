import type { FastifyInstance } from 'fastify';

/** What `/metrics` answers with. */
export interface MetricsDoor {
  readonly contentType: string;
  /** All figures in the text format of Prometheus. */
  metrics(): Promise<string>;
}

/** `GET /metrics`: figures for the operator's monitoring. */
export function addMetricsDoor(server: FastifyInstance, door: MetricsDoor): void {
  server.get('/metrics', async (_request, reply) => {
    reply.header('content-type', door.contentType).header('cache-control', 'no-store');
    return door.metrics();
  });
}
