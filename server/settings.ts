import { z } from 'zod';
import { BadInput } from '../graph/domain/errors.ts';
import type { StoreSettings } from '../graph/store/settings.ts';
import { readStoreSettings } from '../graph/store/settings.ts';
import type { AccessSettings } from './access/access-settings.ts';
import { isLoopback } from './access/loopback.ts';
import { problemOfCron } from './schedule.ts';

/** What an operator may choose about the doors. */
export interface DoorSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly access: AccessSettings;
  /** Whether persons may send documents that the build does not know. */
  readonly adhocDocuments: boolean;
  /** Whether the schema may be asked for: everywhere but in production. */
  readonly introspection: boolean;
  /** Null: quiet on a terminal, one line a request elsewhere. */
  readonly logLevel: (typeof logLevels)[number] | null;
  /** When the server refreshes by itself, in the zone of the store settings; null leaves it to somebody else. */
  readonly refreshCron: string | null;
}

export type ServerSettings = DoorSettings & StoreSettings;

export type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const mostPort = 65_535;
const portRange = `must be a whole number from 0 to ${mostPort}`;
const noPasswords = 'the users of AUTH_MODE dev have no passwords';

const nightly = '30 2 * * *';

const shape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portRange)
    .transform(Number)
    .refine((port) => port <= mostPort, portRange)
    .default(4000),
  AUTH_MODE: z.enum(['dev', 'jwt'], { error: 'must be dev or jwt' }).default('dev'),
  JWKS_URL: z
    .url({ protocol: /^https?$/, error: 'must be the http or https address of the keys' })
    .optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().default('gangscope'),
  JWT_ROLES_CLAIM: z.string().default('roles'),
  ADHOC_DOCUMENTS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z
    .enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` })
    .nullable()
    .default(null),
  REFRESH_CRON: z
    .string()
    .superRefine((cron, context) => {
      const problem = problemOfCron(cron);
      if (problem !== null) context.addIssue(`must be a schedule such as ${nightly}: ${problem}`);
    })
    .default(nightly),
});

type Given = z.infer<typeof shape>;

/** What does not fit together in the variables that are set: names and what is wrong. */
function problemsAmong(given: Environment): string[] {
  const { AUTH_MODE, HOST = '', NODE_ENV, JWKS_URL, JWT_ISSUER } = given;
  if (AUTH_MODE === 'jwt') {
    const missing = Object.entries({ JWKS_URL, JWT_ISSUER }).filter(([, value]) => value === undefined);
    return missing.map(([name]) => `${name} must be given where AUTH_MODE is jwt`);
  }
  return [
    ...(HOST === '' || isLoopback(HOST)
      ? []
      : [`HOST must be a loopback address such as 127.0.0.1: ${noPasswords}`]),
    ...(NODE_ENV === 'production' ? [`NODE_ENV must not be production: ${noPasswords}`] : []),
  ];
}

/**
 * The settings of the server and of its store from environment variables. An empty variable counts as unset, but an
 * empty REFRESH_CRON means that somebody else calls the job.
 *
 * @param workingFolder  what relative paths start from
 * @throws BadInput naming every problem at once
 */
export function readServerSettings(environment: Environment, workingFolder: string): ServerSettings {
  const doors = orProblem(() => readDoorSettings(environment));
  const store = orProblem(() => readStoreSettings(environment, workingFolder));
  if ('problem' in doors || 'problem' in store) {
    const problems = [doors, store].flatMap((read) => ('problem' in read ? [read.problem] : []));
    throw new BadInput('settings', problems.join('; '));
  }
  return Object.freeze({ ...store, ...doors });
}

function readDoorSettings(environment: Environment): DoorSettings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const set = Object.fromEntries(given);
  const read = shape.safeParse(set);
  const wrong = (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  const problems = [...problemsAmong(set), ...wrong];
  if (!read.success || problems.length > 0) throw new BadInput('settings', problems.join('; '));
  const { HOST, PORT, NODE_ENV, LOG_LEVEL, REFRESH_CRON, ADHOC_DOCUMENTS } = read.data;
  return {
    host: HOST,
    port: PORT,
    access: accessIn(read.data),
    adhocDocuments: ADHOC_DOCUMENTS === 'on',
    introspection: NODE_ENV !== 'production',
    logLevel: LOG_LEVEL,
    refreshCron: environment.REFRESH_CRON === '' ? null : REFRESH_CRON,
  };
}

function accessIn({ AUTH_MODE, JWKS_URL, JWT_ISSUER, JWT_AUDIENCE, JWT_ROLES_CLAIM }: Given): AccessSettings {
  if (AUTH_MODE === 'dev') return { mode: 'dev' };
  return {
    mode: 'jwt',
    jwksUrl: JWKS_URL!,
    issuer: JWT_ISSUER!,
    audience: JWT_AUDIENCE,
    rolesClaim: JWT_ROLES_CLAIM,
  };
}

function orProblem<Settings>(read: () => Settings): Settings | { readonly problem: string } {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { problem: error.message.replace(`${error.field}: `, '') };
  }
}
