import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { type Failure, failureOf } from '../api/failure.ts';
import type { History } from './history.ts';
import { nothingSaved, type SavedList, textsOf, type Unsaved, unsavedCount, unsavedPart } from './unsaved.ts';
import { type KeptCommand, readCommands } from './workspace-format.ts';

/** What the saver needs of the world. */
export interface SaverPorts {
  /** Begins a list on the server. The same key begins the same list. */
  readonly start: (caseId: string | null, key: string) => Promise<Kept>;
  readonly append: (asked: Appended) => Promise<Kept>;
  /** A key that no other request has. */
  readonly newKey: () => string;
  /** The instant now, RFC 3339. */
  readonly now: () => string;
  /** Calls back after a time; what it gives back takes that back. */
  readonly after: (ms: number, then: () => void) => () => void;
  /** The case that is being worked on; null for none. */
  readonly caseId: () => string | null;
}

export interface Kept {
  readonly id: string;
  readonly version: number;
}

export interface Appended {
  readonly workspace: string;
  readonly commands: readonly KeptCommand[];
  readonly cursor: number;
  readonly version: number;
  readonly idempotencyKey: string;
}

/** A list of commands that was kept earlier. */
export interface KeptList extends Kept {
  readonly commands: readonly unknown[];
  readonly cursor: number;
  /** When it was saved last, RFC 3339. */
  readonly updatedAt: string;
}

export interface SaverState {
  /** Id of the list on the server; null before there is one. */
  readonly workspace: string | null;
  /** Instant of the newest save, RFC 3339; null before the first. */
  readonly savedAt: string | null;
  /** Why commands are still on this page alone; null while none had to wait. */
  readonly failure: Failure | null;
  /** Commands that are on this page alone. */
  readonly unsaved: number;
  /** Takes up a list that the server has, for the next picture that is begun. */
  adopt(list: KeptList): void;
  /** Tells what has changed; what was begun anew is another list. */
  watch(history: History, begun: number): void;
  /** Sends at once what waits. */
  flush(): void;
}

export type WorkspaceSaver = UseBoundStore<StoreApi<SaverState>>;

/** Acts that follow one another at once go together; a command is on its way well before two seconds are over. */
const gatherMs = 250;

/** Waits between attempts, ms; the last one is repeated. */
const waitsMs = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** Answers after which a list of our own is begun: this one is of somebody else, or went on in another tab. */
const foreign: ReadonlySet<string> = new Set(['FORBIDDEN', 'CONFLICT', 'NOT_FOUND']);

/** One picture's way to the server. */
interface Session {
  readonly begun: number;
  /** The newest state of the list. */
  history: History;
  kept: Kept | null;
  saved: SavedList;
  /** A request that was sent and not answered: it is sent again as it was, so that it counts once. */
  pending: { readonly key: string; readonly part: Unsaved } | null;
  startKey: string;
}

/**
 * Keeps the commands of the page on the server. A picture that was only opened is no work yet: its address says all.
 * Requests follow one another; one that fails is sent again, and what comes meanwhile waits in memory, that of pictures
 * which are no longer on the page included.
 */
export function createWorkspaceSaver(ports: SaverPorts): WorkspaceSaver {
  return create<SaverState>()((set) => {
    /** The picture that is on the page is the last; those before it still have something to send. */
    let sessions: readonly Session[] = [newSession(-1, ports)];
    let adopted: KeptList | null = null;
    let busy = false;
    let attempts = 0;
    let cancelWait = () => {};

    const tell = (over: Partial<SaverState>) => {
      const work = sessions.filter(isWork);
      const unsaved = work.reduce((sum, { history, saved }) => sum + unsavedCount(history, saved), 0);
      set({ workspace: sessions.at(-1)!.kept?.id ?? null, unsaved, ...over });
    };
    const later = (ms: number) => {
      cancelWait();
      cancelWait = ports.after(ms, () => void send());
    };
    const send = async () => {
      const next = sessions.find((session) => partOf(session) !== null);
      if (busy || next === undefined) return;
      busy = true;
      const failure = await sendPart(next, partOf(next)!, ports).then(() => null, failureOf);
      busy = false;
      if (failure !== null) return fail(next, failure);
      attempts = 0;
      sessions = sessions.filter((one, i) => i === sessions.length - 1 || partOf(one) !== null);
      tell({ savedAt: ports.now(), failure: null });
      later(0);
    };
    const fail = (failed: Session, failure: Failure) => {
      attempts += 1;
      const anew = failed.kept !== null && foreign.has(failure.code);
      if (anew) beginAnew(failed, ports);
      else tell({ failure });
      if (anew || failure.code !== 'FORBIDDEN') later(waitsMs[Math.min(attempts, waitsMs.length) - 1]!);
    };
    return {
      workspace: null,
      savedAt: null,
      failure: null,
      unsaved: 0,
      adopt: (list) => {
        adopted = list;
      },
      watch(history, begun) {
        if (begun !== sessions.at(-1)!.begun) {
          const fresh = { ...newSession(begun, ports), ...(adopted && takenUp(adopted)) };
          sessions = [...sessions.filter((one) => partOf(one) !== null), fresh];
          set({ savedAt: adopted?.updatedAt ?? null });
          adopted = null;
        }
        sessions.at(-1)!.history = history;
        tell({});
        if (attempts === 0) later(gatherMs);
      },
      flush() {
        cancelWait();
        void send();
      },
    };
  });
}

/** Sends one part of a list, which is begun first where the server has none. */
async function sendPart(session: Session, part: Unsaved, ports: SaverPorts): Promise<void> {
  session.kept ??= await ports.start(ports.caseId(), session.startKey);
  session.pending ??= { key: ports.newKey(), part };
  const { id, version } = session.kept;
  const { commands, cursor } = part;
  const idempotencyKey = session.pending.key;
  session.kept = await ports.append({ workspace: id, version, commands, cursor, idempotencyKey });
  session.saved = part.holds;
  session.pending = null;
}

/** Turns away from a list that cannot be added to: all commands go into one of our own. */
function beginAnew(session: Session, { newKey }: SaverPorts): void {
  Object.assign(session, { kept: null, pending: null, saved: nothingSaved, startKey: newKey() });
}

/** What is to be sent next; null where the server holds all, and where there is no work yet. */
function partOf(session: Session): Unsaved | null {
  if (!isWork(session)) return null;
  return session.pending?.part ?? unsavedPart(session.history, session.saved);
}

function newSession(begun: number, { newKey }: SaverPorts): Session {
  return {
    begun,
    history: { entries: [], cursor: 0 },
    kept: null,
    saved: nothingSaved,
    pending: null,
    startKey: newKey(),
  };
}

function takenUp({ id, version, commands, cursor }: KeptList): Pick<Session, 'kept' | 'saved'> {
  return { kept: { id, version }, saved: { commands: textsOf(readCommands(commands)), cursor } };
}

function isWork({ kept, history }: Session): boolean {
  return kept !== null || history.entries.length > 1;
}
