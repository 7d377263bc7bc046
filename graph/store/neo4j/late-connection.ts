import type { Connection } from './connection.ts';
import { within } from './deadline.ts';
import { ping } from './queries.generated.ts';
import { ensureSchema } from './schema.ts';
import type { WorkClass } from './work-classes.ts';
import { defaultWorkLimits } from './work-classes.ts';

/**
 * A connection to a server that may be away when the process starts: the schema is brought up to date before the first
 * call that reaches the server, and until then every call fails as it does when a server falls silent.
 */
export function lateConnection(connection: Connection): Connection {
  let isPrepared = false;
  let preparing: Promise<void> | null = null;

  async function prepareOnce(): Promise<void> {
    // Changing the schema waits for the server; whether it is there at all is asked in a class that does not.
    await connection.read('interactive', ping, {});
    await ensureSchema(connection);
    isPrepared = true;
  }
  async function prepare(workClass: WorkClass): Promise<void> {
    if (isPrepared) return;
    preparing ??= prepareOnce().finally(() => {
      preparing = null;
    });
    await (workClass === 'batch' ? preparing : within(preparing, defaultWorkLimits.decision.budgetMs));
  }

  return {
    ...connection,
    async read(workClass, statement, parameters) {
      await prepare(workClass);
      return connection.read(workClass, statement, parameters);
    },
    async write(workClass, name, work) {
      await prepare(workClass);
      return connection.write(workClass, name, work);
    },
  };
}
