import type { PackedPicture } from '../api/exports.ts';
import type { Entry } from './command.ts';
import type { History } from './history.ts';
import type { Places, View } from './store.ts';
import { keptCommand, readCommands } from './workspace-format.ts';

/** What a pack is called, and the version that this page reads. */
const packFormat = 'gangscope-evidence-pack';
const packVersion = 1;

/** A picture out of a pack; it is asked for again, with the rights of whoever opens it. */
export interface OpenedPack {
  readonly entries: readonly Entry[];
  readonly cursor: number;
  readonly view: View;
  readonly places: Places;
}

/** `NO_PACK`: some other file. `BROKEN_PACK`: a part of it is not what its manifest says. */
export type PackProblem = 'NO_PACK' | 'BROKEN_PACK';

/** What a pack keeps of the page. */
export function packedPicture({ entries, cursor }: History, view: View, places: Places): PackedPicture {
  return { commands: entries.map(keptCommand), cursor, view, places: Object.fromEntries(places) };
}

/**
 * The picture in the text of a file, once every part of the file has the digest that its manifest names.
 *
 * @param digest  `sha256:` and 64 hexadecimal digits
 */
export async function readPack(
  text: string,
  digest: (text: string) => Promise<string>,
): Promise<OpenedPack | PackProblem> {
  const file = parsed(text);
  if (file === null || file.format !== packFormat || file.v !== packVersion) return 'NO_PACK';
  const { format: _, v: __, manifest, ...parts } = file;
  if (!isRecord(manifest) || Object.keys(manifest).length !== Object.keys(parts).length) return 'BROKEN_PACK';
  for (const [name, part] of Object.entries(parts))
    if (manifest[name] !== (await digest(JSON.stringify(part)))) return 'BROKEN_PACK';
  return pictureIn(parts.picture) ?? 'NO_PACK';
}

function pictureIn(picture: unknown): OpenedPack | null {
  if (!isRecord(picture) || !Array.isArray(picture.commands) || !isRecord(picture.places)) return null;
  const entries = readCommands(picture.commands);
  if (entries.length === 0) return null;
  const cursor = typeof picture.cursor === 'number' ? picture.cursor : entries.length;
  const places = Object.entries(picture.places).filter((entry): entry is [string, [number, number]] =>
    isPlace(entry[1]),
  );
  return {
    entries,
    cursor,
    view: picture.view === 'accounts' ? 'accounts' : 'resources',
    places: new Map(places),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const file: unknown = JSON.parse(text);
    return isRecord(file) ? file : null;
  } catch {
    // Whatever somebody chose is no pack.
    return null;
  }
}

function isPlace(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
