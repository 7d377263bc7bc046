import { GraphQLJSONObject } from 'graphql-scalars';
import { checkFirst } from '../investigation/page.ts';
import { windowAsked } from '../investigation/window.ts';
import { appendCommands, startWorkspace } from '../workspaces/change-workspace.ts';
import { commandsOf, workspaceById, workspacesOf } from '../workspaces/workspace.ts';
import type { Resolvers } from './schema.generated.ts';

const mostWorkspaces = 50;

/** Workspaces and what is kept in them. */
export const workspaceResolvers = {
  JSON: GraphQLJSONObject,

  Query: {
    workspace: (_, { id }, { store }) => workspaceById(store, id),
    workspaces: (_, { first }, { viewer, store }) => {
      const limit = first ?? 20;
      checkFirst(limit, mostWorkspaces);
      return workspacesOf(store, viewer.name, limit);
    },
  },

  Mutation: {
    startWorkspace: (_, { input: { caseId, window, idempotencyKey } }, { viewer, store, pinned, now }) => {
      const begun = {
        caseId: caseId ?? null,
        generation: pinned.shown.number,
        window: window ? windowAsked(window, pinned.shown) : null,
      };
      return startWorkspace(store, begun, { by: viewer.name, idempotencyKey, at: now() });
    },
    appendCommands: (_, { input }, { viewer, store, now }) => {
      const { workspace: workspaceId, cursor, version, idempotencyKey } = input;
      const commands = input.commands.map(({ n, op, args, at, generation, answer }) => ({
        n,
        op,
        args,
        at,
        generation: generation ?? null,
        answer: answer ?? null,
      }));
      const asked = { by: viewer.name, idempotencyKey, at: now() };
      return appendCommands(store, { workspaceId, commands, cursor, version }, asked);
    },
  },

  Workspace: {
    id: ({ workspaceId }) => workspaceId,
    commands: (workspace, _, { store }) => commandsOf(store, workspace),
  },
} satisfies Resolvers;
