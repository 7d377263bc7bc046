import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type PageBuild = 'built' | 'current' | 'shipped';

/**
 * Builds the page into `dist/ui` when its sources, or the packages it is made of, have changed since the last build.
 * An installation without the builder serves the page that it was shipped with.
 *
 * @param root  folder of the project, with a closing slash
 * @throws Error when there is neither a builder nor a page
 */
export async function buildPageWhenNeeded(root: string, say: (line: string) => void): Promise<PageBuild> {
  const stampFile = join(root, 'dist/ui/.sources');
  if (!existsSync(join(root, 'ui/src')) || !existsSync(join(root, 'node_modules/vite')))
    return shippedPage(root);
  const wanted = digestOf(root, ['package-lock.json', ...filesBelow(root, 'ui')]);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 'current';
  say('Building the page…');
  const { build } = await import('vite');
  await build({ root: join(root, 'ui'), logLevel: 'error' });
  writeFileSync(stampFile, wanted);
  return 'built';
}

function shippedPage(root: string): PageBuild {
  if (existsSync(join(root, 'dist/ui/index.html'))) return 'shipped';
  throw new Error('dist/ui holds no page, and the packages that build it are not installed');
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    })
    .sort();
}

function digestOf(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
