/*
 * Any object of typed arrays, numbers and texts as a list of byte strings with a description, for a file:
 *
 *     { gangOf: Int32Array(3) }   ⇄   { gangOf: { column: 'Int32Array', section: 0 } }  and  [12 bytes]
 */

const kinds = { Uint8Array, Uint32Array, Int32Array, Float64Array } as const;

type Kind = keyof typeof kinds;

interface ColumnPlace {
  readonly column: Kind;
  readonly section: number;
}

export interface PackedColumns {
  /** The object with the place of each array in its stead. */
  readonly shape: unknown;
  /** The bytes of each array, as views. */
  readonly sections: readonly Uint8Array[];
}

export function packColumns(columns: object): PackedColumns {
  const sections: Uint8Array[] = [];
  const shape = shapeOf(columns, (bytes) => sections.push(bytes) - 1);
  return { shape, sections };
}

function shapeOf(part: unknown, place: (bytes: Uint8Array) => number): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (ArrayBuffer.isView(part)) {
    const section = place(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    return { column: part.constructor.name as Kind, section } satisfies ColumnPlace;
  }
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, shapeOf(inner, place)]));
}

/** The object of `packColumns`, its arrays in shared memory of their own. */
export function unpackColumns({ shape, sections }: PackedColumns): unknown {
  if (typeof shape !== 'object' || shape === null) return shape;
  if (isPlace(shape)) {
    const bytes = sections[shape.section]!;
    const buffer = new SharedArrayBuffer(bytes.length);
    new Uint8Array(buffer).set(bytes);
    return columnOver(shape.column, buffer);
  }
  return Object.fromEntries(
    Object.entries(shape).map(([name, inner]) => [name, unpackColumns({ shape: inner, sections })]),
  );
}

function columnOver(kind: Kind, buffer: SharedArrayBuffer) {
  const make: new (buffer: SharedArrayBuffer) => unknown = kinds[kind];
  return new make(buffer);
}

function isPlace(shape: object): shape is ColumnPlace {
  return 'column' in shape && 'section' in shape;
}
