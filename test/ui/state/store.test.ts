import { describe, expect, it } from 'vitest';
import { fold } from '../../../ui/src/state/fold.ts';
import { createPageStore, type Ports } from '../../../ui/src/state/store.ts';
import { expandAnswer, seedAnswer } from './answers.ts';

const seed = { op: 'seed', gang: 'g' } as const;
const expand = { op: 'expand', ids: ['d'], cap: 50 } as const;

/** A store over a server of answers in memory that notes what it was asked. */
function storeWith(over: Partial<Ports> = {}) {
  const asked: string[] = [];
  const store = createPageStore({
    askGang: async (id, window) => {
      asked.push(`gang ${id} ${window ? 'window' : 'default'}`);
      return id === 'g' ? seedAnswer : null;
    },
    askExpansion: async (ids, window) => {
      asked.push(`expand ${ids} ${window ? 'window' : 'default'}`);
      return expandAnswer;
    },
    now: () => '2026-05-01T00:00:00Z',
    ...over,
  });
  const shown = () => [...fold(store.getState().history, store.getState().answers).nodes.keys()].sort();
  return { store, asked, shown, run: store.getState() };
}

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
    expect(asked).toEqual(['gang g default', 'expand d default']);
  });

  it('asks every question again for another window, and none when it is undone', async () => {
    const { asked, run } = storeWith();
    await run.open(seed, []);
    await run.run(expand);
    await run.run({ op: 'window', window: { from: 1, until: 2 } });
    run.undo();
    expect(asked).toEqual(['gang g default', 'expand d default', 'gang g window', 'expand d window']);
  });

  it('keeps the picture and shows the failure when a question fails', async () => {
    const { store, shown, run } = storeWith({ askExpansion: () => Promise.reject(new Error('broken')) });
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
      askExpansion: () =>
        new Promise((resolve) => {
          reply = resolve;
        }),
    });
    await run.open(seed, []);
    const expanding = run.run(expand);
    await Promise.resolve();
    expect(store.getState().asking).toEqual(expand);
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
});
