import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../../graph/domain/errors.ts';
import { changeOf, checkRight, mayDo, operations } from '../../../server/access/rights.ts';
import { roles } from '../../../server/access/viewer.ts';

describe('the table of rights', () => {
  it('lets each role do this and no more', () => {
    const signals = ['readSignals', 'replaySignals'];
    const rights = Object.fromEntries(
      roles.map((role) => [role, operations.filter((operation) => mayDo({ role, name: 'x' }, operation))]),
    );
    expect(rights).toEqual({
      engine: ['recordEvents', ...signals],
      investigator: [
        ...signals,
        'giveVerdicts',
        'readVerdicts',
        'readCases',
        'workOnCases',
        'readWorkspaces',
        'keepWorkspaces',
        'export',
        'changeGreyList',
        'readLists',
      ],
      senior: [
        ...signals,
        'giveVerdicts',
        'readVerdicts',
        'readCases',
        'workOnCases',
        'assignCasesToOthers',
        'readWorkspaces',
        'keepWorkspaces',
        'export',
        'changeGreyList',
        'changeBlackAndWhiteLists',
        'readLists',
      ],
      approver: ['readCases', 'readLists'],
      auditor: ['replaySignals', 'readVerdicts', 'readCases', 'readWorkspaces', 'readLists'],
      admin: ['moveGenerations'],
      job: ['recordEvents'],
    });
  });

  it('refuses with the role and what it does not include', () => {
    expect(() => checkRight({ role: 'engine', name: 'engine-1' }, 'giveVerdicts')).toThrow(
      new Forbidden('the role engine does not include giveVerdicts'),
    );
    expect(() => checkRight({ role: 'senior', name: 'senior-1' }, 'giveVerdicts')).not.toThrow();
  });

  it('takes a change of the grey list for less than one of the others', () => {
    expect((['BLACK', 'GREY', 'WHITE'] as const).map(changeOf)).toEqual([
      'changeBlackAndWhiteLists',
      'changeGreyList',
      'changeBlackAndWhiteLists',
    ]);
  });
});
