import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

const tracer = trace.getTracer('gangscope');

/**
 * Runs a call inside a span named after its statement, without parameters: the driver has no instrumentation of its
 * own. Does nothing where the operator has no tracing.
 */
export function traced<T>(name: string, database: string, work: () => Promise<T>): Promise<T> {
  const attributes = { 'db.system.name': 'neo4j', 'db.namespace': database, 'db.query.summary': name };
  return tracer.startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
