import type { EntityType, RiskLevel } from '../api/answer.ts';
import { type AccountRole, roleIn } from './account-role.ts';
import type { Picture } from './fold.ts';

export interface Legend {
  readonly roles: ReadonlyMap<AccountRole, number>;
  readonly levels: ReadonlyMap<RiskLevel, number>;
  readonly kinds: ReadonlyMap<EntityType, number>;
}

/**
 * Counts of what is on the canvas and of what a filter leaves out; what does not occur is absent. Kinds leave accounts
 * out: roles count them.
 */
export function legendOf(picture: Picture): Legend {
  const nodes = [...picture.nodes.values(), ...picture.filteredOut.values()];
  const accounts = nodes.filter(({ kind }) => kind === 'ACCOUNT');
  return {
    roles: counts(
      accounts.map((node) => roleIn(picture, node)),
      ['CORE', 'PERIPHERY', 'PROVISIONAL', 'OTHER'],
    ),
    levels: counts(
      accounts.flatMap(({ level }) => level ?? []),
      ['WARNING', 'ATTENTION', 'NOTICE'],
    ),
    kinds: counts(
      nodes.flatMap(({ kind }) => (kind === 'ACCOUNT' ? [] : kind)),
      resourceKinds,
    ),
  };
}

const resourceKinds: readonly EntityType[] = [
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
