import type { TimeWindow } from '../../graph/domain/window.ts';
import type { WorkRecord } from '../../graph/domain/work-record.ts';
import type { WorkRecords } from '../../graph/store/port.ts';

/** A list of commands that somebody works on: ids and commands, never answers. */
export interface Workspace {
  readonly workspaceId: string;
  readonly owner: string;
  /** Id of the case that it is about; null for none. */
  readonly caseId: string | null;
  /** Generation that it was begun on. */
  readonly generation: number;
  readonly window: TimeWindow | null;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** How many commands there are, 0 … 2 000. */
  readonly length: number;
  /** How many of them are in force. */
  readonly cursor: number;
  readonly version: number;
}

/** One act of a person on the picture. What it means is the page's to say. */
export interface WorkspaceCommand {
  /** Its place in the list, 1 for the first. */
  readonly n: number;
  readonly op: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Epoch ms. */
  readonly at: number;
  /** Generation of the answer; null where nothing was asked. */
  readonly generation: number | null;
  /** Digest of the sorted ids of the answer; null where nothing was asked. */
  readonly answer: string | null;
}

export async function workspaceById(store: WorkRecords, workspaceId: string): Promise<Workspace | null> {
  const [record = null] = await store.recordsById('WORKSPACE', [workspaceId]);
  return record === null ? null : (JSON.parse(record.content) as Workspace);
}

/** Workspaces of a person, the one worked on last first; at most `limit`. */
export async function workspacesOf(store: WorkRecords, owner: string, limit: number): Promise<Workspace[]> {
  const [records = []] = await store.recordsIn('WORKSPACE', [owner]);
  return records
    .map(({ content }) => JSON.parse(content) as Workspace)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, limit);
}

/**
 * The commands of a workspace as the list is now, by place. A command that took the place of another has a later
 * version; what was cut off is beyond the length until it is written again.
 */
export async function commandsOf(
  store: WorkRecords,
  { workspaceId, length }: Workspace,
): Promise<WorkspaceCommand[]> {
  const [records = []] = await store.recordsIn('COMMAND', [workspaceId]);
  const newest = new Map<number, KeptCommand>();
  for (const { content } of records) {
    const kept = JSON.parse(content) as KeptCommand;
    const before = newest.get(kept.command.n);
    if (before === undefined || before.since < kept.since) newest.set(kept.command.n, kept);
  }
  return [...newest.values()]
    .map(({ command }) => command)
    .filter(({ n }) => n <= length)
    .sort((a, b) => a.n - b.n);
}

interface KeptCommand {
  /** Version of the workspace that it came with. */
  readonly since: number;
  readonly command: WorkspaceCommand;
}

export function workspaceRecord(workspace: Workspace): WorkRecord {
  const { workspaceId, owner, version } = workspace;
  return { kind: 'WORKSPACE', id: workspaceId, group: owner, version, content: JSON.stringify(workspace) };
}

export function commandRecord(workspaceId: string, since: number, command: WorkspaceCommand): WorkRecord {
  const content = JSON.stringify({ since, command } satisfies KeptCommand);
  return {
    kind: 'COMMAND',
    id: `${workspaceId}:${command.n}:${since}`,
    group: workspaceId,
    version: 1,
    content,
  };
}
