import { describe, expect, it } from 'vitest';
import type { EntityRef } from '../../../graph/domain/entity.ts';
import { createKnownKeys } from '../../../server/decision/known-keys.ts';

const ref = (kind: EntityRef['kind'], key: string) => ({ kind, key }) as EntityRef;

describe('known keys', () => {
  it('keep 200 000 entities apart from as many others while they grow', () => {
    const known = createKnownKeys();
    const keys = Array.from({ length: 200_000 }, (_, number) => `u${number}`);
    for (const key of keys) known.add(ref('ACCOUNT', key));
    expect(keys.every((key) => known.has(ref('ACCOUNT', key)))).toBe(true);
    expect(keys.some((key) => known.has(ref('DEVICE', key)))).toBe(false);
    expect(keys.some((key) => known.has(ref('ACCOUNT', `${key}x`)))).toBe(false);
    expect(known.size).toBe(200_000);
    expect(known.bytes / known.size).toBeLessThan(24);
  });

  it('count an entity once', () => {
    const known = createKnownKeys();
    known.add(ref('IP', ''));
    known.add(ref('IP', ''));
    expect([known.size, known.has(ref('IP', '')), known.has(ref('WIFI', ''))]).toEqual([1, true, false]);
  });
});
