import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../ui/src/api/failure.ts';
import type { Command } from '../../../ui/src/state/command.ts';
import { append, emptyHistory, type History, undo } from '../../../ui/src/state/history.ts';
import { type Appended, createWorkspaceSaver, type Kept } from '../../../ui/src/state/workspace-saver.ts';

const seed: Command = { op: 'seed', gang: 'g-1' };
const hide = (id: string): Command => ({ op: 'hide', ids: [id] });
const listOf = (...commands: Command[]): History =>
  commands.reduce((list, command) => append(list, command, '2026-05-01T00:00:00.000Z'), emptyHistory);

/** A server that keeps lists as the real one does, a clock that is moved by hand, and a saver between them. */
function desk() {
  const lists = new Map<string, { ops: string[]; cursor: number; version: number; caseId: string | null }>();
  const answered = new Map<string, Kept>();
  let waiting: (() => void)[] = [];
  let fault: string | null = null;
  let losesAnswer = false;
  let keys = 0;
  const saver = createWorkspaceSaver({
    async start(caseId, key) {
      if (fault !== null) throw refusal(fault);
      const id = `w-${key}`;
      if (!lists.has(id)) lists.set(id, { ops: [], cursor: 0, version: 1, caseId });
      return { id, version: 1 };
    },
    async append(asked) {
      if (fault !== null) throw refusal(fault);
      const known = answered.get(asked.idempotencyKey);
      const kept = known ?? put(asked);
      answered.set(asked.idempotencyKey, kept);
      if (!losesAnswer) return kept;
      losesAnswer = false;
      throw refusal('UNREACHABLE');
    },
    newKey: () => `k${++keys}`,
    now: () => '2026-05-01T00:05:11.000Z',
    after(_ms, then) {
      waiting.push(then);
      return () => {
        waiting = waiting.filter((one) => one !== then);
      };
    },
    caseId: () => 'C-1',
  });
  function put({ workspace, commands, cursor, version }: Appended): Kept {
    const list = lists.get(workspace);
    if (!list) throw refusal('NOT_FOUND');
    if (list.version !== version) throw refusal('CONFLICT');
    const first = commands[0]?.n ?? list.ops.length + 1;
    const ops = commands.length === 0 ? list.ops : [...list.ops.slice(0, first - 1), ...commands.map(textOf)];
    lists.set(workspace, { ...list, ops, cursor, version: version + 1 });
    return { id: workspace, version: version + 1 };
  }
  /** Calls back all that was planned. */
  const tick = async () => {
    const due = waiting;
    waiting = [];
    for (const then of due) then();
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  return {
    saver,
    lists: () => [...lists.values()].map(({ ops, cursor }) => ({ ops, cursor })),
    caseOf: () => [...lists.values()].map(({ caseId }) => caseId),
    break: (code: string | null) => {
      fault = code;
    },
    loseAnswer: () => {
      losesAnswer = true;
    },
    /** Somebody else, or another tab, goes on with every list. */
    goOnElsewhere: () => {
      for (const list of lists.values()) list.version += 1;
    },
    tick,
    /** Lets time pass until nothing is planned any more, at most 20 times. */
    pass: async () => {
      for (let i = 0; i < 20 && waiting.length > 0; i += 1) await tick();
    },
  };
}

function textOf({ op, args }: Appended['commands'][number]): string {
  return `${op} ${Object.values(args).flat().join(',')}`;
}

function refusal(code: string): ApiError {
  return new ApiError({ code, message: code, requestId: null, retryable: false });
}

describe('the commands of a picture', () => {
  it('are no work while it was only opened: its address says all', async () => {
    const { saver, lists, pass } = desk();
    saver.getState().watch(listOf(seed), 1);
    await pass();
    expect(lists()).toEqual([]);
    expect(saver.getState()).toMatchObject({ workspace: null, savedAt: null, unsaved: 0 });
  });

  it('are on the server soon after each of them, with the case that is worked on', async () => {
    const { saver, lists, caseOf, pass } = desk();
    saver.getState().watch(listOf(seed, hide('a')), 1);
    expect(saver.getState().unsaved).toBe(2);
    await pass();
    saver.getState().watch(listOf(seed, hide('a'), hide('b')), 1);
    await pass();
    expect(lists()).toEqual([{ ops: ['seed g-1', 'hide a', 'hide b'], cursor: 3 }]);
    expect(caseOf()).toEqual(['C-1']);
    expect(saver.getState()).toMatchObject({
      unsaved: 0,
      failure: null,
      savedAt: '2026-05-01T00:05:11.000Z',
    });
  });

  it('keep what was undone until another command takes its place', async () => {
    const { saver, lists, pass } = desk();
    const list = listOf(seed, hide('a'), hide('b'));
    saver.getState().watch(list, 1);
    await pass();
    saver.getState().watch(undo(list), 1);
    await pass();
    expect(lists()).toEqual([{ ops: ['seed g-1', 'hide a', 'hide b'], cursor: 2 }]);
    saver.getState().watch(listOf(seed, hide('a'), hide('c')), 1);
    await pass();
    expect(lists()).toEqual([{ ops: ['seed g-1', 'hide a', 'hide c'], cursor: 3 }]);
  });

  it('are told in several requests where they are many', async () => {
    const { saver, lists, pass } = desk();
    const many = listOf(seed, ...Array.from({ length: 449 }, (_, i) => hide(`n${i}`)));
    saver.getState().watch(many, 1);
    await pass();
    expect(lists().map(({ ops, cursor }) => [ops.length, cursor])).toEqual([[450, 450]]);
  });

  it('wait in memory while the server cannot be reached, and are sent when it can', async () => {
    const { saver, lists, tick, pass, break: fail } = desk();
    saver.getState().watch(listOf(seed, hide('a')), 1);
    await pass();
    fail('UNREACHABLE');
    saver.getState().watch(listOf(seed, hide('a'), hide('b')), 1);
    await tick();
    saver.getState().watch(listOf(seed, hide('a'), hide('b'), hide('c')), 1);
    expect(saver.getState()).toMatchObject({ unsaved: 2, failure: { code: 'UNREACHABLE' } });
    fail(null);
    await pass();
    expect(lists()).toEqual([{ ops: ['seed g-1', 'hide a', 'hide b', 'hide c'], cursor: 4 }]);
    expect(saver.getState()).toMatchObject({ unsaved: 0, failure: null });
  });

  it('count once where the answer alone was lost', async () => {
    const { saver, lists, pass, loseAnswer } = desk();
    loseAnswer();
    saver.getState().watch(listOf(seed, hide('a')), 1);
    await pass();
    expect(lists()).toEqual([{ ops: ['seed g-1', 'hide a'], cursor: 2 }]);
    expect(saver.getState().unsaved).toBe(0);
  });

  it('are sent also when another picture was begun before they could be', async () => {
    const { saver, lists, tick, pass, break: fail } = desk();
    fail('UNAUTHENTICATED');
    saver.getState().watch(listOf(seed, hide('a')), 1);
    await tick();
    saver.getState().watch(listOf(hide('x'), hide('y')), 2);
    expect(saver.getState()).toMatchObject({ unsaved: 4, failure: { code: 'UNAUTHENTICATED' } });
    fail(null);
    await pass();
    expect(lists()).toEqual([
      { ops: ['seed g-1', 'hide a'], cursor: 2 },
      { ops: ['hide x', 'hide y'], cursor: 2 },
    ]);
  });

  it('go into a list of their own where the first went on elsewhere: neither overwrites the other', async () => {
    const { saver, lists, pass, goOnElsewhere } = desk();
    saver.getState().watch(listOf(seed, hide('a')), 1);
    await pass();
    const first = saver.getState().workspace;
    goOnElsewhere();
    saver.getState().watch(listOf(seed, hide('a'), hide('b')), 1);
    await pass();
    expect(lists()).toEqual([
      { ops: ['seed g-1', 'hide a'], cursor: 2 },
      { ops: ['seed g-1', 'hide a', 'hide b'], cursor: 3 },
    ]);
    expect(saver.getState().workspace).not.toBe(first);
  });

  it('are not kept, and nothing is tried again, where the role may not keep any', async () => {
    const { saver, lists, pass, break: fail } = desk();
    fail('FORBIDDEN');
    saver.getState().watch(listOf(seed, hide('a')), 1);
    await pass();
    expect(lists()).toEqual([]);
    expect(saver.getState().failure?.code).toBe('FORBIDDEN');
  });

  it('go on in a list that was opened again', async () => {
    const { saver, lists, pass } = desk();
    saver.getState().watch(listOf(seed, hide('a')), 1);
    await pass();
    const { workspace } = saver.getState();
    const kept = [
      { n: 1, op: 'seed', args: { gang: 'g-1' }, at: '2026-05-01T00:00:00.000Z' },
      { n: 2, op: 'hide', args: { ids: ['a'] }, at: '2026-05-01T00:00:00.000Z' },
    ];
    const updatedAt = '2026-05-01T00:05:00.000Z';
    saver.getState().adopt({ id: workspace!, version: 2, commands: kept, cursor: 2, updatedAt });
    saver.getState().watch(listOf(seed, hide('a')), 2);
    expect(saver.getState()).toMatchObject({ workspace, unsaved: 0, savedAt: updatedAt });
    saver.getState().watch(listOf(seed, hide('a'), hide('b')), 2);
    await pass();
    expect(lists()).toEqual([{ ops: ['seed g-1', 'hide a', 'hide b'], cursor: 3 }]);
  });
});
