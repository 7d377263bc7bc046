import type { Entry } from './command.ts';
import { keptCommand, listVersion, readCommands } from './workspace-format.ts';

/** Longest text that travels in a link, characters. */
export const mostShared = 2_000;

/** Largest list that a link may unfold to, characters: a short text can be made to unfold into a very long one. */
const mostUnfolded = 200_000;

/** The list as text for an address: JSON, deflated, base64url. Null where it is too long for a link. */
export async function sharedText(entries: readonly Entry[]): Promise<string | null> {
  const list = JSON.stringify({ v: listVersion, commands: entries.map(keptCommand) });
  const text = base64url(await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(list)));
  return text.length <= mostShared ? text : null;
}

/** The list that a text stands for, as far as this page understands it; empty for any other text. */
export async function readSharedText(text: string): Promise<Entry[]> {
  try {
    const bytes = await through(new DecompressionStream('deflate-raw'), bytesOf(text));
    const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof list !== 'object' || list === null || !('v' in list) || !('commands' in list)) return [];
    if (list.v !== listVersion || !Array.isArray(list.commands)) return [];
    return readCommands(list.commands);
  } catch {
    // Whatever somebody typed into the address is no list.
    return [];
  }
}

async function through(
  stream: { readonly readable: ReadableStream; readonly writable: WritableStream },
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // A fault in the text also reaches the reader below, which tells of it.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const chunk = part.value as Uint8Array;
    size += chunk.length;
    if (size > mostUnfolded) throw new RangeError(`a list is at most ${mostUnfolded} characters`);
    parts.push(chunk);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
