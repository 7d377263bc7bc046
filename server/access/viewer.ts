import { Unauthenticated } from '../../graph/domain/errors.ts';

/** Who may call: four kinds of person, an operator and two machines. */
export const roles = ['engine', 'investigator', 'senior', 'approver', 'auditor', 'admin', 'job'] as const;

export type Role = (typeof roles)[number];

/** Whoever is asking. */
export interface Viewer {
  readonly role: Role;
  /** Stable name of the person or machine. */
  readonly name: string;
}

/** Who is behind an Authorization header; throws Unauthenticated. */
export type ViewerOf = (authorization: string | undefined) => Viewer | Promise<Viewer>;

/** Whom a local page without login acts as. */
const localInvestigator: Viewer = { role: 'investigator', name: 'investigator-1' };

const developmentToken = /^Bearer dev-([a-z]+)-([12])$/i;

/**
 * The local user behind an Authorization header: `Bearer dev-<role>-<1|2>`, two persons a role, so that what takes two
 * can be tried. Without the header it is the first investigator, so that the page works without login.
 *
 * @throws Unauthenticated for any other header
 */
export function localViewer(authorization: string | undefined): Viewer {
  if (authorization === undefined) return localInvestigator;
  const [, name, number] = developmentToken.exec(authorization) ?? [];
  const role = roles.find((known) => known === name);
  if (role === undefined) throw new Unauthenticated('the token is not one of dev-<role>-1 or dev-<role>-2');
  return { role, name: `${role}-${number}` };
}
