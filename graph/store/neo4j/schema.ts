import { UnknownFormat } from '../../domain/errors.ts';
import { bringForward } from './bring-forward.ts';
import type { Connection } from './connection.ts';
import { isThereAlready } from './failures.ts';
import { migrations, recordSchemaVersion, schemaVersion } from './queries.generated.ts';

/** The version that this program reads and writes. */
export const currentVersion = migrations.length;

/**
 * Brings the schema up to date: every step is taken again until the version is recorded, because none can harm.
 *
 * @throws UnknownFormat when a newer program has changed the schema
 */
export async function ensureSchema(connection: Connection): Promise<void> {
  const { read, write, migrate } = connection;
  const [found] = await read('batch', schemaVersion, {});
  const version = found?.version ?? 0;
  if (version === currentVersion) return;
  if (version > currentVersion)
    throw new UnknownFormat(`the database has schema ${version}, this program knows ${currentVersion}`);
  for (const { name, text } of migrations.slice(version)) await ignoringOthers(() => migrate(name, text));
  if (version > 0) await bringForward(connection);
  await write('batch', recordSchemaVersion.name, (run) =>
    run(recordSchemaVersion, { version: currentVersion }),
  );
}

/** Two processes may take a step at once: `IF NOT EXISTS` looks before it locks, so the later one is told of it. */
async function ignoringOthers(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (cause) {
    if (!isThereAlready(cause)) throw cause;
  }
}
