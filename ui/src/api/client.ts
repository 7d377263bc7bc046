import type { DocumentText } from './document-text.ts';
import { ApiError, type Failure, unreachable } from './failure.ts';
import { createShare } from './share-asks.ts';

/** Asks one document. Rejects with an `ApiError`, or with an `AbortError` when the signal fired. */
export type Ask = <Answer, Variables>(
  document: DocumentText<Answer, Variables>,
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

/** What comes back over HTTP, whatever its status. */
interface Reply<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly GraphQLProblem[];
}

interface GraphQLProblem {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The graph on the page is the only cache: every question goes to the server, equal ones at once as one request. */
export function createAsk({ url, token, language }: AskOptions): Ask {
  const share = createShare();
  return <Answer>(query: string, variables: unknown, signal?: AbortSignal) => {
    const body = JSON.stringify({ query, variables });
    const headers = { ...whoAsks({ token, language }), 'content-type': 'application/json', accept };
    const request = { method: 'POST', headers, body };
    // What is told while the page is being left still arrives.
    if (query.startsWith('mutation'))
      return answerTo<Answer>(url, { ...request, keepalive: body.length < mostKeptAlive }, signal);
    return share(`${language()} ${body}`, (leaving) => answerTo<Answer>(url, request, leaving), signal);
  };
}

async function answerTo<Answer>(url: string, request: RequestInit, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(url, { ...request, ...(signal && { signal }) }).catch(
    unlessAborted(null, signal),
  );
  const requestId = response.headers.get('x-request-id');
  const reply: Reply<Answer> = await response.json().catch(unlessAborted(requestId, signal));
  const [first] = reply.errors ?? [];
  if (first) throw new ApiError(failureOf(first, requestId));
  if (!reply.data) throw new ApiError({ ...unreachable, requestId });
  return reply.data;
}

/** Headers that say who asks, and in which language texts are wanted. */
export function whoAsks({ token, language }: Pick<AskOptions, 'token' | 'language'>): Record<string, string> {
  return {
    ...(token !== null && { authorization: `Bearer ${token}` }),
    'accept-language': language(),
  };
}

const accept = 'application/graphql-response+json, application/json';

/** Browsers keep at most 64 KiB alive. */
const mostKeptAlive = 16_000;

/** Whoever aborted knows why; all else means that no answer came. */
function unlessAborted(requestId: string | null, signal: AbortSignal | undefined): (caught: Error) => never {
  return (caught) => {
    signal?.throwIfAborted();
    throw new ApiError({ ...unreachable, message: caught.message, requestId }, { cause: caught });
  };
}

function failureOf({ message, extensions = {} }: GraphQLProblem, requestId: string | null): Failure {
  const { code, requestId: named, retryable } = extensions;
  return {
    code: typeof code === 'string' ? code : 'INTERNAL',
    message,
    requestId: typeof named === 'string' ? named : requestId,
    retryable: retryable === true,
  };
}
