import type { Session, Transaction } from 'neo4j-driver';
import { StoreUnavailable } from '../../domain/errors.ts';
import { createPulse, within } from './deadline.ts';
import type { DriverOptions } from './drivers.ts';
import { createDrivers, letGo } from './drivers.ts';
import { encoded } from './encode-parameters.ts';
import { isLostConnection, mayPass, portError } from './failures.ts';
import { repeated } from './repeat.ts';
import type { Statement } from './statement.ts';
import { traced } from './trace-call.ts';
import type { WorkClass, WorkLimits } from './work-classes.ts';

export interface ConnectionOptions extends Omit<DriverOptions, 'probeMs'> {
  readonly silence: Silence;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
  /** 0 to 1: spreads the attempts of those who stood in each other's way. */
  readonly random: () => number;
  /** Told of every call, for metrics. */
  readonly observe: (call: ObservedCall) => void;
}

/** When a server counts as silent: see `deadline.ts`. */
export interface Silence {
  readonly graceMs: number;
  readonly pingMs: number;
  readonly probeMs: number;
  readonly probeEveryMs: number;
}

export interface ObservedCall {
  /** Name of the statement, or of the transaction. */
  readonly name: string;
  readonly workClass: WorkClass;
  readonly ms: number;
  readonly outcome: 'done' | 'failed';
  /** Attempts beyond the first one: deadlocks and lost connections. */
  readonly retries: number;
}

/** Runs one statement. */
export type Run = <P, R>(statement: Statement<P, R>, parameters: P) => Promise<R[]>;

/** The only way to the server: statements of `cypher/` by class of work, each with its deadline. */
export interface Connection {
  read<P, R>(workClass: WorkClass, statement: Statement<P, R>, parameters: P): Promise<R[]>;
  /** Runs statements in one transaction, again where the server asks for it, so the work must be idempotent. */
  write<T>(workClass: WorkClass, name: string, work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs a statement that changes the schema. */
  migrate(name: string, text: string): Promise<void>;
  /** Throws when it is closed. */
  checkOpen(): void;
  close(): Promise<void>;
}

export function connectNeo4j(options: ConnectionOptions): Connection {
  const { limits, silence, monotonic } = options;
  const drivers = createDrivers({ ...options, probeMs: silence.probeMs });
  const pulse = createPulse({ ...silence, monotonic, ping: drivers.ping, giveUp: drivers.giveUp });
  let open = true;

  function checkOpen(): void {
    if (!open) throw new StoreUnavailable('the store is closed');
  }

  /** One call, with the deadline of its class; batch work is done again while its failure may pass. */
  async function call<T>(kind: CallKind, work: (session: Session) => Promise<T>) {
    checkOpen();
    const { name, workClass, mode } = kind;
    const { budgetMs, retryMs, guarded } = limits[workClass];
    const startedAt = monotonic();
    let attempts = 0;
    let outcome: ObservedCall['outcome'] = 'failed';
    const attempt = async () => {
      attempts += 1;
      const session = drivers.session(workClass, mode);
      try {
        return await work(session);
      } finally {
        letGo(session);
      }
    };
    const mayRepeat = (cause: unknown) => open && mayPass(cause);
    const timed = () => within(repeated(attempt, { ...options, forMs: retryMs, mayRepeat }), budgetMs);
    try {
      const result = await traced(name, options.database, () => (guarded ? pulse.guard(timed) : timed()));
      outcome = 'done';
      return result;
    } catch (cause) {
      if (guarded && isLostConnection(cause)) pulse.trip(cause);
      throw portError(cause);
    } finally {
      const retries = Math.max(0, attempts - 1);
      options.observe({ name, workClass, ms: monotonic() - startedAt, outcome, retries });
    }
  }

  return {
    checkOpen,
    read: (workClass, statement, parameters) =>
      call({ workClass, name: statement.name, mode: 'READ' }, async (session) => {
        const config = transactionConfig(statement.name, limits[workClass]);
        return rowsOf(await session.run(statement.text, sent(statement, parameters), config));
      }),
    write: (workClass, name, work) =>
      call({ workClass, name, mode: 'WRITE' }, (session) =>
        inTransaction(session, transactionConfig(name, limits[workClass]), work),
      ),
    migrate: (name, text) =>
      call({ workClass: 'batch', name, mode: 'WRITE' }, async (session) => void (await session.run(text))),
    async close() {
      if (!open) return;
      open = false;
      await drivers.close();
    },
  };
}

interface CallKind {
  readonly name: string;
  readonly workClass: WorkClass;
  readonly mode: 'READ' | 'WRITE';
}

type TransactionConfig = ReturnType<typeof transactionConfig>;

async function inTransaction<T>(
  session: Session,
  config: TransactionConfig,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const transaction = await session.beginTransaction(config);
  try {
    const result = await work(runIn(transaction));
    await transaction.commit();
    return result;
  } catch (cause) {
    // The connection goes back without a transaction. Where the server is gone, so is the transaction.
    await transaction.rollback().catch(() => undefined);
    throw cause;
  }
}

function runIn(transaction: Transaction): Run {
  return async (statement, parameters) =>
    rowsOf(await transaction.run(statement.text, sent(statement, parameters)));
}

/**
 * All parameters go in one map. The server makes a plan for every size of a list and length of a text, up to the next
 * power of ten, and for every type, and each costs 0.1 s and more; inside a map it does not look, so a statement has
 * the one plan that is tested.
 */
function sent<P, R>({ shape }: Statement<P, R>, parameters: P): { readonly given: unknown } {
  return { given: encoded(parameters, shape) };
}

function rowsOf<R>({ records }: { readonly records: readonly { toObject(): unknown }[] }): R[] {
  return records.map((record) => record.toObject() as R);
}

/** The server ends what takes longer, where it can; whoever looks at its transactions sees the names. */
function transactionConfig(name: string, { budgetMs }: WorkLimits) {
  return { timeout: budgetMs, metadata: { app: 'gangscope', query: name } };
}
