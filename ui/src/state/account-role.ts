import type { FoundNode } from '../api/answer.ts';

export type AccountRole = 'CORE' | 'PERIPHERY' | 'PROVISIONAL' | 'EXPOSED' | 'OTHER';

/** Roles in the order to show them. */
export const accountRoles: readonly AccountRole[] = ['CORE', 'PERIPHERY', 'PROVISIONAL', 'EXPOSED', 'OTHER'];

/** How an account stands to gangs. `EXPOSED`: a member of none, but labelled for what it touched. */
export function roleOf(node: FoundNode): AccountRole {
  if (node.provisional) return 'PROVISIONAL';
  if (node.gangId === null) return node.level === null ? 'OTHER' : 'EXPOSED';
  return node.role === 'CORE' ? 'CORE' : 'PERIPHERY';
}
