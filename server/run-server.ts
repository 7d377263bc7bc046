import type { AddressInfo } from 'node:net';
import { jwtViewer } from './access/jwt-viewer.ts';
import { localViewer } from './access/viewer.ts';
import { createLifecycle } from './http/lifecycle.ts';
import { budgets } from './http/rate-limit.ts';
import type { DoorParts } from './open-doors.ts';
import { openDoors } from './open-doors.ts';
import type { ServerSettings } from './settings.ts';

/** What the settings do not say. */
type OwnParts =
  | 'store'
  | 'readValue'
  | 'readEntry'
  | 'audit'
  | 'version'
  | 'meters'
  | 'labels'
  | 'events'
  | 'log'
  | 'now';

/** The level of `log` is used where the settings name none. */
export interface ServerParts extends Pick<DoorParts, OwnParts> {
  readonly settings: ServerSettings;
  /** Folder of the built page; null serves none. */
  readonly pageFolder: string | null;
}

/** A server that listens. It invites traffic from `ready` on. */
export interface RunningServer {
  readonly url: string;
  ready(): void;
  /** Turns traffic away, lets running requests end, then closes the doors. The store is the caller's to close. */
  stop(): Promise<void>;
}

/** The port is taken by somebody else. */
export class PortInUse extends Error {
  constructor(host: string, port: number) {
    super(`PORT: ${port} on ${host} is in use; stop what listens there or choose another PORT`);
    this.name = 'PortInUse';
  }
}

/** How long load balancers get to see that the server is leaving, before it stops taking requests. */
const noticeMs = 200;

/**
 * Starts the doors over an open store.
 *
 * @throws PortInUse
 */
export async function runServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, pageFolder, log, now } = parts;
  const { access, timeZone } = settings;
  const lifecycle = createLifecycle();
  const doors = await openDoors({
    ...parts,
    lifecycle,
    timeZone,
    budgets,
    viewerOf: access.mode === 'dev' ? localViewer : jwtViewer(access, now),
    // Users without passwords are for this machine alone.
    loopbackOnly: access.mode === 'dev',
    isDevelopment: settings.introspection,
    adhocDocuments: settings.adhocDocuments,
    page: pageFolder === null ? null : { folder: pageFolder, timeZone, signIn: access.mode },
    log: { level: settings.logLevel ?? log.level, write: log.write },
  });

  async function stop(): Promise<void> {
    const wasReady = lifecycle.phase === 'ready';
    lifecycle.enter('draining');
    if (wasReady) await new Promise((resolve) => setTimeout(resolve, noticeMs));
    await doors.close();
    lifecycle.enter('stopped');
  }

  try {
    await doors.http.listen({ host: settings.host, port: settings.port });
  } catch (cause) {
    await stop();
    throw isInUse(cause) ? new PortInUse(settings.host, settings.port) : cause;
  }
  const { port } = doors.http.server.address() as AddressInfo;
  return { url: `http://${hostInUrl(settings.host)}:${port}`, ready: () => lifecycle.enter('ready'), stop };
}

function isInUse(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host;
}
