import type { EntityType, FoundGang, FoundNode, RiskLevel } from '../api/answer.ts';
import { type AccountRole, roleIn } from './account-role.ts';

/** An entry of the legend: what a node is, in one respect. */
export type LegendKey = `role.${AccountRole}` | `level.${RiskLevel}` | `kind.${EntityType}`;

/** The entries of the legend that a node stands under. */
export function legendKeysOf(gangs: readonly FoundGang[], node: FoundNode): LegendKey[] {
  if (node.kind !== 'ACCOUNT') return [`kind.${node.kind}`];
  const role: LegendKey = `role.${roleIn({ gangs }, node)}`;
  return node.level === null ? [role] : [role, `level.${node.level}`];
}

/** Leaves the entry out, or brings it back when it is out already. */
export function toggledFilter(out: readonly LegendKey[], key: LegendKey): LegendKey[] {
  return out.includes(key) ? out.filter((other) => other !== key) : [...out, key];
}
