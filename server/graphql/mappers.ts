const answers = '../investigation';

/** What resolvers of a type are given: the answer of a use case in place of the type of the schema. */
export const mappers: Readonly<Record<string, string>> = {
  Account: `${answers}/account.ts#AccountAnswer`,
  Gang: `${answers}/gang.ts#GangAnswer`,
  Resource: `${answers}/node.ts#ResourceAnswer`,
  ResourceFacts: `${answers}/resource-facts.ts#ResourceFactsAnswer`,
  GraphNode: `${answers}/expand.ts#GraphNodeAnswer`,
  Characteristic: `${answers}/gang.ts#CharacteristicAnswer`,
  Member: `${answers}/gang-members.ts#MemberAnswer`,
  GangNetwork: `${answers}/gang-hierarchy.ts#NetworkAnswer`,
  Cut: `${answers}/cuts.ts#CutAnswer`,
  PathStep: `${answers}/path-steps.ts#PathStepAnswer`,
  Exemplar: `${answers}/exemplars.ts#ExemplarAnswer`,
  CounterFinding: `${answers}/against.ts#CounterFindingAnswer`,
  Workspace: '../workspaces/workspace.ts#Workspace as KeptWorkspace',
  LineageEvent: '../../graph/domain/lineage.ts#LineageEvent as DomainLineageEvent',
  ParameterValue: `${answers}/parameter-set.ts#ParameterValueAnswer`,
  Run: '../../graph/domain/run.ts#RunRecord',
  Case: '../cases/case-answer.ts#CaseAnswer',
  Note: '../../graph/domain/case.ts#Note as DomainNote',
  AuditEntry: '../../graph/audit/entry.ts#AuditEntry as ChainedEntry',
  ListEntry: '../../graph/domain/risk-list.ts#ListEntry as DomainListEntry',
  VerdictEntry: '../../graph/domain/verdict.ts#Verdict as DomainVerdict',
  Reason: '../../graph/domain/decision-signal.ts#SignalReason as DomainReason',
  DecisionSignals: '../../graph/domain/decision-signal.ts#DecisionAnswer as DomainDecisionAnswer',
  DecisionSignal: '../../graph/domain/decision-signal.ts#DecisionSignal as DomainDecisionSignal',
};
