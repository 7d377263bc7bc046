import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A way to a server of this machine that can be made slow. */
export interface SlowLink {
  readonly uri: string;
  /** Everything that comes from now on, in either direction, arrives so much later; its order stays. */
  delayBy(ms: number): void;
  close(): Promise<void>;
}

export async function openSlowLink(uri: string): Promise<SlowLink> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let delayMs = 0;

  function pass(from: Socket, to: Socket): void {
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = (step: () => void) => {
      const due = pause(delayMs);
      last = last.then(() => due).then(step);
    };
    from.on('data', (bytes) => inTurn(() => void to.write(bytes)));
    from.on('end', () => inTurn(() => void to.end()));
    from.on('error', () => to.destroy());
    from.on('close', () => sockets.delete(from));
    sockets.add(from);
  }

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delayBy(ms) {
      delayMs = ms;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
