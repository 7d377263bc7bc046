import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
  packages: Record<
    string,
    { version: string; integrity?: string; resolved?: string; license?: string; dev?: boolean }
  >;
};
const entries = Object.entries(packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('names every package by a sha512 digest and no download address', () => {
    const wrong = entries.filter(
      ([, { integrity, resolved }]) => resolved !== undefined || !integrity?.startsWith('sha512-'),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('agrees with the installed version of every direct package', () => {
    const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    const installed = names.map((name) => [
      name,
      JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')).version,
    ]);
    expect(installed).toEqual(names.map((name) => [name, packages[`node_modules/${name}`]?.version]));
  });

  it('holds at most 280 packages of run time, platform binaries included', () => {
    expect(entries.filter(([, { dev }]) => dev !== true).length).toBeLessThanOrEqual(280);
  });

  it('holds permissive licences alone at run time', () => {
    const licences = new Set(entries.filter(([, { dev }]) => dev !== true).map(([, { license }]) => license));
    const permissive = [
      'MIT',
      'ISC',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'Apache-2.0',
      'BlueOak-1.0.0',
      '0BSD',
      'CC0-1.0',
      'Python-2.0',
      'Unlicense',
      '(MIT AND BSD-3-Clause)',
    ];
    expect([...licences].filter((licence) => !permissive.includes(licence ?? ''))).toEqual([]);
  });
});
