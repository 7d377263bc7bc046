import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { rightOfField } from '../access/rights.ts';
import { subjectsOf, traceOf } from './audited-operation.ts';
import type { RequestContext } from './context.ts';

/** What is recorded of one operation. */
export interface AuditedOperation {
  readonly actor: string;
  readonly role: string;
  /** Root fields, sorted and joined by commas. */
  readonly action: string;
  /** Ids and keys of what was asked about, and texts that were searched for; at most 100. */
  readonly about: readonly string[];
  readonly outcome: 'ALLOWED' | 'REFUSED' | 'FAILED';
  readonly reason: string | null;
  readonly generation: number;
  readonly requestId: string;
}

/** Resolves when the record is durable. */
export type RecordOperation = (operation: AuditedOperation) => Promise<void>;

const mostSubjects = 100;
const refusalCodes: ReadonlySet<unknown> = new Set([
  'FORBIDDEN',
  'TRUSTED_DOCUMENT_REQUIRED',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
]);

/**
 * Records every change, every read of what belongs to persons and every refusal before the answer leaves: where it
 * cannot be recorded, nothing is answered. Reading which generation is shown, how the server is and who oneself is are no
 * such reads.
 */
export function auditRule(record: RecordOperation): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ schema, document, operation, request, response, contextValue }) {
          if (document === undefined || operation === undefined) return;
          const trace = traceOf(schema, document, operation);
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          const { outcome, reason } = outcomeOf(errors);
          if (outcome === 'ALLOWED' && trace.fields.every(isImpersonal)) return;
          const { viewer, pinned, requestId } = contextValue;
          await record({
            actor: viewer.name,
            role: viewer.role,
            action: trace.fields.map((field) => field.replace(/^\w+\./, '')).join(','),
            about: subjectsOf(trace, request.variables ?? {}).slice(0, mostSubjects),
            outcome,
            reason,
            generation: pinned.shown.number,
            requestId,
          });
        },
      };
    },
  };
}

const impersonal: ReadonlySet<unknown> = new Set(['readGenerations', 'readRuns', 'knowOneself']);

function isImpersonal(field: string): boolean {
  return field === 'Query.__typename' || impersonal.has(rightOfField[field]);
}

function outcomeOf(errors: readonly GraphQLFormattedError[]): Pick<AuditedOperation, 'outcome' | 'reason'> {
  const [first] = errors;
  if (first === undefined) return { outcome: 'ALLOWED', reason: null };
  const code = first.extensions?.code ?? 'INTERNAL';
  return { outcome: refusalCodes.has(code) ? 'REFUSED' : 'FAILED', reason: String(code) };
}
