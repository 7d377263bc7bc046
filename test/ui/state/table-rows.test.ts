import { describe, expect, it } from 'vitest';
import { fold } from '../../../ui/src/state/fold.ts';
import { append, emptyHistory } from '../../../ui/src/state/history.ts';
import { hullGangs } from '../../../ui/src/state/hull-gangs.ts';
import { invertedSelection, neighbourhood, ofOneKind } from '../../../ui/src/state/selections.ts';
import { linkRows, nodeRows, sortedRows } from '../../../ui/src/state/table-rows.ts';
import { timelineAccounts } from '../../../ui/src/state/timeline-accounts.ts';
import { account, answer, askKey, device, evidence, seedAnswer, star } from './answers.ts';

const seed = { op: 'seed', gang: 'g' } as const;
const pictureOf = (found = seedAnswer) =>
  fold(append(emptyHistory, seed, ''), new Map([[askKey(seed, null), found]]));
const picture = pictureOf();

describe('the rows of the table', () => {
  it('are the nodes of the canvas with what their links say', () => {
    expect(nodeRows(picture).map(({ key, role, degree, strength }) => [key, role, degree, strength])).toEqual(
      [
        ['u1', 'CORE', 2, 6],
        ['u2', 'PERIPHERY', 2, 6],
        ['d', null, 2, null],
      ],
    );
  });

  it('have the first and the last instant of all links of a node', () => {
    const early = { ...star('u1', 'd'), firstAt: '2026-03-01T00:00:00.000Z' };
    const late = { ...star('u2', 'd'), lastAt: '2026-04-30T00:00:00.000Z' };
    const rows = nodeRows(pictureOf({ ...seedAnswer, links: [early, late] }));
    const { first, last } = rows.find(({ id }) => id === 'd')!;
    expect([first, last]).toEqual(['2026-03-01T00:00:00.000Z', '2026-04-30T00:00:00.000Z']);
  });

  it('are the links of the canvas with the names of their ends', () => {
    expect(linkRows(picture).map(({ kind, fromKey, toKey, nats }) => [kind, fromKey, toKey, nats])).toEqual([
      ['STAR', 'u1', 'd', 0],
      ['STAR', 'u2', 'd', 0],
      ['EVIDENCE', 'u1', 'u2', 6],
    ]);
  });

  it('sort by what a level and a role mean; what a row does not have comes last either way', () => {
    const levels = ['NOTICE', 'WARNING', 'ATTENTION', null] as const;
    const rows = nodeRows(
      pictureOf(answer({ nodes: levels.map((level, i) => account(`u${i}`, { level })) })),
    );
    const inOrder = (descending: boolean) =>
      sortedRows(rows, { by: 'level', descending }).map(({ level }) => level);
    expect(inOrder(true)).toEqual(['WARNING', 'ATTENTION', 'NOTICE', null]);
    expect(inOrder(false)).toEqual(['NOTICE', 'ATTENTION', 'WARNING', null]);
  });

  it('keep their order by id where a column does not tell them apart', () => {
    const rows = nodeRows(pictureOf(answer({ nodes: [account('b'), account('a')] })));
    expect(sortedRows(rows, { by: 'kind', descending: true }).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a selection', () => {
  it('grows to its kind, to its neighbours, or turns into all else', () => {
    expect(ofOneKind(picture, ['u1'])).toEqual(['u1', 'u2']);
    expect(neighbourhood(picture, ['d'])).toEqual(['d', 'u1', 'u2']);
    expect(invertedSelection(picture, ['u1'])).toEqual(['u2', 'd']);
  });
});

describe('the timeline', () => {
  it('has a row for each account that is selected, else for all, core first', () => {
    expect(timelineAccounts(picture, ['u2', 'd'])).toEqual(['u2']);
    expect(timelineAccounts(picture, [])).toEqual(['u1', 'u2']);
  });
});

describe('the outlined gangs', () => {
  const members = (gangId: string, ...ids: string[]) =>
    ids.map((id) => account(id, { gangId, role: 'CORE' }));
  const nodes = [...seedAnswer.nodes, ...members('h', 'u3', 'u4'), ...members('i', 'u5'), device('e')];
  const found = { ...seedAnswer, nodes, links: [evidence('u1', 'u2', 6)] };

  it('are the one that was opened, and those of what is selected', () => {
    const outlined = (...ids: string[]) => hullGangs(pictureOf(found), new Set(ids)).map(({ id }) => id);
    expect(outlined()).toEqual(['g']);
    expect(outlined('u3', 'e')).toEqual(['g', 'h']);
  });

  it('have two members or more on the canvas', () => {
    expect(hullGangs(pictureOf(found), new Set(['u5'])).map(({ id }) => id)).toEqual(['g']);
  });

  it('are provisional while no refresh has confirmed a member', () => {
    const guessed = found.nodes.map((node) => (node.gangId === 'h' ? { ...node, provisional: true } : node));
    const picture = pictureOf({ ...found, nodes: guessed });
    expect(hullGangs(picture, new Set(['u3'])).map(({ provisional }) => provisional)).toEqual([false, true]);
  });

  it('are four at most', () => {
    const many = ['a', 'b', 'c', 'e', 'f'].flatMap((id) => members(id, `${id}1`, `${id}2`));
    const picture = pictureOf({ ...found, nodes: [...found.nodes, ...many] });
    expect(hullGangs(picture, new Set(many.map(({ id }) => id)))).toHaveLength(4);
  });
});
