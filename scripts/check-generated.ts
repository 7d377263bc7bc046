import { existsSync, readFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

const stale = [...(await generatedFiles())].filter(([path, content]) => {
  const file = new URL(`../${path}`, import.meta.url);
  return !existsSync(file) || readFileSync(file, 'utf8') !== content;
});
for (const [path] of stale) console.error(`${path} is stale: npm run generate`);
process.exitCode = stale.length === 0 ? 0 : 1;
