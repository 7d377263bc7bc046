/*
 * Installs the packages when they are missing or older than the lock, so that one command works on a fresh clone.
 * A stamp in node_modules holds the digest of the lock: file times are not to be trusted after a clone.
 * Uses nothing but Node itself, since nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.installed-lock`;
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('Installing packages (about a minute the first time)…\n');
  // `npm ci` refuses a lock that lacks optional packages of other platforms. Standard output belongs to the command.
  const { status, error } = spawnSync(
    'npm',
    ['install', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) {
    process.stderr.write(`The packages could not be installed${error ? `: ${error.message}` : ''}.\n`);
    process.exit(1);
  }
  writeFileSync(
    stamp,
    createHash('sha256')
      .update(readFileSync(`${root}package-lock.json`))
      .digest('hex'),
  );
}
