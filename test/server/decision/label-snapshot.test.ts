import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../../graph/algorithms/slices.ts';
import type { Gang, GangLabel } from '../../../graph/domain/gang.ts';
import { generationZero } from '../../../graph/domain/generation.ts';
import type { Reason } from '../../../graph/domain/risk-signal.ts';
import { reasonCodes, riskLevels } from '../../../graph/domain/risk-signal.ts';
import { labelBuilder } from '../../../server/decision/label-columns.ts';
import { snapshotOver } from '../../../server/decision/label-snapshot.ts';
import { createReasonPacker, reasonReader } from '../../../server/decision/pack-reasons.ts';
import { gang, label } from '../../support/drafts.ts';
import { account, resource } from '../../support/history.ts';

const publication = { generation: generationZero, sequence: 1 };

function snapshotOf(gangs: readonly Gang[], labels: readonly GangLabel[]) {
  const builder = labelBuilder(gangs, labels.length);
  builder.add(labels);
  return snapshotOver(publication, finished(builder.columns()));
}

const reasons: fc.Arbitrary<readonly Reason[]> = fc.array(
  fc.record({
    code: fc.constantFrom(...reasonCodes),
    values: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.string({ unit: 'binary' })),
    ),
  }),
  { maxLength: 4 },
);

describe('packed reasons', () => {
  it('come back as they were, equal ones under one number', () => {
    fc.assert(
      fc.property(fc.array(reasons, { maxLength: 20 }), (given) => {
        const packer = createReasonPacker();
        const numbers = given.map(packer.add);
        const read = reasonReader(packer.columns());
        expect(numbers.map(read)).toEqual(given);
        expect(given.map(packer.add)).toEqual(numbers);
      }),
    );
  });
});

describe('a snapshot of labels', () => {
  it('answers each account with its label, gang and size, others with none', () => {
    const { labelOf } = snapshotOf([gang('g-1', 'WARNING', 0.9)], [label('u1', 'g-1'), label('u2', null)]);
    expect(labelOf(account('u1'))).toEqual({
      gangId: 'g-1',
      role: 'CORE',
      size: 3,
      signal: label('u1', 'g-1').signal,
    });
    expect(labelOf(account('u2'))).toEqual({
      gangId: null,
      role: null,
      size: 0,
      signal: label('u2', null).signal,
    });
    expect(labelOf(account('u3'))).toBe(null);
  });

  it('keeps any labels to the bit', () => {
    const labels = fc.uniqueArray(
      fc.record({
        accountId: fc.string({ unit: 'binary', minLength: 1 }).map(account),
        level: fc.constantFrom(null, ...riskLevels),
        score: fc.double({ min: 0, max: 1, noNaN: true }),
        reasons,
      }),
      { selector: ({ accountId }) => accountId, maxLength: 50 },
    );
    fc.assert(
      fc.property(labels, (given) => {
        const all = given.map(({ accountId, ...signal }) => ({ ...label('x', 'g-1'), accountId, signal }));
        const { labelOf } = snapshotOf([gang('g-1', null, 0.5)], all);
        expect(all.map(({ accountId }) => labelOf(accountId)?.signal)).toEqual(
          all.map(({ signal }) => signal),
        );
      }),
    );
  });

  it('gives a resource to the gang whose members are half of its accounts or more', () => {
    const shared = (name: string, members: number, accounts: number) => ({
      ref: resource(name),
      display: name,
      members,
      accounts,
    });
    const first = {
      ...gang('g-1', 'WARNING', 0.9),
      sharedResources: [shared('device-a', 2, 4), shared('ip-a', 2, 5)],
    };
    const second = { ...gang('g-2', 'NOTICE', 0.5), sharedResources: [shared('device-a', 2, 4)] };
    const { holderOf } = snapshotOf([first, second], []);
    expect(holderOf(resource('device-a'))).toEqual({
      gangId: 'g-1',
      size: 3,
      signal: { level: 'WARNING', score: 0.9, reasons: first.reasons },
    });
    expect(holderOf(resource('ip-a'))).toBe(null);
  });

  it('is refused when labels are missing, twice, too many or of a gang that does not exist', () => {
    const build = (count: number, ...labels: GangLabel[]) => {
      const builder = labelBuilder([gang('g-1', null, 0.5)], count);
      builder.add(labels);
      return () => finished(builder.columns());
    };
    expect(build(2, label('u1', 'g-1'))).toThrow('there are 1 labels, not 2');
    expect(() => build(1, label('u1', 'g-1'), label('u2', 'g-1'))).toThrow('there are more than 1 labels');
    expect(() => build(2, label('u1', 'g-1'), label('u1', 'g-1'))).toThrow('an account has two labels');
    expect(() => build(1, label('u1', 'g-9'))).toThrow('a label names gang g-9, which does not exist');
  });
});
