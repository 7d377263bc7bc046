import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Another process that works on a store; its script speaks in lines on standard output. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line that it says; null when it has ended. */
  line(): Promise<string | null>;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
}

/**
 * @param script  file to run
 * @param shellSetup  what a shell does first in the new process, such as setting a limit
 */
export function startChild(script: URL, args: readonly string[], shellSetup = ''): Child {
  const command = `${shellSetup} exec "$0" --import tsx "$@"`;
  const process_ = spawn('/bin/sh', ['-c', command, process.execPath, fileURLToPath(script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  return {
    process: process_,
    async line() {
      const { done, value } = await lines.next();
      return done ? null : value;
    },
    ended: new Promise((resolve) => process_.once('close', () => resolve())),
  };
}

/** All further lines of a child, until it ends. */
export async function restOf(child: Child): Promise<string[]> {
  const rest: string[] = [];
  for (let line = await child.line(); line !== null; line = await child.line()) rest.push(line);
  await child.ended;
  return rest;
}
