import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { StoreUnavailable, Unauthenticated } from '../../../graph/domain/errors.ts';
import { jwtViewer } from '../../../server/access/jwt-viewer.ts';

const now = Date.parse('2026-05-01T00:00:00Z');
const seconds = now / 1000;
const issuer = 'https://id.example';
const audience = 'gangscope';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: Readonly<Record<'RS256' | 'ES256' | 'EdDSA', Keys>>;
let stranger: Keys;
let rsaPublic = '';
let url = '';
let isUp = true;
let asked = 0;
const provider = createServer(async (_request, response) => {
  asked += 1;
  if (!isUp) return response.destroy();
  const jwks = await Promise.all(
    Object.entries(keys).map(async ([alg, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      alg,
      kid: alg,
      use: 'sig',
    })),
  );
  return response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: jwks }));
});

beforeAll(async () => {
  const [RS256, ES256, EdDSA, other] = await Promise.all(
    ['RS256', 'ES256', 'EdDSA', 'RS256'].map((alg) => generateKeyPair(alg, { extractable: true })),
  );
  keys = { RS256: RS256!, ES256: ES256!, EdDSA: EdDSA! };
  stranger = other!;
  rsaPublic = await exportSPKI(keys.RS256.publicKey);
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
});
afterAll(() => provider.close());

const settings = () => ({ mode: 'jwt' as const, jwksUrl: url, issuer, audience, rolesClaim: 'roles' });
const viewerOf = () => jwtViewer(settings(), () => now);
const honest = { sub: 'u-7', roles: ['senior'], iss: issuer, aud: audience, exp: seconds + 600 };

async function signed(
  claims: Record<string, unknown> = honest,
  header: Record<string, unknown> = {},
  key: CryptoKey = keys.RS256.privateKey as CryptoKey,
  alg = 'RS256',
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg, kid: alg, ...header }).sign(key);
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token of the identity provider', () => {
  it.each(['RS256', 'ES256', 'EdDSA'] as const)('signed by %s names person and role', async (alg) => {
    const token = await signed(honest, {}, keys[alg].privateKey as CryptoKey, alg);
    expect(await viewerOf()(`Bearer ${token}`)).toEqual({ role: 'senior', name: 'u-7' });
  });

  it('may name its role as a text, beside others that mean nothing here', async () => {
    const roles = ['offline_access', 'auditor'];
    expect(await viewerOf()(`Bearer ${await signed({ ...honest, roles })}`)).toMatchObject({
      role: 'auditor',
    });
    const token = await signed({ ...honest, roles: 'engine' });
    expect(await viewerOf()(`Bearer ${token}`)).toMatchObject({ role: 'engine' });
  });

  it('may be a minute early or late', async () => {
    await viewerOf()(`Bearer ${await signed({ ...honest, exp: seconds - 59 })}`);
    await viewerOf()(`Bearer ${await signed({ ...honest, nbf: seconds + 59 })}`);
  });

  it('is refused in 60 forms that are forged or broken', async () => {
    const forged = await forgeries();
    expect(forged.length).toBeGreaterThanOrEqual(60);
    const check = viewerOf();
    const accepted: string[] = [];
    for (const header of forged) {
      const outcome = await Promise.resolve(check(header)).catch((error: Error) => error);
      if (!(outcome instanceof Unauthenticated)) accepted.push(String(header).slice(0, 80));
    }
    expect(accepted).toEqual([]);
  });

  it('that was checked is good until it ends, and a day longer with the last keys while the provider is down', async () => {
    let clock = now;
    const check = jwtViewer(settings(), () => clock);
    const token = `Bearer ${await signed()}`;
    await check(token);
    const before = asked;
    await check(token);
    expect(asked).toBe(before);
    isUp = false;
    const later = `Bearer ${await signed({ ...honest, sub: 'u-8' })}`;
    expect(await check(later)).toMatchObject({ name: 'u-8' });
    clock = now + 700_000;
    await expect(check(token)).rejects.toThrow(Unauthenticated);
    await expect(viewerOf()(token)).rejects.toThrow(StoreUnavailable);
    isUp = true;
  });
});

describe('the keys of the provider', () => {
  afterEach(() => {
    isUp = true;
    vi.useRealTimers();
  });

  it('are good for a day after they were had last, whether or not it answers', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now });
    const check = jwtViewer(settings(), Date.now);
    const tokenAt = (hours: number) =>
      signed({ ...honest, sub: `u-${hours}`, exp: seconds + 3600 * (hours + 1) });
    await check(`Bearer ${await tokenAt(0)}`);
    isUp = false;
    vi.setSystemTime(now + 23 * 3_600_000);
    expect(await check(`Bearer ${await tokenAt(23)}`)).toMatchObject({ name: 'u-23' });
    vi.setSystemTime(now + 25 * 3_600_000);
    await expect(check(`Bearer ${await tokenAt(25)}`)).rejects.toThrow(StoreUnavailable);
    isUp = true;
    vi.setSystemTime(now + 26 * 3_600_000);
    expect(await check(`Bearer ${await tokenAt(26)}`)).toMatchObject({ name: 'u-26' });
  });
});

/** Authorization headers that must not be believed. */
async function forgeries(): Promise<(string | undefined)[]> {
  const good = await signed();
  const [head = '', body = '', signature = ''] = good.split('.');
  const hmac = (header: object, claims: object, key: string) => {
    const text = `${part(header)}.${part(claims)}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const wrongClaims: Record<string, unknown>[] = [
    { exp: seconds - 61 },
    { exp: undefined },
    { exp: 'never' },
    { exp: -1 },
    { nbf: seconds + 61 },
    { iss: 'https://other.example' },
    { iss: undefined },
    { iss: [issuer] },
    { iss: `${issuer}/` },
    { aud: 'other' },
    { aud: undefined },
    { aud: ['other', 'another'] },
    { aud: `${audience} ` },
    { sub: undefined },
    { roles: undefined },
    { roles: [] },
    { roles: 'root' },
    { roles: ['Admin'] },
    { roles: ['admin', 'auditor'] },
    { roles: { admin: true } },
    { roles: 'admin,senior' },
    { roles: null },
  ];
  const claimed = wrongClaims.map((wrong) => {
    const claims = { ...honest, ...wrong };
    return signed(JSON.parse(JSON.stringify(claims)));
  });
  const jwk = await exportJWK(stranger.publicKey);
  const headers: Record<string, unknown>[] = [
    { kid: 'unknown' },
    { kid: '../../../../dev/null' },
    { kid: "x' UNION SELECT 'key" },
    { kid: 'RS256', jwk },
    { kid: 'RS256', jku: 'https://evil.example/keys' },
    { kid: 'RS256', x5u: 'https://evil.example/cert' },
  ];
  const headed = headers.map((header) => signed(honest, header, stranger.privateKey as CryptoKey));
  const algorithms = ['none', 'None', 'NONE', 'nOnE', '', 'RS1', 'HS512', 'RS256 '];
  const unsigned = algorithms.flatMap((alg) => [
    `${part({ alg })}.${part(honest)}.`,
    `${part({ alg, kid: 'RS256' })}.${body}.${signature}`,
  ]);
  const tokens = [
    ...(await Promise.all([...claimed, ...headed])),
    ...unsigned,
    await signed(honest, {}, stranger.privateKey as CryptoKey),
    await signed(honest, { kid: 'ES256' }, keys.RS256.privateKey as CryptoKey),
    hmac({ alg: 'HS256' }, honest, rsaPublic),
    hmac({ alg: 'HS256', kid: 'RS256' }, honest, rsaPublic),
    hmac({ alg: 'RS256', kid: 'RS256' }, honest, rsaPublic),
    hmac({ alg: 'HS256' }, honest, ''),
    `${head}.${part({ ...honest, roles: ['admin'] })}.${signature}`,
    `${head}.${body}.${signature.slice(0, -4)}AAAA`,
    `${head}.${body}.`,
    `${head}.${body}`,
    `${head}..${signature}`,
    `${good}.${signature}`,
    `${part([])}.${body}.${signature}`,
    `${head}.${part('text')}.${signature}`,
    good.replace(/\./g, ' '),
    'x'.repeat(10_000),
    `${head}.${'A'.repeat(9_000)}.${signature}`,
    generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  ];
  return [
    ...tokens.map((token) => `Bearer ${token}`),
    undefined,
    '',
    'Bearer',
    'Bearer ',
    good,
    `Basic ${good}`,
    `Bearer  ${good}`,
    `Bearer ${good} ${good}`,
    'Bearer dev-admin-1',
  ];
}
