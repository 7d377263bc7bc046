import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../ui/src/api/answer.ts';
import { arrange } from '../../../ui/src/graph-view/arrange.ts';
import { distance } from '../../../ui/src/graph-view/point.ts';
import { type Sketch, sketched, sketchOf, sketchRequest } from '../../../ui/src/graph-view/sketch.ts';
import { expandAnswer, seedAnswer } from '../state/answers.ts';

const room = { width: 324, height: 168 };
const drawn = (answer: Answer) => sketchOf(answer, arrange(sketchRequest(answer, room)), room);
const gang = seedAnswer;

/** How far a sketch reaches, hull and pictures included. */
function extentOf({ nodes, hull, radius }: Sketch) {
  const xs = [...nodes.flatMap(({ x }) => [x - radius, x + radius]), ...hull.map(({ x }) => x)];
  const ys = [...nodes.flatMap(({ y }) => [y - radius, y + radius]), ...hull.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
}

describe('a sketch of a gang', () => {
  it('holds its members and what they share, but no hub, and every link between them', () => {
    const { nodes, links } = drawn(gang);
    const ids = gang.nodes.filter(({ hub }) => !hub).map(({ id }) => id);
    expect(nodes.map(({ node }) => node.id).sort()).toEqual([...ids].sort());
    const shown = new Set(ids);
    const among = gang.links.filter(({ from, to }) => shown.has(from) && shown.has(to));
    expect(links.map(({ id }) => id)).toEqual(among.map(({ id }) => id));
  });

  it('is the same for the same answer', () => {
    expect(drawn(gang)).toEqual(drawn(gang));
  });

  it('lies inside its room, however many members there are', () => {
    const members = Array.from({ length: 150 }, (_, i) => ({ ...gang.nodes[0]!, id: `m${i}` }));
    const links = members.map(({ id }) => ({ ...gang.links[0]!, id: `${id}~m0`, from: id, to: 'm0' }));
    const many = drawn({ ...gang, nodes: members, links });
    expect(many.nodes).toHaveLength(sketched.accounts);
    for (const sketch of [drawn(gang), many]) {
      const [left, top, right, bottom] = extentOf(sketch);
      expect([left, top].every((edge) => edge >= 0)).toBe(true);
      expect([right <= room.width, bottom <= room.height]).toEqual([true, true]);
    }
  });

  it('draws two members at a distance that a person would draw them at', () => {
    const [a, b] = gang.nodes.filter(({ kind }) => kind === 'ACCOUNT');
    const two = drawn({ ...gang, nodes: [a!, b!], links: [] });
    expect(distance(two.nodes[0]!, two.nodes[1]!)).toBeLessThan(room.width / 2);
  });
});

describe('a sketch of an account', () => {
  it('has no hull', () => {
    expect(drawn(expandAnswer).hull).toEqual([]);
  });
});
