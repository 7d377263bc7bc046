import { Forbidden } from '../../graph/domain/errors.ts';
import type { ListName } from '../../graph/domain/risk-list.ts';
import type { Role, Viewer } from './viewer.ts';

/** Who may do what; who is not named may not. */
const allowed = {
  explore: ['investigator', 'senior', 'approver'],
  readGenerations: ['investigator', 'senior', 'approver', 'auditor', 'admin'],
  readRuns: ['senior', 'approver', 'auditor', 'admin'],
  knowOneself: ['investigator', 'senior', 'approver', 'auditor', 'admin'],
  introspect: ['admin'],
  readAudit: ['auditor'],
  sendOwnDocuments: ['investigator', 'senior', 'approver', 'auditor', 'admin'],
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
  exportForAnyCase: ['senior'],
  changeGreyList: ['investigator', 'senior'],
  changeBlackAndWhiteLists: ['senior'],
  readLists: ['investigator', 'senior', 'approver', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Operation = keyof typeof allowed;
const operations = Object.keys(allowed) as readonly Operation[];

/**
 * What each root field of the schema needs. A field that is not here cannot be asked for. Some fields need more, by
 * what is asked: those ask the table again.
 */
export const rightOfField: Readonly<Record<string, Operation>> = {
  'Query.account': 'explore',
  'Query.audit': 'readAudit',
  'Query.case': 'readCases',
  'Query.caseCounts': 'readCases',
  'Query.cases': 'readCases',
  'Query.chain': 'explore',
  'Query.common': 'explore',
  'Query.decisionSignals': 'replaySignals',
  'Query.ego': 'explore',
  'Query.eventCounts': 'explore',
  'Query.evidence': 'explore',
  'Query.expand': 'explore',
  'Query.gang': 'explore',
  'Query.gangs': 'explore',
  'Query.generations': 'readGenerations',
  'Query.health': 'readRuns',
  'Query.lineage': 'readGenerations',
  'Query.linksAmong': 'explore',
  'Query.lists': 'readLists',
  'Query.neighbourCounts': 'explore',
  'Query.node': 'explore',
  'Query.nodes': 'explore',
  'Query.notes': 'readCases',
  'Query.objections': 'readVerdicts',
  'Query.parameterSet': 'readGenerations',
  'Query.path': 'explore',
  'Query.publications': 'readGenerations',
  'Query.runs': 'readRuns',
  'Query.search': 'explore',
  'Query.searchMany': 'explore',
  'Query.timeline': 'explore',
  'Query.verdicts': 'readVerdicts',
  'Query.viewer': 'knowOneself',
  'Query.workspace': 'readWorkspaces',
  'Query.workspaces': 'readWorkspaces',
  'Mutation.addNote': 'workOnCases',
  'Mutation.appendCommands': 'keepWorkspaces',
  'Mutation.assignCases': 'workOnCases',
  'Mutation.closeCase': 'workOnCases',
  'Mutation.editNote': 'workOnCases',
  'Mutation.endListEntry': 'changeGreyList',
  'Mutation.nextCase': 'workOnCases',
  'Mutation.openCase': 'workOnCases',
  'Mutation.publishHeldGeneration': 'moveGenerations',
  'Mutation.putListEntry': 'changeGreyList',
  'Mutation.raiseObjection': 'giveVerdicts',
  'Mutation.recordVerdict': 'giveVerdicts',
  'Mutation.releaseLock': 'workOnCases',
  'Mutation.renewLock': 'workOnCases',
  'Mutation.rollbackGeneration': 'moveGenerations',
  'Mutation.startWorkspace': 'keepWorkspaces',
  'Mutation.tagCases': 'workOnCases',
  'Mutation.withdrawObjection': 'giveVerdicts',
  'Mutation.withdrawVerdict': 'giveVerdicts',
  'Subscription.queueChanged': 'readCases',
};

export function mayDo({ role }: Viewer, operation: Operation): boolean {
  return allowed[operation].some((known) => known === role);
}

/** All that the viewer's role includes, in the order of the table. */
export function operationsOf(viewer: Viewer): readonly Operation[] {
  return operations.filter((operation) => mayDo(viewer, operation));
}

/** @throws Forbidden when the viewer's role does not include the operation */
export function checkRight(viewer: Viewer, operation: Operation): void {
  if (!mayDo(viewer, operation)) throw new Forbidden(`the role ${viewer.role} does not include ${operation}`);
}

/** The operation that a question for labels is: as of now, or as they stood at an instant. */
export function signalsAt(asOf: number | null): Operation {
  return asOf === null ? 'readSignals' : 'replaySignals';
}

/** The operation that a change of a list is. */
export function changeOf(list: ListName): Operation {
  return list === 'GREY' ? 'changeGreyList' : 'changeBlackAndWhiteLists';
}
