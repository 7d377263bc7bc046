import type { EntityType, ListKind, RiskLevel } from '../api/answer.ts';
import { type AccountRole, accountRoles, roleOf } from './account-role.ts';
import type { Picture } from './fold.ts';

export interface Legend {
  readonly roles: ReadonlyMap<AccountRole, number>;
  readonly levels: ReadonlyMap<RiskLevel, number>;
  readonly kinds: ReadonlyMap<EntityType, number>;
  readonly lists: ReadonlyMap<ListKind, number>;
}

/**
 * Counts of what is on the canvas and of what a filter leaves out; what does not occur is absent. Kinds leave accounts
 * out: roles count them.
 */
export function legendOf(picture: Picture): Legend {
  const nodes = [...picture.nodes.values(), ...picture.filteredOut.values()];
  const accounts = nodes.filter(({ kind }) => kind === 'ACCOUNT');
  return {
    roles: counts(accounts.map(roleOf), accountRoles),
    levels: counts(
      accounts.flatMap(({ level }) => level ?? []),
      riskLevels,
    ),
    kinds: counts(
      nodes.flatMap(({ kind }) => (kind === 'ACCOUNT' ? [] : kind)),
      resourceKinds,
    ),
    lists: counts(
      nodes.flatMap(({ list }) => list ?? []),
      listKinds,
    ),
  };
}

/** Highest first. */
export const riskLevels: readonly RiskLevel[] = ['WARNING', 'ATTENTION', 'NOTICE'];

/** Gravest first. */
export const listKinds: readonly ListKind[] = ['BLACK', 'GREY', 'WHITE'];

/** Kinds of resources in the order to show them. */
export const resourceKinds: readonly EntityType[] = [
  'DEVICE',
  'IP',
  'WIFI',
  'GEO_CELL',
  'PHONE',
  'ID_NUMBER',
  'BANK_CARD',
  'EMAIL',
  'ADDRESS',
  'EMPLOYER',
];

function counts<Key>(found: readonly Key[], order: readonly Key[]): Map<Key, number> {
  const all = order.map((key) => [key, found.filter((other) => other === key).length] as const);
  return new Map(all.filter(([, count]) => count > 0));
}
