import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../graph/store/neo4j/statement-header.ts';

const header = readHeader(`// Devices of a window.
// Hubs left out.
// param from: epoch-ms        included
// param rows: {
//         key: string, events: int, mask: string?, parts: {place: int}[]
//       }[]
// row   device: string?       its key
// plan  NodeUniqueIndexSeek on Device(key, kind), NodeIndexSeekByRange on Event(at)
MATCH (device) RETURN device.key AS device`);

describe('the header of a statement', () => {
  it('tells what it is for', () => {
    expect(header.remark).toEqual(['Devices of a window.', 'Hubs left out.']);
  });

  it('gives types to parameters, also where they span lines', () => {
    expect(header.parameters.map(({ name, type, remark }) => [name, type.text, remark])).toEqual([
      ['from', 'number', 'included'],
      [
        'rows',
        'readonly ({ readonly key: string; readonly events: number; readonly mask: string | null; readonly parts: readonly ({ readonly place: number })[] })[]',
        '',
      ],
    ]);
  });

  it('knows where whole numbers are, because they are encoded apart', () => {
    expect(header.parameters.map(({ type }) => type.shape)).toEqual([
      'int',
      { list: { members: { events: 'int', parts: { list: { members: { place: 'int' } } } } } },
    ]);
  });

  it('gives types to columns and lists the ways of finding nodes', () => {
    expect(header.rows.map(({ name, type }) => [name, type.text])).toEqual([['device', 'string | null']]);
    expect(header.plan).toEqual([
      'NodeUniqueIndexSeek on Device(key, kind)',
      'NodeIndexSeekByRange on Event(at)',
    ]);
  });

  it('is refused with the line that cannot be read', () => {
    expect(() => readHeader('// param from: instant')).toThrow('from: instant');
  });
});
