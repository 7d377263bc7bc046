import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { neo4jVersion } from '../scripts/neo4j-jars.ts';

const root = new URL('../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

const words = z.array(z.string());
const amount = z.string().regex(/^\d+[bkmg]$/);
const duration = z.string().regex(/^(\d+(h|m|s|ms))+$/);

/** The part of the Compose specification that the file uses; what it does not use is refused as a slip. */
const service = z.strictObject({
  build: z.string().optional(),
  image: z.string(),
  command: words.optional(),
  entrypoint: words.optional(),
  user: z.string(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']).optional(),
  network_mode: z.enum(['host', 'bridge', 'none']).optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/, 'publishes on loopback only')).optional(),
  profiles: words.optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  tmpfs: words.optional(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string().regex(/^[\w-]+:\/[\w/-]+$/)),
  secrets: words,
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  stop_grace_period: duration.optional(),
  healthcheck: z
    .union([
      z.strictObject({ disable: z.literal(true) }),
      z.strictObject({
        test: words,
        interval: duration,
        timeout: duration,
        retries: z.number().int(),
        start_period: duration,
      }),
    ])
    .optional(),
  deploy: z.strictObject({
    resources: z.strictObject({
      limits: z.strictObject({ cpus: z.string().regex(/^\d+(\.\d+)?$/), memory: amount }),
    }),
  }),
});

const composeFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.strictObject({})),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
});

const compose = (() => {
  const whole = parse(read('docker-compose.yml'), { merge: true }) as Record<string, unknown>;
  return composeFile.parse(
    Object.fromEntries(Object.entries(whole).filter(([name]) => !name.startsWith('x-'))),
  );
})();

describe('the compose file', () => {
  it('has the database, the server and the jobs, which start by their profile only', () => {
    expect(Object.keys(compose.services)).toEqual(['neo4j', 'server', 'jobs']);
    expect(compose.services.jobs?.profiles).toEqual(['jobs']);
    expect(compose.services.server?.profiles).toBeUndefined();
  });

  it('declares every volume and secret, and waits only for what says whether it is healthy', () => {
    const { services, volumes, secrets } = compose;
    const each = Object.values(services);
    const mounted = each.flatMap((one) => one.volumes.map((volume) => volume.split(':')[0] ?? ''));
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(volumes).sort());
    expect([...new Set(each.flatMap((one) => one.secrets))].sort()).toEqual(Object.keys(secrets).sort());
    const awaited = each.flatMap((one) => Object.keys(one.depends_on ?? {}));
    expect(awaited.filter((name) => services[name]?.healthcheck === undefined)).toEqual([]);
  });

  it('runs the server that everything is tested with', () => {
    expect(compose.services.neo4j?.image).toBe(`neo4j:${neo4jVersion}-community`);
  });

  it('gives no secret in the environment and nobody the rights of root', () => {
    for (const { environment, user } of Object.values(compose.services)) {
      const open = Object.keys(environment).filter((name) => /PASSWORD|_AUTH|KEY|SECRET/.test(name));
      expect(open.filter((name) => !name.endsWith('_FILE'))).toEqual([]);
      expect(user).not.toMatch(/^(0|root)/);
    }
    expect(read('.gitignore').split('\n')).toContain('secrets/');
    expect(read('.dockerignore').split('\n')).toContain('secrets');
  });

  it('refuses what it does not know, so that a slip does not pass as a setting', () => {
    const [neo4j] = Object.values(compose.services);
    expect(service.safeParse({ ...neo4j, enviroment: {} }).success).toBe(false);
    expect(service.safeParse({ ...neo4j, ports: ['7687:7687'] }).success).toBe(false);
  });
});

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');

  it('is built in two stages and does not run as root', () => {
    expect(lines.filter((line) => line.startsWith('FROM ')).length).toBe(2);
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  });

  it('asks the server itself whether it is alive', () => {
    expect(read('Dockerfile')).toMatch(/HEALTHCHECK[\s\S]*\/livez/);
  });

  it('copies folders that are there', () => {
    const copied = lines.flatMap((line) => /^COPY --from=build \S+ \/app\/(\S+)/.exec(line)?.[1] ?? []);
    const made = ['node_modules', 'dist'];
    expect(copied.filter((name) => !made.includes(name) && !existsSync(new URL(name, root)))).toEqual([]);
    expect(copied).toContain('cypher');
  });
});
