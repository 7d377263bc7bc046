import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Answer, Source } from '../api/answer.ts';
import { ApiError, type Failure, failureOf } from '../api/failure.ts';
import { type Question, questionKey } from '../api/question.ts';
import { asksServer, type Command, type Entry } from './command.ts';
import { type Answers, brushQuestion, fold } from './fold.ts';
import {
  append,
  emptyHistory,
  type History,
  inForce,
  mostCommands,
  moveTo,
  questionsOf,
  redo,
  undo,
} from './history.ts';

/** What the store needs of the world. */
export interface Ports {
  /** Null where a gang is unknown. */
  readonly ask: (question: Question, signal: AbortSignal) => Promise<Answer | null>;
  /** A digest of a text: equal for equal texts. */
  readonly digest: (text: string) => Promise<string>;
  /** The instant now, RFC 3339. */
  readonly now: () => string;
}

/** `resources`: accounts and what they share. `accounts`: accounts and their evidence links alone. */
export type View = 'resources' | 'accounts';

/** What a drag over the empty canvas does: move the view, or select what lies inside. */
export type Mode = 'move' | 'box' | 'lasso';

/** Something that is said once, because the picture alone does not show it. */
export type Notice = 'NOTHING_NEW' | 'NO_PATH' | 'FULL' | 'TOO_MUCH' | 'CHANGED' | 'NO_PACK' | 'BROKEN_PACK';

/** Places on the canvas by the id of the node. */
export type Places = ReadonlyMap<string, readonly [number, number]>;

const nowhere: Places = new Map();

export interface PageState {
  readonly history: History;
  /** How many pictures were begun on this page: another number, another list of commands. */
  readonly begun: number;
  readonly answers: Answers;
  readonly selection: readonly string[];
  /** What the canvas is to show the place of, and how often that was asked; null for nothing yet. */
  readonly sought: { readonly id: string; readonly times: number } | null;
  /** Entities of the chain that is being read, in its order; empty for none. */
  readonly trail: readonly string[];
  readonly view: View;
  readonly mode: Mode;
  readonly hulls: boolean;
  /** What is being asked; null when nothing is. */
  readonly asking: Question | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  /** Steps whose answer is another one than when they were given. */
  readonly changedSteps: readonly number[];
  /** What the newest answer rests on; null before the first. */
  readonly source: Source | null;
  /** Where a file that was opened says that each node stands; empty for a picture that is arranged here. */
  readonly givenPlaces: Places;
  /** Starts a new picture from a gang, or from accounts and resources. */
  open(command: Command, selection: readonly string[]): Promise<void>;
  /** Takes up a list of commands that was kept or shared; `places` where the list says where its nodes stand. */
  reopen(entries: readonly Entry[], cursor: number, places?: Places): Promise<void>;
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
  /** Asks the canvas to show where a node is. */
  seek(id: string): void;
  /** Marks a chain on the canvas. */
  trace(trail: readonly string[]): void;
  show(view: View): void;
  setMode(mode: Mode): void;
  toggleHulls(): void;
  dismissFailure(): void;
  warn(notice: Notice): void;
  dismissNotice(): void;
  learn(source: Source): void;
}

export type PageStore = UseBoundStore<StoreApi<PageState>>;

const start = {
  history: emptyHistory,
  begun: 0,
  answers: new Map<string, Answer>(),
  selection: [],
  sought: null,
  trail: [],
  view: 'resources',
  mode: 'move',
  hulls: true,
  asking: null,
  failure: null,
  notice: null,
  changedSteps: [],
  source: null,
  givenPlaces: nowhere,
} as const;

/** The one store of the page. */
export function createPageStore(ports: Ports): PageStore {
  return create<PageState>()((set, get) => {
    const give = createGiver(ports, get, set);
    const step = (history: History) => set({ history, notice: null });
    return {
      ...start,
      async open(command, selection) {
        const over = { ...anew(get()), selection, changedSteps: [] };
        await give.all(append(emptyHistory, command, ports.now()), over);
      },
      async reopen(entries, cursor, givenPlaces = nowhere) {
        const over = { ...anew(get()), selection: [], givenPlaces };
        await give.all(moveTo({ entries, cursor: 0 }, cursor), over);
      },
      async run(command) {
        if (get().history.cursor >= mostCommands) return set({ notice: 'FULL' });
        const before = fold(get().history, get().answers).nodes;
        const done = await give.all(append(get().history, command, ports.now()), {});
        if (done && asksServer(command)) set({ notice: noticeAfter(command, before, get()) });
      },
      cancel: () => {
        give.renew();
        set({ asking: null });
      },
      clear: () => {
        give.renew();
        const begun = get().begun + 1;
        set({ history: emptyHistory, begun, selection: [], asking: null, failure: null, notice: null });
      },
      undo: () => step(undo(get().history)),
      redo: () => step(redo(get().history)),
      jump: (cursor) => step(moveTo(get().history, cursor)),
      select: (selection) => set({ selection }),
      seek: (id) => set({ sought: { id, times: (get().sought?.times ?? 0) + 1 } }),
      trace: (trail) => set({ trail }),
      show: (view) => set({ view }),
      setMode: (mode) => set({ mode }),
      toggleHulls: () => set({ hulls: !get().hulls }),
      dismissFailure: () => set({ failure: null }),
      warn: (notice) => set({ notice }),
      dismissNotice: () => set({ notice: null }),
      learn: (source) => set({ source }),
    };
  });
}

function anew({ begun }: PageState) {
  return { begun: begun + 1, givenPlaces: nowhere };
}

type Set = (state: Partial<PageState>) => void;

/** Asks what a list rests on and puts it in force with its answers; a newer list makes an older one moot. */
function createGiver(ports: Ports, get: () => PageState, set: Set) {
  let asked = new AbortController();
  const renew = () => {
    asked.abort();
    asked = new AbortController();
    return asked.signal;
  };
  const all = async (given: History, over: Partial<PageState>): Promise<boolean> => {
    const signal = renew();
    try {
      const answers = await answersFor(given, get().answers, ports, signal, (asking) => set({ asking }));
      const { history, changedSteps } = await stamped(given, answers, ports.digest);
      if (signal.aborted) return false;
      const source = sourceOf(history, answers) ?? get().source;
      const changed =
        changedSteps.length > 0 ? { changedSteps, notice: 'CHANGED' as const } : { notice: null };
      set({ history, answers, source, failure: null, asking: null, ...changed, ...over });
      return true;
    } catch (caught) {
      if (!signal.aborted) set({ failure: failureOf(caught), asking: null });
      return false;
    }
  };
  return { renew, all };
}

/** All answers that the commands in force rest on; what is known already is not asked again. */
async function answersFor(
  history: History,
  known: Answers,
  ports: Ports,
  signal: AbortSignal,
  onAsk: (question: Question) => void,
): Promise<Answers> {
  const answers = new Map(known);
  const learn = async (question: Question) => {
    const key = questionKey(question);
    if (answers.has(key)) return;
    onAsk(question);
    const answer = await ports.ask(question, signal);
    if (answer === null) throw unknown(question);
    answers.set(key, answer);
  };
  for (const { question } of questionsOf(history)) await learn(question);
  const narrowed = brushQuestion(history, answers);
  if (narrowed !== null) await learn(narrowed);
  return answers;
}

function unknown(question: Question): ApiError {
  const message = question.kind === 'gang' ? question.id : question.kind;
  return new ApiError({ code: 'NOT_FOUND', message, requestId: null, retryable: false });
}

/**
 * Writes generation and digest of each answer into its entry. A step that carried another digest for the generation
 * that is shown is told: its answer is not the one that the person saw.
 */
async function stamped(
  history: History,
  answers: Answers,
  digest: Ports['digest'],
): Promise<{ readonly history: History; readonly changedSteps: readonly number[] }> {
  const stamps = new Map<number, { readonly generation: number; readonly answer: string }>();
  for (const { entry, key } of questionsOf(history)) {
    const found = answers.get(key);
    if (!found) continue;
    const ids = found.nodes.map(({ id }) => id).sort();
    stamps.set(entry.n, { generation: found.source.generation, answer: await digest(ids.join('\n')) });
  }
  const changedSteps = inForce(history)
    .filter(({ n, answer }) => answer !== undefined && stamps.has(n) && stamps.get(n)?.answer !== answer)
    .map(({ n }) => n);
  const windowed = inForce(history).some(({ command }) => command.op === 'window');
  const entries = history.entries.map((entry) => ({ ...entry, ...stamps.get(entry.n) }));
  // Another window gives other answers by the will of the person.
  return { history: { ...history, entries }, changedSteps: windowed ? [] : changedSteps };
}

function noticeAfter(
  command: Command,
  before: ReadonlyMap<string, unknown>,
  state: PageState,
): Notice | null {
  const { nodes, path } = fold(state.history, state.answers);
  if (command.op === 'path') {
    const ends = [path[0], path.at(-1)];
    return ends.includes(command.from) && ends.includes(command.to) ? null : 'NO_PATH';
  }
  if (command.op === 'linksAmong') return null;
  return [...nodes.keys()].every((id) => before.has(id)) ? 'NOTHING_NEW' : null;
}

function sourceOf(history: History, answers: Answers): Source | null {
  const newest = questionsOf(history).at(-1);
  return newest ? (answers.get(newest.key)?.source ?? null) : null;
}
