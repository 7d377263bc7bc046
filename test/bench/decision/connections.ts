import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * Kept-alive connections with one request on each at a time. Node's own client takes longer for a request than the
 * server does, and would be what is measured.
 */
export interface Connections {
  /** JSON by POST; waits where every connection is taken. Rejects when its connection ends before the answer. */
  post(path: string, token: string, body: string): Promise<Answer>;
  close(): void;
}

/** A system keeps some hundred connections that nobody has accepted yet, and lets others come again after seconds. */
const openedAtOnce = 64;

interface Asked {
  readonly text: string;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

export async function openConnections({ hostname, port }: URL, most: number): Promise<Connections> {
  const waiting: Asked[] = [];
  const idle: ((asked: Asked) => void)[] = [];
  const sockets: Socket[] = [];
  while (sockets.length < most) {
    const few = Math.min(most - sockets.length, openedAtOnce);
    sockets.push(...(await Promise.all(Array.from({ length: few }, () => opened(hostname, Number(port))))));
  }
  for (const socket of sockets) serve(socket);

  function serve(socket: Socket): void {
    let current: Asked | null = null;
    let received = '';
    const take = (asked: Asked) => {
      current = asked;
      socket.write(asked.text, 'latin1');
    };
    idle.push(take);
    socket.setEncoding('latin1').on('data', (part: string) => {
      received += part;
      const answer = answerIn(received);
      if (answer === null || current === null) return;
      received = '';
      current.resolve(answer);
      current = null;
      const next = waiting.shift();
      if (next === undefined) idle.push(take);
      else take(next);
    });
    socket.on('close', () => current?.reject(new Error('the connection ended')));
  }

  return {
    post(path, token, body) {
      const head = `POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${token}\r\n`;
      const text = `${head}content-type: application/json\r\naccept-language: en\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
      return new Promise((resolve, reject) => {
        const asked = { text, resolve, reject };
        const take = idle.pop();
        if (take === undefined) waiting.push(asked);
        else take(asked);
      });
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function opened(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The answer when all of it has come; every door says how long its body is. */
function answerIn(received: string): Answer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1]);
  const body = received.slice(end + 4);
  if (!(body.length >= length)) return null;
  return { status: Number(received.slice(9, 12)), body };
}
