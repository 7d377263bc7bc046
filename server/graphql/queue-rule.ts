import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { type Operation, rightOfField } from '../access/rights.ts';
import { traceOf } from './audited-operation.ts';
import type { RequestContext } from './context.ts';

/** What people do that may move a row of the queue. */
const moving: ReadonlySet<Operation | undefined> = new Set([
  'workOnCases',
  'giveVerdicts',
  'moveGenerations',
]);

/** Tells who watches the queue of every change, before the answer leaves. */
export const queueRule: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ schema, document, operation, contextValue }) {
        if (document === undefined || operation?.operation !== OperationTypeNode.MUTATION) return;
        const { fields } = traceOf(schema, document, operation);
        if (fields.some((field) => moving.has(rightOfField[field]))) contextValue.queue.changed();
      },
    };
  },
};
