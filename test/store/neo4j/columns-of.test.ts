import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../graph/store/neo4j/columns-of.ts';

describe('columns', () => {
  it('hold the members of the rows in the order of the rows', () => {
    const rows = [
      { accountId: 'u1', cell: 3, flags: ['junk'] },
      { accountId: 'u2', cell: null, flags: [] },
    ];
    expect(columnsOf(rows)).toEqual({
      accountId: ['u1', 'u2'],
      cell: [3, null],
      flags: [['junk'], []],
    });
  });

  it('are not made of no rows, because nobody would know their names', () => {
    expect(() => columnsOf([])).toThrow(TypeError);
  });
});
