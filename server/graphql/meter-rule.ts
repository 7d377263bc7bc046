import type { ApolloServerPlugin } from '@apollo/server';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestContext } from './context.ts';

/** Hears of an executed operation. `name`: one of the known names, else `adhoc`. */
export type OnExecuted = (name: string, type: string, seconds: number) => void;

const tracer = trace.getTracer('gangscope');

/** Times each operation and puts it into a span of its own; the span holds no document and no variable. */
export function meterRule(
  isKnown: (operationName: string) => boolean,
  onExecuted: OnExecuted,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async executionDidStart({ operation, operationName }) {
          const name = operationName !== null && isKnown(operationName) ? operationName : 'adhoc';
          const type = operation.operation;
          const span = tracer.startSpan(`graphql ${type}`, {
            attributes: { 'graphql.operation.name': name },
          });
          return {
            async executionDidEnd(error) {
              if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
              span.end();
              onExecuted(name, type, (performance.now() - startedAt) / 1000);
            },
          };
        },
      };
    },
  };
}
