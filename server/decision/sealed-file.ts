import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/*
 *     magic (8 bytes) · length of the header (u32) · header (JSON) · sections · SHA-256 of all before (32 bytes)
 *
 * The header holds the length of each section. A file is written beside the old one and then takes its name, so a
 * reader finds the old one or the new one, whole.
 */
const magic = Buffer.from('GANGSC01');
const digestBytes = 32;
/** Bytes hashed before others get the event loop: about half a millisecond. */
const bytesPerSlice = 256 * 1024;

export interface SealedFile {
  readonly header: unknown;
  readonly sections: readonly Uint8Array[];
}

/** Durable when it resolves. */
export async function writeSealed(path: string, { header, sections }: SealedFile): Promise<void> {
  const lengths = sections.map(({ length }) => length);
  const text = Buffer.from(JSON.stringify({ header, lengths }));
  const textLength = Buffer.alloc(4);
  textLength.writeUInt32LE(text.length);
  const hash = createHash('sha256');
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.new`, 'w');
  try {
    for (const bytes of [magic, textLength, text, ...sections])
      for (let from = 0; from < bytes.length; from += bytesPerSlice) {
        // A view of shared memory is not taken by every writer, and nobody changes a copy meanwhile.
        const slice = Buffer.from(bytes.subarray(from, from + bytesPerSlice));
        hash.update(slice);
        await file.write(slice);
      }
    await file.write(hash.digest());
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/**
 * Null where there is no such file.
 *
 * @throws RangeError when it is not whole, or not of this form
 */
export async function readSealed(path: string): Promise<SealedFile | null> {
  const bytes = await bytesIn(path);
  if (bytes === null) return null;
  const end = bytes.length - digestBytes;
  if (end < magic.length + 4 || !bytes.subarray(0, magic.length).equals(magic))
    throw new RangeError(`${path} is no copy of this program`);
  const hash = createHash('sha256');
  for (let from = 0; from < end; from += bytesPerSlice) {
    hash.update(bytes.subarray(from, Math.min(end, from + bytesPerSlice)));
    await nextTurn();
  }
  if (!hash.digest().equals(bytes.subarray(end))) throw new RangeError(`${path} is damaged`);
  return sectionsIn(bytes);
}

function sectionsIn(bytes: Buffer): SealedFile {
  const textAt = magic.length + 4;
  let at = textAt + bytes.readUInt32LE(magic.length);
  const { header, lengths } = JSON.parse(bytes.toString('utf8', textAt, at)) as {
    readonly header: unknown;
    readonly lengths: readonly number[];
  };
  const sections = lengths.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  return { header, sections };
}

async function bytesIn(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
