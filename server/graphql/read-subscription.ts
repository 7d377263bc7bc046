import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { getOperationAST, OperationTypeNode, parse, specifiedRules, validate } from 'graphql';
import { BadInput } from '../../graph/domain/errors.ts';
import { checkRight, rightOfField } from '../access/rights.ts';
import { traceOf } from './audited-operation.ts';
import type { RequestContext } from './context.ts';
import type { CheckSender } from './document-rule.ts';
import { formatError } from './format-error.ts';
import { limitRule } from './query-limits.ts';

/** A document as a client sends it, its envelope checked. */
export interface AskedDocument {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A subscription that may be executed. */
export interface ReadyOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variableValues: Readonly<Record<string, unknown>> | null;
  readonly contextValue: RequestContext;
}

/**
 * What is to be executed for a subscription, under the rules that hold for every document.
 *
 * @throws BadInput for what is no subscription of the schema; TrustedDocumentRequired, Forbidden
 */
export type ReadSubscription = (asked: AskedDocument, context: RequestContext) => ReadyOperation;

export function subscriptionReader(schema: GraphQLSchema, checkSender: CheckSender): ReadSubscription {
  return ({ query, operationName = null, variables = null }, contextValue) => {
    const document = documentIn(query);
    const [problem] = validate(schema, document, [...specifiedRules, limitRule], { maxErrors: 1 });
    if (problem !== undefined) throw badDocument(ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED, problem);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new BadInput('query', 'only a subscription is answered here, all else at /graphql');
    checkSender(document, contextValue.viewer);
    for (const field of traceOf(schema, document, operation).fields) {
      const right = rightOfField[field];
      // The library's own fields, such as __typename, have no row.
      if (right !== undefined) checkRight(contextValue.viewer, right);
    }
    return { schema, document, operationName, variableValues: variables, contextValue };
  };
}

function documentIn(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw badDocument(ApolloServerErrorCode.GRAPHQL_PARSE_FAILED, error as GraphQLError);
  }
}

function badDocument(code: ApolloServerErrorCode, error: GraphQLError): BadInput {
  return new BadInput('query', formatError({ ...error.toJSON(), extensions: { code } }, error).message);
}
