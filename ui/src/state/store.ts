import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Answer, Source, TimeWindow } from '../api/answer.ts';
import { ApiError, type Failure, failureOf } from '../api/failure.ts';
import { type AskingCommand, askKey, asksServer, type Command } from './command.ts';
import { append, emptyHistory, type History, moveTo, questionsOf, redo, undo, windowOf } from './history.ts';

/** What the store needs of the world. */
export interface Ports {
  /** Null where the gang is unknown. */
  readonly askGang: (id: string, window: TimeWindow | null, signal: AbortSignal) => Promise<Answer | null>;
  readonly askExpansion: (
    ids: readonly string[],
    window: TimeWindow | null,
    cap: number,
    signal: AbortSignal,
  ) => Promise<Answer>;
  /** The instant now, RFC 3339. */
  readonly now: () => string;
}

/** `resources`: accounts and what they share. `accounts`: accounts and their evidence links alone. */
export type View = 'resources' | 'accounts';

export interface PageState {
  readonly history: History;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly selection: readonly string[];
  /** Entities of the chain that is being read, in its order; empty for none. */
  readonly trail: readonly string[];
  readonly view: View;
  readonly hulls: boolean;
  /** What is being asked; null when nothing is. */
  readonly asking: AskingCommand | null;
  readonly failure: Failure | null;
  /** What the newest answer rests on; null before the first. */
  readonly source: Source | null;
  /** Starts a new picture from a gang, or from accounts and resources. */
  open(command: AskingCommand, selection: readonly string[]): Promise<void>;
  /** Gives a command. What asks the server enters the list with its answer; a failed question leaves no trace. */
  run(command: Command): Promise<void>;
  /** Gives up the question that is under way. */
  cancel(): void;
  /** Empties the canvas. */
  clear(): void;
  undo(): void;
  redo(): void;
  /** Puts the first `cursor` commands in force. */
  jump(cursor: number): void;
  select(ids: readonly string[]): void;
  /** Marks a chain on the canvas. */
  trace(trail: readonly string[]): void;
  show(view: View): void;
  toggleHulls(): void;
  dismissFailure(): void;
  learn(source: Source): void;
}

export type PageStore = UseBoundStore<StoreApi<PageState>>;

/** The one store of the page. */
export function createPageStore(ports: Ports): PageStore {
  return create<PageState>()((set, get) => {
    let asked = new AbortController();

    const renew = () => {
      asked.abort();
      asked = new AbortController();
      return asked.signal;
    };

    const give = async (history: History, selection?: readonly string[]) => {
      const signal = renew();
      try {
        const answers = await answersFor(history, get().answers, ports, signal, (asking) => set({ asking }));
        if (signal.aborted) return;
        const source = sourceOf(history, answers) ?? get().source;
        set({ history, answers, source, failure: null, asking: null, ...(selection && { selection }) });
      } catch (caught) {
        if (!signal.aborted) set({ failure: failureOf(caught), asking: null });
      }
    };

    return {
      history: emptyHistory,
      answers: new Map(),
      selection: [],
      trail: [],
      view: 'resources',
      hulls: true,
      asking: null,
      failure: null,
      source: null,
      open: (command, selection) => give(append(emptyHistory, command, ports.now()), selection),
      run: (command) => give(append(get().history, command, ports.now())),
      cancel: () => {
        renew();
        set({ asking: null });
      },
      clear: () => {
        renew();
        set({ history: emptyHistory, selection: [], asking: null, failure: null });
      },
      undo: () => set({ history: undo(get().history) }),
      redo: () => set({ history: redo(get().history) }),
      jump: (cursor) => set({ history: moveTo(get().history, cursor) }),
      select: (selection) => set({ selection }),
      trace: (trail) => set({ trail }),
      show: (view) => set({ view }),
      toggleHulls: () => set({ hulls: !get().hulls }),
      dismissFailure: () => set({ failure: null }),
      learn: (source) => set({ source }),
    };
  });
}

/** All answers that the commands in force rest on; what is known already is not asked again. */
async function answersFor(
  history: History,
  known: ReadonlyMap<string, Answer>,
  ports: Ports,
  signal: AbortSignal,
  onAsk: (command: AskingCommand) => void,
): Promise<ReadonlyMap<string, Answer>> {
  const window = windowOf(history);
  const answers = new Map(known);
  for (const command of questionsOf(history)) {
    const key = askKey(command, window);
    if (answers.has(key)) continue;
    onAsk(command);
    answers.set(key, await answerOf(command, window, ports, signal));
  }
  return answers;
}

async function answerOf(
  command: AskingCommand,
  window: TimeWindow | null,
  ports: Ports,
  signal: AbortSignal,
): Promise<Answer> {
  if (command.op === 'expand') return ports.askExpansion(command.ids, window, command.cap, signal);
  const answer = await ports.askGang(command.gang, window, signal);
  if (answer) return answer;
  throw new ApiError({ code: 'NOT_FOUND', message: command.gang, requestId: null, retryable: false });
}

function sourceOf(history: History, answers: ReadonlyMap<string, Answer>): Source | null {
  const newest = history.entries.findLast(({ command }) => asksServer(command))?.command;
  return newest && asksServer(newest)
    ? (answers.get(askKey(newest, windowOf(history)))?.source ?? null)
    : null;
}
