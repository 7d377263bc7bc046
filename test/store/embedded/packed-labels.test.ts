import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GangLabel } from '../../../graph/domain/gang.ts';
import type { AccountId, GangId } from '../../../graph/domain/ids.ts';
import { labelPacker, type PackedLabels } from '../../../graph/store/embedded/packed-labels.ts';

const labels = fc
  .uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 20 })
  .chain((accounts) => fc.tuple(...accounts.map(labelOf)));

describe('packed labels', () => {
  it('come back whole, by account and by gang, and so after they were kept', () => {
    fc.assert(
      fc.property(labels, (given) => {
        const packer = labelPacker();
        packer.add(given.slice(0, 3));
        packer.add(given.slice(3));
        for (const packed of [packer.labels(), keptAndRead(packer.labels())]) {
          expect(given.map(({ accountId }) => packed.label(accountId))).toEqual(given);
          expect([...packed.parts()].flat()).toEqual(given);
          for (const gangId of ['g-1', 'g-2', 'g-3'] as GangId[])
            expect(packed.labelsOf(gangId)).toEqual(given.filter((label) => label.gangId === gangId));
        }
      }),
    );
  });

  it('know nothing of other accounts', () => {
    expect(
      labelPacker()
        .labels()
        .label('u1' as AccountId),
    ).toBeNull();
  });
});

/** As a store does: every part through JSON. */
function keptAndRead(labels: PackedLabels): PackedLabels {
  const packer = labelPacker();
  for (const shapes of labels.keptShapes()) packer.addKeptShapes(JSON.parse(JSON.stringify(shapes)));
  for (const part of labels.keptLabels()) packer.addKept(JSON.parse(JSON.stringify(part)));
  return packer.labels();
}

function labelOf(account: string): fc.Arbitrary<GangLabel> {
  return fc.record({
    accountId: fc.constant(account as AccountId),
    gangId: fc.constantFrom<GangId | null>('g-1' as GangId, 'g-2' as GangId, null),
    role: fc.constantFrom('CORE', 'PERIPHERY', null),
    strength: fc.double({ min: 0, max: 1e6, noNaN: true }),
    cell: fc.constantFrom(1, 2, null),
    second: fc.constantFrom(null, { gangId: 'g-9' as GangId, strength: 2.5 }),
    signal: fc.record({
      level: fc.constantFrom('WARNING', 'NOTICE', null),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      reasons: fc.array(
        fc.record({
          code: fc.constantFrom('BURST', 'NEW_ACCOUNTS'),
          values: fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.integer(), fc.string())),
        }),
        { maxLength: 2 },
      ),
    }),
  }) as fc.Arbitrary<GangLabel>;
}
