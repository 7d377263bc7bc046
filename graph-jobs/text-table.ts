/** Lines of a table: columns as wide as their widest cell, numbers to the right, a head line first. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const numeric = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const lineOf = (row: readonly (string | number)[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return numeric[column] ? String(cell).padStart(width) : String(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(lineOf);
}
