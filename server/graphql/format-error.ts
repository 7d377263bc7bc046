import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../graph/domain/errors.ts';
import { BadInput, GangscopeError, LimitExceeded } from '../../graph/domain/errors.ts';

/** What a caller can decide by. The request id is added where the answer is sent. */
interface ErrorFacts {
  readonly code: ErrorCode | 'INTERNAL';
  readonly retryable: boolean;
  readonly limit?: string;
  readonly field?: string;
}

/**
 * The error as the caller sees it: our code, and a message that quotes no value, no stack and no query. What is not
 * meant for callers becomes `INTERNAL`.
 */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const facts = factsOf(formatted, originalOf(thrown));
  const message = facts.code === 'INTERNAL' ? internalMessage : messageOf(formatted, thrown);
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { ...facts } };
}

export const internalMessage = 'Something failed on our side. The request id names it in the log.';

/** What was thrown: in a resolver, or by a rule that wrapped it to give it a status. */
function originalOf(thrown: unknown): unknown {
  const wrapped = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  return wrapped instanceof GangscopeError ? wrapped : unwrapResolverError(thrown);
}

function factsOf({ extensions }: GraphQLFormattedError, original: unknown): ErrorFacts {
  if (original instanceof GangscopeError) {
    const { code, retryable } = original;
    if (original instanceof LimitExceeded) return { code, retryable, limit: original.limit };
    return original instanceof BadInput ? { code, retryable, field: original.field } : { code, retryable };
  }
  const limit = extensions?.limit;
  if (typeof limit === 'string') return { code: 'LIMIT_EXCEEDED', retryable: false, limit };
  const code = clientMistakes.has(String(extensions?.code)) ? 'BAD_USER_INPUT' : 'INTERNAL';
  return { code, retryable: false };
}

const clientMistakes: ReadonlySet<string> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  'INTROSPECTION_DISABLED',
]);

function messageOf({ message, locations, extensions }: GraphQLFormattedError, thrown: unknown): string {
  if (extensions?.code === ApolloServerErrorCode.GRAPHQL_PARSE_FAILED) {
    const [at] = locations ?? [];
    return `Syntax error in the document${at === undefined ? '' : `, line ${at.line}, column ${at.column}`}`;
  }
  const cause = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  const [, variable] = /^Variable "(\$\w+)" got invalid value /.exec(message) ?? [];
  if (variable === undefined || cause === undefined) return withoutValue(message);
  const [, place] = / at "([\w.[\]]+)"$/.exec(message.slice(0, -`; ${cause.message}`.length)) ?? [];
  return `Variable "${variable}" is not right${place === undefined ? '' : ` at "${place}"`}: ${withoutValue(cause.message)}`;
}

/** The library quotes what it could not use, which may be a phone number; only what was expected stays. */
function withoutValue(message: string): string {
  return message
    .replace(/^Value .* does not exist in (?="\w+" enum)/s, 'The value does not exist in ')
    .replace(/(?<= value): .*$|(?<= has invalid value) .*$|, found .*$/s, '');
}
