import { z } from 'zod';
import { BadInput } from '../graph/domain/errors.ts';
import type { StoreSettings } from '../graph/store/settings.ts';
import { readStoreSettings } from '../graph/store/settings.ts';
import { isLoopback } from './access/loopback.ts';
import { problemOfCron } from './schedule.ts';

/** What an operator may choose about the doors. */
export interface DoorSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly authMode: 'dev';
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
  HOST: z
    .string()
    .refine(isLoopback, `must be a loopback address such as 127.0.0.1: ${noPasswords}`)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portRange)
    .transform(Number)
    .refine((port) => port <= mostPort, portRange)
    .default(4000),
  AUTH_MODE: z.literal('dev', { error: 'must be dev' }).default('dev'),
  NODE_ENV: z
    .string()
    .refine((name) => name !== 'production', `must not be production: ${noPasswords}`)
    .default('development'),
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
  const read = shape.safeParse(Object.fromEntries(given));
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new BadInput('settings', problems.join('; '));
  }
  const { HOST, PORT, AUTH_MODE, NODE_ENV, LOG_LEVEL, REFRESH_CRON } = read.data;
  const refreshCron = environment.REFRESH_CRON === '' ? null : REFRESH_CRON;
  const introspection = NODE_ENV !== 'production';
  return { host: HOST, port: PORT, authMode: AUTH_MODE, introspection, logLevel: LOG_LEVEL, refreshCron };
}

function orProblem<Settings>(read: () => Settings): Settings | { readonly problem: string } {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { problem: error.message.replace(`${error.field}: `, '') };
  }
}
