/** Roles of the local users that a server without login knows, two persons each. */
export const localRoles = ['investigator', 'senior', 'approver', 'auditor', 'admin'] as const;
export type LocalRole = (typeof localRoles)[number];

/** A local user. */
export interface LocalPerson {
  readonly role: LocalRole;
  readonly number: 1 | 2;
}

/** Whom the page acts as until somebody else is chosen. */
const firstPerson: LocalPerson = { role: 'investigator', number: 1 };

/** The person of a name such as `senior-2`; the first investigator for anything else. */
export function localPersonOf(name: string | null): LocalPerson {
  const [text, number] = (name ?? '').split('-');
  const role = localRoles.find((known) => known === text);
  if (role === undefined || (number !== '1' && number !== '2')) return firstPerson;
  return { role, number: number === '1' ? 1 : 2 };
}

export function localName({ role, number }: LocalPerson): string {
  return `${role}-${number}`;
}
