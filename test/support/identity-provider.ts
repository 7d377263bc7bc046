import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Who signs persons in: it publishes its keys and gives out tokens. */
export interface IdentityProvider {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  /** A token of a person in one role, good until an instant in epoch ms. */
  tokenOf(person: string, role: string, until: number): Promise<string>;
  close(): void;
}

/** A provider on a free port of this machine. */
export async function openIdentityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one', use: 'sig' }];
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [issuer, audience] = ['https://id.example', 'gangscope'];
  return {
    jwksUrl: `http://127.0.0.1:${port}/keys`,
    issuer,
    audience,
    tokenOf: (person, role, until) =>
      new SignJWT({ roles: [role] })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setSubject(person)
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(Math.floor(until / 1_000))
        .sign(privateKey),
    close: () => void server.close(),
  };
}
