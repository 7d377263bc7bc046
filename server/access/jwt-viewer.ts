import { createHash } from 'node:crypto';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { StoreUnavailable, Unauthenticated } from '../../graph/domain/errors.ts';
import { hourMs, minuteMs, secondMs } from '../../graph/domain/window.ts';
import type { AccessSettings } from './access-settings.ts';
import type { Role, Viewer, ViewerOf } from './viewer.ts';
import { roles } from './viewer.ts';

export type JwtSettings = Extract<AccessSettings, { mode: 'jwt' }>;

const algorithms = ['RS256', 'ES256', 'EdDSA'];
const skewSeconds = 60;
const mostTokenCharacters = 8_192;
/** Tokens whose check is remembered. */
const mostRemembered = 10_000;
const providerTimeoutMs = 2_000;
/** How long the last keys are good for while the provider is down. */
const keysGoodForMs = 24 * hourMs;
const askKeysEveryMs = 10 * minuteMs;
const askAgainAfterMs = 30 * secondMs;

/**
 * The person or machine behind a bearer token of the identity provider: signed by one of its keys by RS256, ES256 or
 * EdDSA, for this audience, in force within 60 s, with exactly one role that is known. `sub` is the name. A checked
 * token is remembered by its hash until it ends.
 *
 * @param now  epoch ms
 * @throws Unauthenticated for any other header
 * @throws StoreUnavailable while no key of the provider is known
 */
export function jwtViewer(settings: JwtSettings, now: () => number): ViewerOf {
  const remembered = new Map<string, { readonly viewer: Viewer; readonly endsAt: number }>();
  const keys = keysOf(settings.jwksUrl, now);
  return async (authorization) => {
    const token = tokenIn(authorization);
    const hash = createHash('sha256').update(token).digest('base64url');
    const known = remembered.get(hash);
    if (known !== undefined && now() < known.endsAt) return known.viewer;
    remembered.delete(hash);
    const payload = await verified(token, keys, settings, now());
    const viewer = { role: roleIn(payload, settings.rolesClaim), name: payload.sub! };
    remembered.set(hash, { viewer, endsAt: payload.exp! * secondMs });
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    return viewer;
  };
}

function tokenIn(authorization: string | undefined): string {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined || token.length > mostTokenCharacters)
    throw new Unauthenticated('a bearer token of the identity provider is needed');
  return token;
}

/** Keys of the provider, asked for again now and then; the last ones stay good for a day while it is down. */
function keysOf(url: string, now: () => number): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(url), {
    timeoutDuration: providerTimeoutMs,
    cooldownDuration: askAgainAfterMs,
    cacheMaxAge: askKeysEveryMs,
  });
  let goodUntil = Number.NEGATIVE_INFINITY;
  return async (header, token) => {
    try {
      const key = await remote(header, token);
      goodUntil = now() + keysGoodForMs;
      return key;
    } catch (error) {
      const last = remote.jwks();
      if (isNoSuchKey(error) || last === undefined || now() > goodUntil) throw error;
      return createLocalJWKSet(last)(header, token);
    }
  };
}

function isNoSuchKey(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: JwtSettings,
  now: number,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms,
      issuer,
      audience,
      clockTolerance: skewSeconds,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (cause) {
    if (cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout))
      throw new Unauthenticated('the token is not valid', { cause });
    throw new StoreUnavailable('the identity provider does not answer', { cause });
  }
}

function roleIn(payload: JWTPayload, claim: string): Role {
  const named = [payload[claim] ?? []].flat();
  const found = roles.filter((role) => named.includes(role));
  const [role] = found;
  if (role === undefined || found.length > 1)
    throw new Unauthenticated(`the token must name one of the roles ${roles.join(', ')}`);
  return role;
}
