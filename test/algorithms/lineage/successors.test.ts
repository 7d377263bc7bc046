import { describe, expect, it } from 'vitest';
import { successorsOf } from '../../../graph/algorithms/lineage/successors.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import type { LineageEvent, LineageKind } from '../../../graph/domain/lineage.ts';

/** A step as a literal: `3 MERGED G1 G2 → G2`, the generation first. */
function event(text: string): LineageEvent {
  const [generation, kind, ...words] = text.split(' ');
  const arrow = words.indexOf('→');
  return {
    generation: Number(generation),
    at: Number(generation),
    kind: kind as LineageKind,
    from: words.slice(0, arrow) as GangId[],
    to: words.slice(arrow + 1) as GangId[],
    overlap: null,
    values: {},
  };
}

const events = [
  '1 BORN → G1',
  '1 BORN → G2',
  '2 GROWN G1 → G1',
  '3 MERGED G1 G2 → G2',
  '4 SPLIT G2 → G2 G3',
  '5 SPLIT G2 → G10 G4 G9',
  '6 MERGED G4 G9 → G9',
  '7 DORMANT G9 →',
].map(event);

const lineageOf = async (id: GangId) => events.filter(({ from, to }) => from.includes(id) || to.includes(id));
const endsOf = async (id: string, counts?: (generation: number) => boolean) =>
  (await successorsOf(id as GangId, lineageOf, counts)).gangIds;

describe('the successors of a gang', () => {
  it('are the gang itself while it lives, sleeps or is unknown', async () => {
    expect(await endsOf('G3')).toEqual(['G3']);
    expect(await endsOf('G9')).toEqual(['G9']);
    expect(await endsOf('G77')).toEqual(['G77']);
  });

  it('are found through merges and splits, oldest id first', async () => {
    expect(await endsOf('G1')).toEqual(['G9', 'G10']);
    expect(await endsOf('G4')).toEqual(['G9']);
  });

  it('come with the steps on the way', async () => {
    const { steps } = await successorsOf('G1' as GangId, lineageOf);
    expect(steps).toEqual([events[3], events[5], events[6]]);
  });

  it('are those of the generations that count, as after a rollback', async () => {
    expect(await endsOf('G1', (generation) => generation < 5)).toEqual(['G2']);
  });
});
