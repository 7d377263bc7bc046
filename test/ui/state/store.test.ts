import { describe, expect, it } from 'vitest';
import { fold } from '../../../ui/src/state/fold.ts';
import { createPageStore, type Ports } from '../../../ui/src/state/store.ts';
import { answer, expandAnswer, seedAnswer } from './answers.ts';

const seed = { op: 'seed', gang: 'g' } as const;
const expand = { op: 'expand', ids: ['d'], cap: 50 } as const;

/** A store over a server of answers in memory that notes what it was asked. */
function storeWith(over: Partial<Ports> = {}) {
  const asked: string[] = [];
  const store = createPageStore({
    ask: async (question) => {
      const subject = question.kind === 'gang' ? question.id : 'ids' in question ? question.ids : '';
      asked.push(`${question.kind} ${subject} ${question.window ? 'window' : 'default'}`);
      if (question.kind === 'gang') return question.id === 'g' ? seedAnswer : null;
      return expandAnswer;
    },
    digest: async (text) => `digest of ${text.replaceAll('\n', ' ')}`,
    now: () => '2026-05-01T00:00:00Z',
    ...over,
  });
  const shown = () => [...fold(store.getState().history, store.getState().answers).nodes.keys()].sort();
  return { store, asked, shown, run: store.getState() };
}

/** Answers for gangs, and fails for anything else. */
const failingExpansion: Ports['ask'] = async ({ kind }) => {
  if (kind === 'gang') return seedAnswer;
  throw new Error('broken');
};

describe('the page store', () => {
  it('opens a gang, selects what was wanted and says what the answer rests on', async () => {
    const { store, shown, run } = storeWith();
    await run.open(seed, ['u1']);
    expect(shown()).toEqual(['d', 'u1', 'u2']);
    expect(store.getState()).toMatchObject({ selection: ['u1'], source: seedAnswer.source, asking: null });
  });

  it('asks nothing again for undo and redo', async () => {
    const { asked, shown, run } = storeWith();
    await run.open(seed, []);
    await run.run(expand);
    run.undo();
    expect(shown()).toEqual(['d', 'u1', 'u2']);
    run.redo();
    expect(shown()).toEqual(['d', 'u1', 'u2', 'u3']);
    expect(asked).toEqual(['gang g default', 'expansion d default']);
  });

  it('asks every question again for another window, and none when it is undone', async () => {
    const { asked, run } = storeWith();
    await run.open(seed, []);
    await run.run(expand);
    await run.run({ op: 'window', window: { from: 1, until: 2 } });
    run.undo();
    expect(asked).toEqual(['gang g default', 'expansion d default', 'gang g window', 'expansion d window']);
  });

  it('keeps the picture and shows the failure when a question fails', async () => {
    const { store, shown, run } = storeWith({ ask: failingExpansion });
    await run.open(seed, []);
    await run.run(expand);
    expect(shown()).toEqual(['d', 'u1', 'u2']);
    expect(store.getState().failure).toMatchObject({ code: 'INTERNAL', message: 'broken' });
    expect(store.getState().history.entries).toHaveLength(1);
  });

  it('says that an unknown gang was not found', async () => {
    const { store, run } = storeWith();
    await run.open({ op: 'seed', gang: 'nobody' }, []);
    expect(store.getState().failure).toMatchObject({ code: 'NOT_FOUND', retryable: false });
  });

  it('drops the answer to a question that was given up', async () => {
    let reply: (value: typeof expandAnswer) => void = () => {};
    const { store, shown, run } = storeWith({
      ask: (question) =>
        question.kind === 'gang'
          ? Promise.resolve(seedAnswer)
          : new Promise((resolve) => {
              reply = resolve;
            }),
    });
    await run.open(seed, []);
    const expanding = run.run(expand);
    await Promise.resolve();
    await expect.poll(() => store.getState().asking?.kind).toBe('expansion');
    run.cancel();
    reply(expandAnswer);
    await expanding;
    expect(shown()).toEqual(['d', 'u1', 'u2']);
    expect(store.getState().asking).toBeNull();
  });

  it('jumps to any step of its history', async () => {
    const { shown, run } = storeWith();
    await run.open(seed, []);
    await run.run(expand);
    await run.run({ op: 'hide', ids: ['u1'] });
    run.jump(1);
    expect(shown()).toEqual(['d', 'u1', 'u2']);
    run.jump(3);
    expect(shown()).toEqual(['d', 'u2', 'u3']);
  });

  it('writes generation and digest of each answer into its step', async () => {
    const { store, run } = storeWith();
    await run.open(seed, []);
    await run.run(expand);
    await run.run({ op: 'hide', ids: ['u1'] });
    expect(store.getState().history.entries.map(({ generation, answer }) => [generation, answer])).toEqual([
      [7, 'digest of d u1 u2'],
      [7, 'digest of d u2 u3'],
      [undefined, undefined],
    ]);
  });

  it('takes up a list that was kept, and names the steps whose answer is another one now', async () => {
    const { store, shown, run } = storeWith();
    const step = (n: number, answer: string) => ({ n, at: '', generation: 6, answer });
    await run.reopen(
      [
        { ...step(1, 'digest of d u1 u2'), command: seed },
        { ...step(2, 'digest of other nodes'), command: expand },
      ],
      2,
    );
    expect(shown()).toEqual(['d', 'u1', 'u2', 'u3']);
    expect(store.getState()).toMatchObject({ changedSteps: [2], notice: 'CHANGED' });
  });

  it('asks for the links of a span once, and nothing for local acts inside of it', async () => {
    const { asked, run } = storeWith();
    await run.open(seed, []);
    await run.run({ op: 'brush', window: { from: 1, until: 2 } });
    await run.run({ op: 'hide', ids: ['u1'] });
    await run.run({ op: 'brush', window: null });
    expect(asked).toEqual(['gang g default', 'among  window']);
  });

  it('says when an expansion found nothing new, and when there is no path', async () => {
    const { store, run } = storeWith({
      ask: async ({ kind }) => (kind === 'gang' ? seedAnswer : answer({})),
    });
    await run.open(seed, []);
    await run.run(expand);
    expect(store.getState().notice).toBe('NOTHING_NEW');
    await run.run({ op: 'path', from: 'u1', to: 'u2', inTimeOrder: true });
    expect(store.getState().notice).toBe('NO_PATH');
    run.dismissNotice();
    expect(store.getState().notice).toBeNull();
  });
});
