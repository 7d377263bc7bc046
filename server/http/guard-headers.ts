import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/**
 * Headers that keep what is answered apart from other sites, by name in lower case. They are the same in every answer
 * but for what a page says of itself, so the library is asked once: asking it for each answer costs as much as deciding
 * about an account.
 */
export function guardHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader(name: string, value: string) {
      headers[name.toLowerCase()] = value;
    },
    removeHeader(name: string) {
      delete headers[name.toLowerCase()];
    },
  };
  guard({} as IncomingMessage, answer as unknown as ServerResponse, (problem) => {
    if (problem !== undefined) throw problem;
  });
  return headers;
}

const guard = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  strictTransportSecurity: false,
});
