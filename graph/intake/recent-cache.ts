/** Remembers what was looked up lately. */
export interface RecentCache<Value> {
  get(text: string): Value | undefined;
  put(text: string, value: Value): void;
}

/**
 * Keeps at least the `most` entries used last and at most twice as many, in two generations: when the young one is
 * full it becomes the old one, and what is asked for again moves over. Cheaper than an exact order of use.
 *
 * Memory: about 2 · most · (60 B + text + value).
 */
export function recentCache<Value>(most: number): RecentCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const put = (text: string, value: Value) => {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
  };
  return {
    get(text) {
      const recent = young.get(text);
      if (recent !== undefined) return recent;
      const earlier = old.get(text);
      if (earlier !== undefined) put(text, earlier);
      return earlier;
    },
    put,
  };
}
