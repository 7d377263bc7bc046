import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BadInput } from '../../graph/domain/errors.ts';
import { readMapping } from '../../graph/intake/mapping.ts';
import type { NamedMapping } from './csv.ts';

/** A file to be loaded. */
export interface InputFile {
  readonly path: string;
  readonly bytes: number;
  /** How its rows become events; null for NDJSON. */
  readonly mapping: NamedMapping | null;
}

const ndjsonName = /\.ndjson(\.gz)?$/;
const csvName = /\.csv(\.gz)?$/;
const eventFiles = ['events.ndjson', 'events.ndjson.gz'];
/** Says which accounts are in which gang; never loaded. */
const truthName = /^truth\.csv(\.gz)?$/;
const folderMapping = 'mapping.json';

/**
 * The files behind the paths that were given. A folder stands for its `events.ndjson`, plain or `.gz`; else, with a
 * mapping given or inside, for its CSV files; else for all its NDJSON files. A mapping that is given goes first.
 *
 * @throws BadInput for a path that is not there, of an unknown kind, a folder without such files, CSV without mapping
 */
export async function inputFiles(
  paths: readonly string[],
  mapFile: string | null,
): Promise<readonly InputFile[]> {
  const mapping = mapFile === null ? null : await loadMapping(mapFile);
  const found: InputFile[] = [];
  for (const path of paths) found.push(...(await filesBehind(path, mapping)));
  if (mapFile !== null && found.every((file) => file.mapping === null)) {
    throw new BadInput('--map', 'is for CSV files, and none was given');
  }
  return found;
}

/** @throws BadInput where there is no such file, or it holds no mapping */
export async function loadMapping(file: string): Promise<NamedMapping> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BadInput(file, 'the mapping file cannot be read', { cause });
  });
  return { mapping: readMapping(text, basename(file)), file };
}

async function filesBehind(path: string, mapping: NamedMapping | null): Promise<readonly InputFile[]> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new BadInput(path, 'there is no such file or folder', { cause });
  });
  if (facts.isDirectory()) return filesOfFolder(path, mapping);
  if (ndjsonName.test(path)) return [{ path, bytes: facts.size, mapping: null }];
  if (!csvName.test(path)) throw new BadInput(path, 'is no .ndjson, .csv, .ndjson.gz or .csv.gz file');
  if (mapping === null) throw new BadInput(path, 'a CSV file needs a mapping: --map MAPPING.json');
  return [{ path, bytes: facts.size, mapping }];
}

async function filesOfFolder(folder: string, mapping: NamedMapping | null): Promise<readonly InputFile[]> {
  const names = (await readdir(folder)).sort();
  const events = eventFiles.find((name) => names.includes(name));
  if (events !== undefined && mapping === null) return withSizes(folder, [events], null);
  const inside = names.includes(folderMapping) ? await loadMapping(join(folder, folderMapping)) : null;
  const chosen = mapping ?? inside;
  const wanted =
    chosen === null
      ? names.filter((name) => ndjsonName.test(name))
      : names.filter((name) => csvName.test(name) && !truthName.test(name));
  if (wanted.length > 0) return withSizes(folder, wanted, chosen);
  throw new BadInput(folder, `the folder has no ${chosen === null ? 'NDJSON' : 'CSV'} files`);
}

async function withSizes(
  folder: string,
  names: readonly string[],
  mapping: NamedMapping | null,
): Promise<readonly InputFile[]> {
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, bytes: (await stat(path)).size, mapping };
    }),
  );
}
