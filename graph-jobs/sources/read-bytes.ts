import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { GangscopeError } from '../../graph/domain/errors.ts';

/** A file could not be read to its end. What was read before it failed is recorded. */
export class UnreadableSource extends GangscopeError {
  readonly code = 'BAD_USER_INPUT';
  readonly retryable = false;
}

/** Times its packed size that a gzip file may unpack to; event files come to 5 to 30. */
const mostInflation = 200;
/** A small file may unpack to this size whatever its ratio. */
const leastLimitBytes = 64 * 1024 * 1024;
const chunkBytes = 256 * 1024;

/**
 * The bytes of a file, unpacked where its name ends in `.gz`.
 *
 * @param fileBytes  size of the file
 * @param onRead  told how many bytes of the file itself are read so far
 * @throws UnreadableSource for a file that is no whole gzip file, or unpacks to more than the limit
 */
export async function* readBytes(
  path: string,
  fileBytes: number,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  const packed = path.endsWith('.gz');
  const stream = packed ? pipeline(file, createGunzip({ chunkSize: chunkBytes }), () => undefined) : file;
  const mostBytes = packed ? Math.max(leastLimitBytes, mostInflation * fileBytes) : Number.MAX_SAFE_INTEGER;
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new UnreadableSource(`${path} unpacks to more than ${mostBytes} bytes`);
      yield chunk;
      onRead(file.bytesRead);
    }
  } catch (cause) {
    throw isGzipFault(cause) ? new UnreadableSource(`${path} is no whole gzip file`, { cause }) : cause;
  } finally {
    file.destroy();
  }
}

function isGzipFault(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_');
}
