/** `Map.groupBy`, which Node 20 does not have: groups in the order of their first values, values in theirs. O(values). */
export function groupedBy<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value, place: number) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  values.forEach((value, place) => {
    const key = keyOf(value, place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  });
  return groups;
}
