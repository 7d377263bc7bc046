import { describe, expect, it } from 'vitest';
import type { EntityRef } from '../../../graph/domain/entity.ts';
import { subjectName, subjectNames } from '../../../server/audit/subject-names.ts';
import { idOf } from '../../../server/investigation/opaque-id.ts';

const account = { kind: 'ACCOUNT', key: 'u1' } as EntityRef;

describe('the name of a subject', () => {
  it('is KIND:key for the opaque id of an account or resource, and what was given otherwise', () => {
    const given = [idOf(account), 'ACCOUNT:u1', 'u1', 'gang-7', ''];
    expect(given.map(subjectName)).toEqual(['ACCOUNT:u1', 'ACCOUNT:u1', 'u1', 'gang-7', '']);
  });

  it('is found by whoever looks for it, whichever way it was given and is given now', () => {
    const spellings = [idOf(account), 'ACCOUNT:u1', 'u1'];
    for (const recorded of spellings)
      for (const sought of spellings) expect(subjectNames(sought)).toContain(subjectName(recorded));
  });

  it('is not that of another kind with the same key', () => {
    const device = { kind: 'DEVICE', key: 'u1' } as EntityRef;
    expect(subjectNames(idOf(device))).toEqual(['DEVICE:u1', 'u1']);
  });
});
