import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundLink } from '../../../ui/src/api/answer.ts';
import { questionKey } from '../../../ui/src/api/question.ts';
import type { Command } from '../../../ui/src/state/command.ts';
import { noFilters } from '../../../ui/src/state/filter.ts';
import { type Answers, brushQuestion, displayOf, fold, type Picture } from '../../../ui/src/state/fold.ts';
import { append, emptyHistory, type History, redo, undo } from '../../../ui/src/state/history.ts';
import { answer, askKey, device, evidence, expandAnswer, seedAnswer, star } from './answers.ts';

const seed = { op: 'seed', gang: 'g' } as const;
const expand = { op: 'expand', ids: ['d'], cap: 50 } as const;
const answers: Answers = new Map([
  [askKey(seed, null), seedAnswer],
  [askKey(expand, null), expandAnswer],
]);

function given(...commands: Command[]): History {
  return commands.reduce((history, command) => append(history, command, ''), emptyHistory);
}

function shownBy(...commands: Command[]): string[] {
  return idsOf(fold(given(...commands), answers));
}

function idsOf({ nodes }: Picture): string[] {
  return [...nodes.keys()].sort();
}

describe('a picture', () => {
  it('is empty without commands, and where an answer is missing', () => {
    expect(shownBy()).toEqual([]);
    expect(shownBy({ op: 'seed', gang: 'unknown' })).toEqual([]);
  });

  it('shows a gang with its members, what they share and how they are linked', () => {
    const picture = fold(given(seed), answers);
    expect(idsOf(picture)).toEqual(['d', 'u1', 'u2']);
    expect([...picture.links.keys()]).toEqual(['u1-d', 'u2-d', 'u1~u2']);
    expect(picture.gangs).toEqual([seedAnswer.gang]);
    expect(picture.notShown).toBe(4);
    expect(picture.truncated).toBe(false);
  });

  it('grows by what an expansion found, and says which step brought it and from where', () => {
    const { nodes } = fold(given(seed, expand), answers);
    expect(nodes.get('u3')).toMatchObject({ step: 2, origins: ['d'] });
    expect(nodes.get('u1')).toMatchObject({ step: 1, origins: [] });
  });

  it('keeps what it knew of a node and learns its degree', () => {
    const { nodes } = fold(given(seed, expand), answers);
    expect(nodes.get('u2')).toMatchObject({ role: 'PERIPHERY', gangId: 'g' });
    expect(nodes.get('d')?.degree).toBe(2);
  });

  it('counts what every answer left out', () => {
    const picture = fold(given(seed, expand), answers);
    expect(picture.truncated).toBe(true);
    expect(picture.stoppedAtHubs).toEqual([{ id: 'ip', accounts: 1_204 }]);
  });

  it('loses only what an undone expansion alone had brought', () => {
    expect(shownBy(seed, expand, { op: 'collapse', step: 2 })).toEqual(['d', 'u1', 'u2']);
  });

  it('keeps a pinned node when its expansion is undone', () => {
    const pin = { op: 'pin', ids: ['u3'], xy: [[3, 4]] } as const;
    const picture = fold(given(seed, expand, pin, { op: 'collapse', step: 2 }), answers);
    expect(idsOf(picture)).toEqual(['d', 'u1', 'u2', 'u3']);
    expect(picture.pinned).toEqual(new Map([['u3', [3, 4]]]));
  });

  it('leaves hidden nodes and their links away until they are shown again', () => {
    const hidden = fold(given(seed, { op: 'hide', ids: ['u2'] }), answers);
    expect(idsOf(hidden)).toEqual(['d', 'u1']);
    expect([...hidden.links.keys()]).toEqual(['u1-d']);
    expect(hidden.hiddenIds).toEqual(['u2']);
    expect(shownBy(seed, { op: 'hide', ids: ['u2'] }, { op: 'unhide', ids: ['u2'] })).toEqual([
      'd',
      'u1',
      'u2',
    ]);
  });

  it('never has what is blocked, whichever step finds it', () => {
    const picture = fold(given(seed, { op: 'block', ids: ['u3'] }, expand), answers);
    expect([idsOf(picture), picture.blockedIds]).toEqual([['d', 'u1', 'u2'], ['u3']]);
    expect(displayOf(picture, 'u3')).toBe('u3');
    const again = given(seed, { op: 'block', ids: ['u3'] }, expand, { op: 'unblock', ids: ['u3'] });
    expect(idsOf(fold(again, answers))).toEqual(['d', 'u1', 'u2', 'u3']);
  });

  it('cannot be moved while it is locked', () => {
    expect(fold(given(seed, { op: 'lock', on: true }), answers).locked).toBe(true);
    expect(fold(given(seed, { op: 'lock', on: true }, { op: 'lock', on: false }), answers).locked).toBe(
      false,
    );
  });

  it('names the path that was asked for last', () => {
    const path = { op: 'path', from: 'u1', to: 'u3', inTimeOrder: true } as const;
    const found = answer({ nodes: expandAnswer.nodes, paths: [['u1', 'd', 'u3']] });
    const known = new Map(answers).set(askKey(path, null), found);
    expect(fold(given(seed, path), known).path).toEqual(['u1', 'd', 'u3']);
    expect(fold(given(seed, path, { op: 'collapse', step: 2 }), known).path).toEqual([]);
  });

  it('rests on the answers for the window that is in force', () => {
    const week = { from: 1, until: 2 };
    const narrow = new Map(answers).set(
      askKey(seed, week),
      answer({ nodes: [device('d')], links: [star('u1', 'd')] }),
    );
    expect(idsOf(fold(given(seed, { op: 'window', window: week }), narrow))).toEqual(['d']);
  });
});

describe('a span of time that is chosen', () => {
  const span = { from: Date.parse('2026-04-10T00:00:00Z'), until: Date.parse('2026-04-11T00:00:00Z') };
  const brush: Command = { op: 'brush', window: span };
  const meeting = {
    kind: 'DEVICE',
    resource: 'd',
    gapSeconds: 60,
    expectedGapSeconds: 600,
    nats: 6,
  } as const;
  const met = (day: string) => ({
    ...evidence('u1', 'u2', 6),
    meetings: [{ ...meeting, aAt: `${day}T01:00:00Z`, bAt: `${day}T01:01:00Z` }],
  });
  const seeded = (day: string) =>
    new Map([
      [askKey(seed, null), answer({ ...seedAnswer, links: [star('u1', 'd'), star('u2', 'd'), met(day)] })],
    ]);
  const inside = (day: string, ...links: FoundLink[]) => {
    const known = seeded(day);
    const question = brushQuestion(given(seed, brush), known)!;
    return new Map(known).set(questionKey(question), answer({ links }));
  };

  it('leaves only the nodes with an event inside, and says how many are outside', () => {
    const picture = fold(given(seed, brush), inside('2026-05-01', star('u1', 'd')));
    expect(idsOf(picture)).toEqual(['d', 'u1']);
    expect([...picture.links.keys()]).toEqual(['u1-d']);
    expect([...picture.brushedOut.keys()]).toEqual(['u2']);
  });

  it('keeps evidence of which a meeting lies inside', () => {
    const picture = fold(given(seed, brush), inside('2026-04-10'));
    expect([idsOf(picture), [...picture.links.keys()]]).toEqual([['u1', 'u2'], ['u1~u2']]);
  });

  it('asks the same whatever is hidden, filtered or pinned', () => {
    const local: Command[] = [
      { op: 'hide', ids: ['u1'] },
      { op: 'filter', filters: { ...noFilters, out: ['kind.DEVICE'] } },
      { op: 'pin', ids: ['u2'], xy: [[1, 2]] },
    ];
    expect(brushQuestion(given(seed, brush, ...local), answers)).toEqual(
      brushQuestion(given(seed, brush), answers),
    );
  });

  it('is the whole window again when it is given up', () => {
    const known = inside('2026-05-01', star('u1', 'd'));
    const { nodes, links } = fold(given(seed, brush, { op: 'brush', window: null }), known);
    expect([nodes.size, links.size]).toEqual([3, 3]);
  });
});

describe('laws of the picture', () => {
  const local = fc.constantFrom<Command>(
    expand,
    { op: 'hide', ids: ['u1'] },
    { op: 'unhide', ids: ['u1'] },
    { op: 'pin', ids: ['u3'], xy: [[1, 1]] },
    { op: 'unpin', ids: ['u3'] },
    { op: 'collapse', step: 2 },
  );

  it('undo then redo gives the same picture', () => {
    fc.assert(
      fc.property(fc.array(local, { maxLength: 8 }), (commands) => {
        const history = given(seed, ...commands);
        expect(fold(redo(undo(history)), answers)).toEqual(fold(history, answers));
      }),
    );
  });

  it('undoing a command gives the picture from before it', () => {
    fc.assert(
      fc.property(fc.array(local, { maxLength: 8 }), local, (commands, last) => {
        expect(fold(undo(given(seed, ...commands, last)), answers)).toEqual(
          fold(given(seed, ...commands), answers),
        );
      }),
    );
  });

  it('links stand only between nodes that are shown', () => {
    fc.assert(
      fc.property(fc.array(local, { maxLength: 8 }), (commands) => {
        const { nodes, links } = fold(given(seed, ...commands), answers);
        for (const { from, to } of links.values()) expect(nodes.has(from) && nodes.has(to)).toBe(true);
      }),
    );
  });

  it('undoing an expansion by a command restores nodes and links from before it', () => {
    fc.assert(
      fc.property(fc.array(local, { maxLength: 6 }), (commands) => {
        const before = given(seed, ...commands.filter(({ op }) => op !== 'pin' && op !== 'expand'));
        const n = before.cursor + 1;
        const after = append(append(before, expand, ''), { op: 'collapse', step: n }, '');
        const [was, is] = [fold(before, answers), fold(after, answers)];
        expect([is.nodes, is.links]).toEqual([was.nodes, was.links]);
      }),
    );
  });

  it('the order of independent local acts does not matter', () => {
    const acts = fc.uniqueArray(
      fc.constantFrom<Command>(
        { op: 'hide', ids: ['u1'] },
        { op: 'block', ids: ['u3'] },
        { op: 'pin', ids: ['u2'], xy: [[5, 6]] },
        { op: 'lock', on: true },
        { op: 'filter', filters: { ...noFilters, leastNats: 2 } },
      ),
      { selector: ({ op }) => op },
    );
    fc.assert(
      fc.property(acts, (commands) => {
        const forwards = fold(given(seed, expand, ...commands), answers);
        expect(fold(given(seed, expand, ...[...commands].reverse()), answers)).toEqual(forwards);
      }),
    );
  });

  it('the order of hiding and pinning other nodes does not matter', () => {
    const hide: Command = { op: 'hide', ids: ['u1'] };
    const pin: Command = { op: 'pin', ids: ['u2'], xy: [[5, 6]] };
    expect(fold(given(seed, hide, pin), answers)).toEqual(fold(given(seed, pin, hide), answers));
  });
});
