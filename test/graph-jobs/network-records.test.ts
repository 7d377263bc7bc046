import { describe, expect, it } from 'vitest';
import { networkRecords } from '../../graph-jobs/refresh/network-records.ts';
import { gangId } from '../support/drafts.ts';

const gangOf = (size: number) => ({
  core: new Uint32Array(size - 1),
  periphery: new Uint32Array(1),
});

describe('the record of a network', () => {
  it('names its gangs, most members first, then by id, and is one for all of them', () => {
    const ids = ['g3', 'g1', 'g2', 'g4'].map(gangId);
    const networks = { networkOf: Uint32Array.of(0, 1, 0, 0), accounts: Uint32Array.of(20, 5) };
    const records = networkRecords([3, 4, 9, 3].map(gangOf), ids, networks);
    const large = {
      gangs: [
        { gangId: 'g2', size: 9 },
        { gangId: 'g3', size: 3 },
        { gangId: 'g4', size: 3 },
      ],
      gangCount: 3,
      members: 15,
      accounts: 20,
    };
    const small = { gangs: [{ gangId: 'g1', size: 4 }], gangCount: 1, members: 4, accounts: 5 };
    expect(records).toEqual([large, small, large, large]);
    expect(records[0]).toBe(records[2]);
  });

  it('names 50 gangs at most and counts them all', () => {
    const ids = Array.from({ length: 60 }, (_, number) => gangId(`g${String(number).padStart(2, '0')}`));
    const networks = { networkOf: new Uint32Array(60), accounts: Uint32Array.of(300) };
    const [record] = networkRecords(
      ids.map(() => gangOf(4)),
      ids,
      networks,
    );
    expect(record).toEqual({
      gangs: ids.slice(0, 50).map((id) => ({ gangId: id, size: 4 })),
      gangCount: 60,
      members: 240,
      accounts: 300,
    });
  });
});
