import type { Config, Driver, Session } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import { within } from './deadline.ts';
import { ping } from './queries.generated.ts';
import type { WorkClass, WorkLimits } from './work-classes.ts';

/** Where the server is and how it is reached. */
export interface DriverOptions {
  readonly uri: string;
  readonly user: string | null;
  readonly password: string | null;
  readonly database: string;
  readonly limits: Readonly<Record<WorkClass, WorkLimits>>;
  /** How long a sign of life may take at most. */
  readonly probeMs: number;
}

/** One driver a class of work, made when it is first used, and one for signs of life. */
export interface Drivers {
  session(workClass: WorkClass, mode: 'READ' | 'WRITE'): Session;
  ping(): Promise<void>;
  /** Drops the drivers whose connections may never answer; new ones are made when they are used again. */
  giveUp(): void;
  close(): Promise<void>;
}

/** Longest wait for connections to be closed in order. */
const closingMs = 2_000;

export function createDrivers(options: DriverOptions): Drivers {
  const { database, limits, probeMs } = options;
  const drivers = new Map<WorkClass | 'ping', Driver>();

  function driverFor(name: WorkClass | 'ping', config: Config): Driver {
    const driver = drivers.get(name) ?? newDriver(options, config);
    drivers.set(name, driver);
    return driver;
  }
  const patient = (workClass: WorkClass) => !limits[workClass].guarded;

  return {
    session(workClass, mode) {
      const { pool, acquisitionMs } = limits[workClass];
      const driver = driverFor(workClass, {
        maxConnectionPoolSize: pool,
        connectionAcquisitionTimeout: acquisitionMs,
        connectionTimeout: acquisitionMs,
      });
      return driver.session({ database, defaultAccessMode: mode });
    },
    async ping() {
      const config = {
        maxConnectionPoolSize: 2,
        connectionAcquisitionTimeout: probeMs,
        connectionTimeout: probeMs,
      };
      const session = driverFor('ping', config).session({ database, defaultAccessMode: 'READ' });
      try {
        await session.run(ping.text);
      } finally {
        letGo(session);
      }
    },
    giveUp() {
      for (const [name, driver] of drivers) {
        if (name !== 'ping' && patient(name)) continue;
        drivers.delete(name);
        driver.close().catch(() => undefined);
      }
    },
    async close() {
      const closing = [...drivers.values()].map((driver) => within(driver.close(), closingMs));
      // A server that does not answer any more is no reason not to end.
      await Promise.allSettled(closing);
    },
  };
}

function newDriver({ uri, user, password }: DriverOptions, config: Config): Driver {
  const credentials = user === null ? undefined : neo4j.auth.basic(user, password ?? '');
  return neo4j.driver(uri, credentials, {
    disableLosslessIntegers: true,
    fetchSize: 10_000,
    telemetryDisabled: true,
    userAgent: 'gangscope',
    ...config,
  });
}

/** Closing waits for the server, which may never answer. */
export function letGo(session: Session): void {
  session.close().catch(() => undefined);
}
