import type { IncomingMessage } from 'node:http';

const mostBytes = 8 * 1024 * 1024;
const longestWaitMs = 2_000;

/**
 * Reads the rest of a refused body and drops it, so that the client can finish sending and then read the answer.
 * False when the rest is too long or too slow: the connection is then better closed.
 */
export function discardBody(request: IncomingMessage): Promise<boolean> {
  if (request.readableEnded || request.destroyed) return Promise.resolve(request.readableEnded);
  return new Promise((resolve) => {
    let bytes = 0;
    const end = (complete: boolean) => () => {
      clearTimeout(timer);
      request.off('data', onData);
      resolve(complete);
    };
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) end(false)();
    };
    const timer = setTimeout(end(false), longestWaitMs);
    request.on('data', onData).once('end', end(true)).once('error', end(false)).once('close', end(false));
    request.resume();
  });
}
