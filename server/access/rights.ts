import { Forbidden } from '../../graph/domain/errors.ts';
import type { ListName } from '../../graph/domain/risk-list.ts';
import type { Role, Viewer } from './viewer.ts';

/** Who may do what; who is not named may not. */
const allowed = {
  recordEvents: ['engine', 'job'],
  readSignals: ['engine', 'investigator', 'senior'],
  replaySignals: ['engine', 'investigator', 'senior', 'auditor'],
  giveVerdicts: ['investigator', 'senior'],
  readVerdicts: ['investigator', 'senior', 'auditor'],
  readCases: ['investigator', 'senior', 'approver', 'auditor'],
  workOnCases: ['investigator', 'senior'],
  assignCasesToOthers: ['senior'],
  readWorkspaces: ['investigator', 'senior', 'auditor'],
  keepWorkspaces: ['investigator', 'senior'],
  moveGenerations: ['admin'],
  export: ['investigator', 'senior'],
  changeGreyList: ['investigator', 'senior'],
  changeBlackAndWhiteLists: ['senior'],
  readLists: ['investigator', 'senior', 'approver', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Operation = keyof typeof allowed;

/** All operations of the table. */
export const operations = Object.keys(allowed) as readonly Operation[];

export function mayDo({ role }: Viewer, operation: Operation): boolean {
  return allowed[operation].some((known) => known === role);
}

/** @throws Forbidden when the viewer's role does not include the operation */
export function checkRight(viewer: Viewer, operation: Operation): void {
  if (!mayDo(viewer, operation)) throw new Forbidden(`the role ${viewer.role} does not include ${operation}`);
}

/** The operation that a change of a list is. */
export function changeOf(list: ListName): Operation {
  return list === 'GREY' ? 'changeGreyList' : 'changeBlackAndWhiteLists';
}
