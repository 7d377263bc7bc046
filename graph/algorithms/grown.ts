/** Numbers in a row of shared memory, so that another thread may read what is written without a copy. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/**
 * The array itself where `length` places fit, else a longer copy. What was written stays readable in the old array:
 * a reader that holds it sees its values as they were. Room grows by half, so n appended values cost O(n) copies.
 *
 * @param length  places that must fit
 */
export function grown<A extends Numbers>(array: A, length: number): A {
  if (length <= array.length) return array;
  const room = Math.max(length, Math.ceil(array.length * 1.5), 256);
  const longer = numbersLike(array, room);
  longer.set(array);
  return longer;
}

function numbersLike<A extends Numbers>(array: A, length: number): A {
  const make = array.constructor as new (buffer: SharedArrayBuffer) => A;
  return new make(new SharedArrayBuffer(length * array.BYTES_PER_ELEMENT));
}
