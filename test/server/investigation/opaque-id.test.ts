import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityRef } from '../../../graph/domain/entity.ts';
import { entityKinds } from '../../../graph/domain/entity.ts';
import { BadInput } from '../../../graph/domain/errors.ts';
import { idOf, refOf } from '../../../server/investigation/opaque-id.ts';

describe('the id of an entity', () => {
  it('is read back as the same entity, in any script', () => {
    const anyEntity = fc.record({
      kind: fc.constantFrom(...entityKinds),
      key: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(anyEntity, (entity) => {
        expect(refOf(idOf(entity as EntityRef), 'id')).toEqual(entity);
      }),
    );
  });

  it('goes into an address as it is', () => {
    expect(idOf({ kind: 'DEVICE', key: 'p1:Zm9v+/=' } as EntityRef)).toMatch(/^[\w-]+$/);
  });

  it('is refused when it was not made here, naming the field alone', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.string().map((text) => `ACCOUNT:${text}`),
        ),
        (text) => {
          expect(() => refOf(text, 'origins[3]')).toThrow(
            new BadInput('origins[3]', 'is no id of an account or a resource'),
          );
        },
      ),
    );
  });

  it('has one spelling only', () => {
    const id = idOf({ kind: 'ACCOUNT', key: 'u1' } as EntityRef);
    for (const other of [`${id}=`, ` ${id}`, Buffer.from('account:u1').toString('base64url')])
      expect(() => refOf(other, 'id')).toThrow(BadInput);
  });
});
