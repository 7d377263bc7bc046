import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../graph/domain/errors.ts';
import { listNames } from '../../../graph/domain/risk-list.ts';
import { entryIdOf, entryNameOf } from '../../../server/lists/entry-id.ts';
import { entity } from '../../support/history.ts';

describe('the id of a list entry', () => {
  it('leads back to its list, target and source', () => {
    const targets = fc.constantFrom('u1', '张三丰', 'device-a', 'employer-华兴:贸易').map(entity);
    const source = fc.string({ minLength: 1, maxLength: 128 });
    fc.assert(
      fc.property(fc.constantFrom(...listNames), targets, source, (list, target, source) => {
        expect(entryNameOf(entryIdOf({ list, target, source }))).toEqual({ list, target, source });
      }),
    );
  });

  it('is refused when it was made by nobody', () => {
    const madeUp = ['', 'x', Buffer.from('["RED","ACCOUNT","u1","s"]').toString('base64url')];
    for (const id of madeUp) {
      expect(() => entryNameOf(id)).toThrow(new BadInput('id', 'is no id of a list entry'));
    }
  });
});
