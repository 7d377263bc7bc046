import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOfGangs } from '../../../graph/algorithms/detection/gang-cells.ts';
import type { InnerEvidence } from '../../../graph/algorithms/detection/gang-evidence.ts';
import { unitsPerNat } from '../../../graph/domain/evidence-link.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { parametersWith } from '../../support/detection.ts';

type LinkLiteral = readonly [a: number, b: number, nats: number];
type StarLiteral = readonly [account: number, resource: number, nats: number];

/** A gang of core members with its inner links and stars. */
function gang(core: readonly number[], links: readonly LinkLiteral[], stars: readonly StarLiteral[] = []) {
  const evidence: InnerEvidence = {
    links: links.map(([a, b, nats]) => ({ a, b, units: nats * unitsPerNat, meetings: [] })),
    stars: stars.map(([account, resource, nats]) => ({ account, resource, units: nats * unitsPerNat })),
  };
  return { core: Uint32Array.from(core), periphery: new Uint32Array(0), evidence };
}

/** All pairs of some accounts. */
const clique = (accounts: readonly number[], nats: number): LinkLiteral[] =>
  accounts.flatMap((a) => accounts.filter((b) => a < b).map((b): LinkLiteral => [a, b, nats]));

type Gangs = readonly ReturnType<typeof gang>[];

function cellsOf(
  gangs: Gangs,
  persons: readonly number[] = [],
  parameters = defaultParameters,
  accounts = 12,
): number[] {
  const ids = Array.from({ length: accounts }, (_, number) => `u${number}`);
  const personOf = Uint32Array.from(ids, (_, account) => persons[account] ?? account);
  return [...cellsOfGangs(gangs, ids, personOf, parameters)];
}

describe('the cells of a gang', () => {
  it('are the parts that hang together more tightly, the largest first', () => {
    const links = [...clique([0, 1, 2], 5), ...clique([3, 4, 5, 6], 5), [2, 3, 1] as const];
    expect(cellsOf([gang([0, 1, 2, 3, 4, 5, 6], links)])).toEqual([2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  });

  it('are numbered by their lowest accounts where they are equally large', () => {
    const links = [...clique([0, 4], 5), ...clique([1, 3], 5)];
    expect(cellsOf([gang([0, 1, 3, 4], links)], [], defaultParameters, 5)).toEqual([1, 2, 0, 2, 1]);
  });

  it('are held together by a resource as by links, as far as its weight pays for', () => {
    const star = (count: number) =>
      Array.from({ length: count }, (_, account): StarLiteral => [account, 7, 4]);
    const all = (count: number) => Array.from({ length: count }, (_, account) => account);
    expect(cellsOf([gang(all(12), [], star(12))])).toEqual(Array(12).fill(1));
    const cells = cellsOf([gang(all(30), [], star(30))], [], defaultParameters, 30);
    expect(cells.filter((cell) => cell === 1)).toHaveLength(4 / defaultParameters.communities.cellNats);
  });

  it('do not reach beyond the gang where two gangs use one resource', () => {
    const one = gang(
      [0, 1],
      [],
      [
        [0, 7, 4],
        [1, 7, 4],
      ],
    );
    const other = gang(
      [2, 3],
      [],
      [
        [2, 7, 4],
        [3, 7, 4],
      ],
    );
    expect(cellsOf([one, other], [], defaultParameters, 4)).toEqual([1, 1, 1, 1]);
  });

  it('hold a member alone whom nothing ties, and the accounts of one person together', () => {
    expect(cellsOf([gang([0, 1, 2, 3], [[0, 1, 5]])], [0, 1, 2, 2], defaultParameters, 4)).toEqual([
      1, 1, 2, 2,
    ]);
    expect(cellsOf([gang([0, 1, 2], [[0, 1, 5]])], [], defaultParameters, 3)).toEqual([1, 1, 2]);
  });

  it('are the connected parts at no price and single members at a very high one', () => {
    const links = [
      [0, 1, 1],
      [1, 2, 1],
      [3, 4, 1],
    ] as const;
    const at = (cellNats: number) =>
      cellsOf([gang([0, 1, 2, 3, 4], links)], [], parametersWith('communities', { cellNats }), 5);
    expect(at(0)).toEqual([1, 1, 1, 2, 2]);
    expect(at(50)).toEqual([1, 2, 3, 4, 5]);
  });

  const drawn = fc.record({
    links: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 8 })), { maxLength: 25 }),
    stars: fc.array(fc.tuple(fc.nat(9), fc.nat(3)), { maxLength: 15 }),
    cut: fc.integer({ min: 1, max: 9 }),
  });

  /** Two gangs of ten accounts in all, with what lies inside each of them. */
  function gangsOf({ links, stars, cut }: { links: number[][]; stars: number[][]; cut: number }): Gangs {
    const side = (account: number) => Number(account >= cut);
    return [0, 1].map((own) => {
      const members = Array.from({ length: 10 }, (_, account) => account).filter((a) => side(a) === own);
      const inside = links
        .filter(([a, b]) => a !== b && side(a!) === own && side(b!) === own)
        .map(([a, b, nats]): LinkLiteral => [Math.min(a!, b!), Math.max(a!, b!), nats!]);
      const rays = [...new Set(stars.map((star) => star.join(' ')))]
        .map((star) => star.split(' ').map(Number))
        .filter(([account]) => side(account!) === own)
        .map(([account, resource]): StarLiteral => [account!, resource!, 4]);
      return gang(members, inside, rays);
    });
  }

  it('put every member into one cell, and number them without gaps by falling size', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const gangs = gangsOf(one);
        const cells = cellsOf(gangs, [], defaultParameters, 11);
        expect(cells[10]).toBe(0);
        for (const { core } of gangs) {
          const own = Array.from(core, (account) => cells[account]!);
          const sizes = Array.from({ length: Math.max(...own) }, (_, place) => {
            return own.filter((cell) => cell === place + 1).length;
          });
          expect(own.every((cell) => cell >= 1)).toBe(true);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          expect(sizes.every((size) => size > 0)).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order of links and stars, nor on other gangs', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const [first, second] = gangsOf(one);
        const turned = ({ core, periphery, evidence }: ReturnType<typeof gang>) => ({
          core,
          periphery,
          evidence: { links: evidence.links.toReversed(), stars: evidence.stars.toReversed() },
        });
        const both = cellsOf([first!, second!]);
        expect(cellsOf([turned(first!), turned(second!)])).toEqual(both);
        const alone = cellsOf([first!]);
        expect(Array.from(first!.core, (account) => alone[account])).toEqual(
          Array.from(first!.core, (account) => both[account]),
        );
      }),
    );
  });
});
