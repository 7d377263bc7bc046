import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server on which every statement is seen, whichever process sends it. */
export interface BoltTap {
  readonly uri: string;
  /** Statements that went by, each once. */
  texts(): readonly string[];
  close(): Promise<void>;
}

/** Passes connections on to a Bolt server of this machine and reads the RUN messages that clients send. */
export async function openBoltTap(uri: string): Promise<BoltTap> {
  const { hostname, port } = new URL(uri);
  const texts = new Set<string>();
  const sockets = new Set<Socket>();
  // Messages are small and wait for each other: held back for a fuller packet, each takes 40 ms longer.
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    const reader = runReader((text) => texts.add(text));
    client.on('data', reader.sent);
    upstream.on('data', reader.received);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {
        client.destroy();
        upstream.destroy();
      });
      socket.on('close', () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    texts: () => [...texts].sort(),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Preamble and four proposals of versions. */
const handshakeBytes = 20;
/** The server answers with a list of versions; the client then names one, and no capabilities. */
const manifest = 0x000001ff;
const choiceBytes = 5;

/** Follows one connection: handshake, then messages in chunks of at most 65,535 bytes, each message ended by an empty one. */
function runReader(onText: (text: string) => void) {
  let bytes: Buffer = Buffer.alloc(0);
  let message: Buffer[] = [];
  let toSkip: number | null = null;
  let answer: Buffer = Buffer.alloc(0);

  function read(): void {
    if (toSkip === null || bytes.length < toSkip) return;
    let start = toSkip;
    while (start + 2 <= bytes.length) {
      const length = bytes.readUInt16BE(start);
      if (start + 2 + length > bytes.length) break;
      if (length > 0) message.push(bytes.subarray(start + 2, start + 2 + length));
      else endMessage();
      start += 2 + length;
    }
    bytes = bytes.subarray(start);
    toSkip = 0;
  }

  function endMessage(): void {
    const text = textOfRun(Buffer.concat(message));
    if (text !== null) onText(text);
    message = [];
  }

  return {
    sent(chunk: Buffer) {
      bytes = Buffer.concat([bytes, chunk]);
      read();
    },
    received(chunk: Buffer) {
      if (toSkip !== null) return;
      answer = Buffer.concat([answer, chunk]);
      if (answer.length < 4) return;
      toSkip = handshakeBytes + (answer.readUInt32BE(0) === manifest ? choiceBytes : 0);
      read();
    },
  };
}

const runSignature = 0x10;

/** The statement of a RUN message: a structure whose first field is a text. */
function textOfRun(message: Buffer): string | null {
  if (message.length < 3 || message[0]! >> 4 !== 0xb || message[1] !== runSignature) return null;
  const marker = message[2]!;
  if (marker >> 4 === 0x8) return message.toString('utf8', 3, 3 + (marker & 0xf));
  const sizes: Readonly<Record<number, number>> = { 208: 1, 209: 2, 210: 4 };
  const size = sizes[marker];
  if (size === undefined) return null;
  const length = message.readUIntBE(3, size);
  return message.toString('utf8', 3 + size, 3 + size + length);
}
