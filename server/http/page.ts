import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where the built document wants the nonce. */
const noncePlace = '__CSP_NONCE__';
/** Where the built document wants the name of the zone in which it shows times. */
const timeZonePlace = '__TIME_ZONE__';
/** Where the built document wants to know how persons sign in. */
const signInPlace = '__SIGN_IN__';
const nonceBytes = 16;

const ownFilesOnly =
  "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:";
const trustedTypes = "require-trusted-types-for 'script'; trusted-types default";

export interface PageParts {
  /** Where the page was built. */
  readonly folder: string;
  /** IANA name of the zone in which the page shows times. */
  readonly timeZone: string;
  /** `dev`: the page offers the local users. `jwt`: a provider of identities has signed the person in. */
  readonly signIn: 'dev' | 'jwt';
}

/** Sends the document of the page. */
export type SendPage = (reply: FastifyReply) => FastifyReply;

/**
 * Serves the built page: its files as they are, and its document with a fresh nonce in each answer.
 */
export async function addPage(
  server: FastifyInstance,
  { folder, timeZone, signIn }: PageParts,
): Promise<SendPage> {
  const document = readFileSync(join(folder, 'index.html'), 'utf8')
    .replaceAll(timeZonePlace, timeZone)
    .replaceAll(signInPlace, signIn);
  const send: SendPage = (reply) => sendDocument(reply, document);
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    globIgnore: ['index.html'],
    cacheControl: false,
    setHeaders(response, path) {
      response.setHeader('content-security-policy', ownFilesOnly);
      response.setHeader('cache-control', path.includes('/assets/') ? neverChanges : 'no-cache');
    },
  });
  server.get('/', (_request, reply) => send(reply));
  return send;
}

/** Names of built files carry a digest of their content. */
const neverChanges = 'public, max-age=31536000, immutable';

/** Whether a person opened an address of the page itself, such as a shared link; files have an extension. */
export function opensPage({ method, headers, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && !/\.\w+$/.test(path);
}

function sendDocument(reply: FastifyReply, document: string): FastifyReply {
  const nonce = randomBytes(nonceBytes).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', `${ownFilesOnly}; style-src 'self' 'nonce-${nonce}'; ${trustedTypes}`)
    .send(document.replaceAll(noncePlace, nonce));
}
