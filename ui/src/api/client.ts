import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  type AnyVariables,
  type CombinedError,
  cacheExchange,
  createClient,
  fetchExchange,
} from '@urql/core';
import { ApiError, type Failure, unreachable } from './failure.ts';

/** Asks one document. Rejects with an `ApiError`, or with an `AbortError` when the signal fired. */
export type Ask = <Answer, Variables extends AnyVariables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Answer>;

export interface AskOptions {
  readonly url: string;
  /** Null where something between page and server says who is asking. */
  readonly token: string | null;
  /** Read at every request: the answer's texts follow the language of the page. */
  readonly language: () => string;
}

/** The graph on the page is the only cache: every question goes to the server. */
export function createAsk({ url, token, language }: AskOptions): Ask {
  let requestId: string | null = null;
  const client = createClient({
    url,
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetch: async (input, init) => {
      const response = await fetch(input, { ...init, keepalive: init?.keepalive === true && isShort(init) });
      requestId = response.headers.get('x-request-id');
      return response;
    },
  });
  return async (document, variables, signal) => {
    const headers = whoAsks({ token, language });
    // What is told while the page is being left still arrives.
    const fetchOptions = { headers, keepalive: changes(document), ...(signal ? { signal } : {}) };
    const act = changes(document) ? client.mutation : client.query;
    const { data, error } = await act(document, variables, { fetchOptions }).toPromise();
    signal?.throwIfAborted();
    if (error) throw new ApiError(failureOf(error, requestId), { cause: error });
    if (!data) throw new ApiError({ ...unreachable, requestId });
    return data;
  };
}

/** Headers that say who asks, and in which language texts are wanted. */
export function whoAsks({ token, language }: Pick<AskOptions, 'token' | 'language'>): Record<string, string> {
  return {
    ...(token !== null && { authorization: `Bearer ${token}` }),
    'accept-language': language(),
  };
}

/** Browsers keep at most 64 KiB alive. */
function isShort({ body }: RequestInit): boolean {
  return typeof body === 'string' && body.length < 16_000;
}

function changes({ definitions }: Pick<TypedDocumentNode, 'definitions'>): boolean {
  return definitions.some((part) => part.kind === 'OperationDefinition' && part.operation === 'mutation');
}

function failureOf(error: CombinedError, requestId: string | null): Failure {
  const [first] = error.graphQLErrors;
  if (!first) return { ...unreachable, message: error.message, requestId };
  const { code, requestId: named, retryable } = first.extensions;
  return {
    code: typeof code === 'string' ? code : 'INTERNAL',
    message: first.message,
    requestId: typeof named === 'string' ? named : requestId,
    retryable: retryable === true,
  };
}
