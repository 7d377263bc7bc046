import type { Ask } from './client.ts';
import {
  AppendCommandsDocument,
  type AppendCommandsInput,
  OneWorkspaceDocument,
  type OneWorkspaceQuery,
  StartWorkspaceDocument,
  WorkspacesDocument,
  type WorkspacesQuery,
} from './documents.generated.ts';
import { refusal } from './refusal.ts';

export type { AppendCommandsInput };
export type Workspace = NonNullable<OneWorkspaceQuery['workspace']>;
export type WorkspaceRow = WorkspacesQuery['workspaces'][number];

/** How a workspace stands on the server. */
export interface KeptState {
  readonly id: string;
  readonly version: number;
}

/** What is asked and told about workspaces. */
export interface WorkspaceQuestions {
  /** Null where it is unknown. */
  readonly one: (id: string, signal: AbortSignal) => Promise<Workspace | null>;
  /** The person's own, the one worked on last first. */
  readonly recent: (first: number, signal: AbortSignal) => Promise<readonly WorkspaceRow[]>;
  readonly start: (caseId: string | null, key: string) => Promise<KeptState>;
  readonly append: (input: AppendCommandsInput) => Promise<KeptState>;
}

export function createWorkspaceQuestions(ask: Ask): WorkspaceQuestions {
  return {
    one: async (id, signal) => (await ask(OneWorkspaceDocument, { id }, signal)).workspace,
    recent: async (first, signal) => (await ask(WorkspacesDocument, { first }, signal)).workspaces,
    async start(caseId, idempotencyKey) {
      const variables = { input: { caseId, idempotencyKey } };
      const { workspace, problem } = (await ask(StartWorkspaceDocument, variables)).startWorkspace;
      if (workspace === null || problem) throw refusal(problem ?? { code: 'NOT_FOUND', field: 'workspace' });
      return workspace;
    },
    async append(input) {
      const { workspace, problem } = (await ask(AppendCommandsDocument, { input })).appendCommands;
      if (workspace === null || problem) throw refusal(problem ?? { code: 'NOT_FOUND', field: 'workspace' });
      return workspace;
    },
  };
}
