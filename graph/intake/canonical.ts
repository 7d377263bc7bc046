import type { MentionFlag } from '../domain/event.ts';

/**
 * What became of a value: its one canonical spelling; or a flag, when it is counted but must not link anybody; or
 * the problem for which the row is refused, worded to follow the name of the field.
 */
export type Canonical =
  | { readonly value: string }
  | { readonly flag: MentionFlag }
  | { readonly problem: string };

/** Text in Unicode's compatibility form: full-width letters and digits become plain ones. */
export function compatible(text: string): string {
  return text.normalize('NFKC').trim();
}
