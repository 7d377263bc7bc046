import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';

/** Exit code of a run that the sanity gate held back. */
const heldCode = 4;

/**
 * Runs one of the jobs in a process of its own, with the settings of this one: a refresh takes all of a processor for
 * a while, and requests must not wait for it: where both want the same one, the server has it. Each line that it says goes to `tell`.
 *
 * @throws Error when it ends with anything but success; a run that was held back is none
 */
export async function runJobProcess(
  mainFile: string,
  args: readonly string[],
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', mainFile, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGTERM',
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  for (const output of [child.stdout, child.stderr]) createInterface({ input: output }).on('line', tell);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0 && code !== heldCode) throw new Error(`it ended with code ${code}`);
}
