import { localRoles } from '../state/local-person.ts';
import type { Say } from '../words/use-words.ts';

/** A role in words; one that the page does not know, as the server names it. */
export function staffWord(role: string, say: Say): string {
  const known = localRoles.find((one) => one === role);
  return known ? say(`staff.${known}`) : role;
}
