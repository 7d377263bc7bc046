import { expect } from 'vitest';
import type { GenerationDraft } from '../../../graph/domain/generation.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import { collected } from '../../support/collected.ts';
import { draft, evidence, gang, gangId, label } from '../../support/drafts.ts';
import { account } from '../../support/history.ts';

const membersPerGang = 10;

/** A draft that bears its mark in every row: more gangs than the one before, and the mark as every strength. */
export function markedDraft(mark: number, baseGeneration: number): GenerationDraft {
  const ids = Array.from({ length: 150 + (mark % 7) }, (_, place) => `g${place}`);
  return draft({
    seed: mark,
    baseGeneration,
    gangs: ids.map((id) => ({ ...gang(id, 'NOTICE', 0.5), size: membersPerGang })),
    labels: ids.flatMap((id, place) =>
      Array.from({ length: membersPerGang }, (_, member) => label(`u${place}-${member}`, id, 'CORE', mark)),
    ),
    evidence: new Map(ids.map((id) => [gangId(id), evidence('u1', 'u2')])),
    lineage: [{ kind: 'BORN', from: [], to: [gangId('g0')], overlap: null, values: { mark } }],
  });
}

/**
 * Looks at everything that the shown generation says: labels, gangs and members bear its one mark and agree.
 *
 * @returns the sequence number of what was looked at
 */
export async function seeOneMark(store: GraphStore): Promise<number> {
  const { generation, sequence } = await store.publication();
  const { number, seed, counts } = generation;
  if (number === 0) return 0;
  const labels = (await collected(store.readLabels(number))).flat();
  expect([seed, labels.length]).toEqual([number, counts.labels]);
  expect([...new Set(labels.map(({ strength }) => strength))]).toEqual([seed]);
  const gangs = await store.gangs(number);
  expect([gangs.length, gangs.length]).toEqual([counts.gangs, 150 + (seed % 7)]);
  const last = gangs.at(-1)!.gangId;
  const members = await store.membersOf(number, last);
  expect(members).toEqual(labels.filter(({ gangId }) => gangId === last));
  expect(await store.labelsOf(number, [account('u0-0')])).toEqual([labels[0]]);
  const found = await store.evidenceOf(number, last);
  // What is no longer shown may have been pruned meanwhile.
  if ((await store.publication()).sequence === sequence) expect(found).toEqual(evidence('u1', 'u2'));
  expect(await store.lineageIn(number)).toMatchObject([{ values: { mark: seed } }]);
  return sequence;
}
