/** Values by number as they stand at one moment. Never changes. */
export interface MapVersion<Value> {
  get(key: number): Value | undefined;
  /** All entries, in no order that means anything. */
  entries(): Iterable<readonly [number, Value]>;
}

/** Values by number that change, and cheap pictures of how they stand. */
export interface VersionedMap<Value> extends MapVersion<Value> {
  set(key: number, value: Value): void;
  /** The values as they stand now; later changes do not show in it. */
  version(): MapVersion<Value>;
}

const buckets = 1024;

/**
 * An empty map. A version takes over the buckets of the map; a bucket is copied before the first change after that.
 * A version costs one copy of 1,024 references, a first change the size of its bucket, everything else O(1).
 */
export function createVersionedMap<Value>(): VersionedMap<Value> {
  type Bucket = Map<number, Value>;
  let current: Bucket[] = Array.from({ length: buckets }, () => new Map<number, Value>());
  /** Buckets that no version holds. */
  let own = new Set<number>(current.keys());

  return {
    get: (key) => current[key % buckets]!.get(key),
    entries: () => entriesOf(current),
    set(key, value) {
      const place = key % buckets;
      if (!own.has(place)) {
        current[place] = new Map(current[place]);
        own.add(place);
      }
      current[place]!.set(key, value);
    },
    version() {
      const held = current;
      current = held.slice();
      own = new Set();
      return { get: (key) => held[key % buckets]!.get(key), entries: () => entriesOf(held) };
    },
  };
}

function* entriesOf<Value>(held: readonly ReadonlyMap<number, Value>[]): Iterable<readonly [number, Value]> {
  for (const bucket of held) yield* bucket;
}
