import type { FoundNode } from '../api/answer.ts';

export type AccountRole = 'CORE' | 'PERIPHERY' | 'PROVISIONAL' | 'OTHER';

/** How an account stands to the gangs of the picture. */
export function roleIn(
  { gangs }: { readonly gangs: readonly { readonly id: string }[] },
  node: FoundNode,
): AccountRole {
  if (!gangs.some(({ id }) => id === node.gangId)) return 'OTHER';
  if (node.provisional) return 'PROVISIONAL';
  return node.role === 'CORE' ? 'CORE' : 'PERIPHERY';
}
