import type { EntityType, RiskLevel } from '../api/answer.ts';
import type { Picture, PictureNode } from './fold.ts';

export type AccountRole = 'CORE' | 'PERIPHERY' | 'PROVISIONAL' | 'OTHER';

/** How an account stands to the gangs of the picture. */
export function roleIn(picture: Pick<Picture, 'gangs'>, node: PictureNode): AccountRole {
  if (!picture.gangs.some(({ id }) => id === node.gangId)) return 'OTHER';
  if (node.provisional) return 'PROVISIONAL';
  return node.role === 'CORE' ? 'CORE' : 'PERIPHERY';
}

export interface Legend {
  readonly roles: ReadonlyMap<AccountRole, number>;
  readonly levels: ReadonlyMap<RiskLevel, number>;
  readonly kinds: ReadonlyMap<EntityType, number>;
}

/** Counts of what is on the canvas; what does not occur is absent. Kinds leave accounts out: roles count them. */
export function legendOf(picture: Picture): Legend {
  const nodes = [...picture.nodes.values()];
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
