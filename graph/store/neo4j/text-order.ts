/*
 * The database sorts texts by code points, or by UTF-16 code units where a text never left memory; the port sorts by
 * UTF-16 code units. They differ from U+D800 on. A text with such a character gets a second form that sorts the same
 * either way, so that the database can cut a sorted list where the port would.
 */
const lastAlike = 0xd7fe;

/** A text that every order sorts as UTF-16 code units would sort the given one. */
export function sortableText(text: string): string {
  let sortable = '';
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    sortable += unit <= lastAlike ? text[place] : String.fromCharCode(lastAlike + 1, unit - lastAlike);
  }
  return sortable;
}

/** The form by which a text must be sorted; null where that is the text itself. */
export function textOrderOf(text: string): string | null {
  const sortable = sortableText(text);
  return sortable === text ? null : sortable;
}
