import type { EntityType, FoundLink, FoundNode, ListKind, RiskLevel } from '../api/answer.ts';
import { type AccountRole, roleOf } from './account-role.ts';

/** What a node is, in one respect: an entry of the legend or of the filter menu. */
export type FilterKey =
  | `role.${AccountRole}`
  | `level.${RiskLevel | 'none'}`
  | `kind.${EntityType}`
  | `list.${ListKind}`
  | `gang.${string}`;

/** What is left out of the picture; all conditions hold at once. */
export interface Filters {
  /** Leaves out each node that stands under one of these. */
  readonly out: readonly FilterKey[];
  /** Leaves out weaker evidence, nats; 0 for none. */
  readonly leastNats: number;
  /** Leaves out resources with fewer neighbours inside the window; 0 for none. */
  readonly leastDegree: number;
}

export const noFilters: Filters = { out: [], leastNats: 0, leastDegree: 0 };

/** Whether anything is left out. */
export function filtersAny({ out, leastNats, leastDegree }: Filters): boolean {
  return out.length > 0 || leastNats > 0 || leastDegree > 0;
}

/** All that a node stands under. */
export function filterKeysOf(node: FoundNode): FilterKey[] {
  const listed: FilterKey[] = node.list === null ? [] : [`list.${node.list}`];
  if (node.kind !== 'ACCOUNT') return [`kind.${node.kind}`, ...listed];
  const gang: FilterKey[] = node.gangId === null ? [] : [`gang.${node.gangId}`];
  return [`kind.ACCOUNT`, `role.${roleOf(node)}`, `level.${node.level ?? 'none'}`, ...gang, ...listed];
}

export function nodeStays({ out, leastDegree }: Filters, node: FoundNode): boolean {
  if (node.kind !== 'ACCOUNT' && node.degree !== null && node.degree < leastDegree) return false;
  return out.length === 0 || filterKeysOf(node).every((key) => !out.includes(key));
}

export function linkStays({ leastNats }: Filters, link: FoundLink): boolean {
  return link.kind !== 'EVIDENCE' || link.nats >= leastNats;
}

/** Leaves what stands under the key out, or brings it back when it is out already. */
export function toggledFilter(filters: Filters, key: FilterKey): Filters {
  const { out } = filters;
  return {
    ...filters,
    out: out.includes(key) ? out.filter((other) => other !== key) : [...out, key],
  };
}
