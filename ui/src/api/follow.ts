import { createClient } from 'graphql-sse';
import { type AskOptions, whoAsks } from './client.ts';
import type { DocumentText } from './document-text.ts';

/**
 * Tells each answer of a subscription. Resolves when the stream has ended, whether the server ended it, it broke or it
 * could not be opened: whoever follows asks anew and looks for what came meanwhile.
 */
export type Follow = <Answer, Variables extends Record<string, unknown>>(
  document: DocumentText<Answer, Variables>,
  variables: Variables,
  hear: (answer: Answer) => void,
  signal: AbortSignal,
) => Promise<void>;

export function createFollow({ url, ...asking }: AskOptions): Follow {
  const client = createClient({ url, headers: () => whoAsks(asking), retryAttempts: 0 });
  return <Answer>(
    query: string,
    variables: Record<string, unknown>,
    hear: (answer: Answer) => void,
    signal: AbortSignal,
  ) =>
    new Promise((resolve) => {
      const ended = () => resolve();
      const next = ({ data }: { data?: unknown }) => data && hear(data as Answer);
      const leave = client.subscribe({ query, variables }, { next, error: ended, complete: ended });
      signal.addEventListener('abort', () => {
        leave();
        resolve();
      });
    });
}
