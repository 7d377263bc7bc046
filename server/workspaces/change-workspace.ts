import { createHash } from 'node:crypto';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { WorkRecords } from '../../graph/store/port.ts';
import type { Change, ChangeAsked, Problem } from '../cases/once.ts';
import { once, problemOf } from '../cases/once.ts';
import type { Workspace, WorkspaceCommand } from './workspace.ts';
import { commandRecord, commandsOf, workspaceById, workspaceRecord } from './workspace.ts';

/** What became of a workspace: as it is now, or why nothing was changed. */
export interface WorkspacePayload {
  readonly workspace: Workspace | null;
  readonly problem: Problem | null;
}

export interface WorkspaceBegun {
  readonly caseId: string | null;
  readonly generation: number;
  readonly window: TimeWindow | null;
}

export interface Appended {
  readonly workspaceId: string;
  /** One after another; the first takes the place of what stands at its number and of all that follows. */
  readonly commands: readonly WorkspaceCommand[];
  readonly cursor: number;
  /** The version that the page knows. */
  readonly version: number;
}

export const workspaceLimits = { commands: 2_000, together: 200, commandBytes: 16 * 1024 } as const;

/** Begins an empty list. Its id is hard to guess and the same for the same key. */
export function startWorkspace(
  store: WorkRecords,
  begun: WorkspaceBegun,
  asked: ChangeAsked,
): Promise<WorkspacePayload> {
  const { by, idempotencyKey, at } = asked;
  return once(store, 'startWorkspace', asked, begun, refuse, async () => {
    const digest = createHash('sha256').update(JSON.stringify([by, idempotencyKey, at]));
    const workspaceId = `w-${digest.digest('base64url').slice(0, 16)}`;
    const times = { createdAt: at, updatedAt: at };
    return saving({ workspaceId, owner: by, ...begun, ...times, length: 0, cursor: 0, version: 1 }, []);
  });
}

/**
 * Adds commands and moves the cursor. Commands that stand there already change nothing, so that sending them again is
 * safe; others cut off what stood from their place on, which the store keeps.
 */
export function appendCommands(
  store: WorkRecords,
  { workspaceId, commands, cursor, version }: Appended,
  asked: ChangeAsked,
): Promise<WorkspacePayload> {
  const input = [workspaceId, commands, cursor, version];
  return once(store, 'appendCommands', asked, input, refuse, async () => {
    const workspace = await workspaceById(store, workspaceId);
    if (workspace === null)
      return nothing(null, problemOf('NOT_FOUND', 'workspace', 'is no id of a workspace'));
    if (workspace.owner !== asked.by)
      return nothing(
        workspace,
        problemOf('FORBIDDEN', 'workspace', 'is of somebody else: begin one of your own'),
      );
    const problem = commandsProblem(workspace, commands);
    if (problem !== null) return nothing(workspace, problem);
    const { fresh, length } = freshAmong(await commandsOf(store, workspace), commands);
    if (!(Number.isInteger(cursor) && cursor >= 0 && cursor <= length))
      return nothing(workspace, problemOf('BAD_USER_INPUT', 'cursor', 'is 0 to the number of commands'));
    if (fresh.length === 0 && cursor === workspace.cursor) return saved(workspace);
    if (version !== workspace.version)
      return nothing(
        workspace,
        problemOf('CONFLICT', 'version', 'is not that of the workspace as it is now'),
      );
    return saving({ ...workspace, updatedAt: asked.at, length, cursor, version: version + 1 }, fresh);
  });
}

/** Commands that do not stand in the list yet, and how long it is with them. */
function freshAmong(known: readonly WorkspaceCommand[], given: readonly WorkspaceCommand[]) {
  const isKnown = (command: WorkspaceCommand) =>
    JSON.stringify(known[command.n - 1]) === JSON.stringify(command);
  const first = given.findIndex((command) => !isKnown(command));
  if (first < 0) return { fresh: [], length: known.length };
  return { fresh: given.slice(first), length: given.at(-1)!.n };
}

function commandsProblem({ length }: Workspace, commands: readonly WorkspaceCommand[]): Problem | null {
  const { commands: most, together, commandBytes } = workspaceLimits;
  if (commands.length > together)
    return problemOf('BAD_USER_INPUT', 'commands', `are at most ${together} at once`);
  const [first] = commands;
  if (first === undefined) return null;
  const inPlace = commands.every(({ n }, place) => n === first.n + place);
  if (!inPlace || first.n < 1 || first.n > length + 1)
    return problemOf('BAD_USER_INPUT', 'commands', 'follow one another and the list without a gap');
  if (first.n + commands.length - 1 > most)
    return problemOf('BAD_USER_INPUT', 'commands', `of a workspace are at most ${most}`);
  const fits = commands.every((command) => Buffer.byteLength(JSON.stringify(command)) <= commandBytes);
  return fits ? null : problemOf('BAD_USER_INPUT', 'commands', `have at most ${commandBytes} bytes each`);
}

function saving(workspace: Workspace, commands: readonly WorkspaceCommand[]): Change<WorkspacePayload> {
  const { workspaceId, version } = workspace;
  const records = commands.map((command) => commandRecord(workspaceId, version, command));
  return { ...saved(workspace), records: [workspaceRecord(workspace), ...records] };
}

function saved(workspace: Workspace): Change<WorkspacePayload> {
  return { records: [], payload: { workspace, problem: null } };
}

function nothing(workspace: Workspace | null, problem: Problem): Change<WorkspacePayload> {
  return { records: [], payload: { workspace, problem } };
}

function refuse(problem: Problem): WorkspacePayload {
  return { workspace: null, problem };
}
