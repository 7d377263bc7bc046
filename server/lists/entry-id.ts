import { z } from 'zod';
import { type EntityRef, entityKinds } from '../../graph/domain/entity.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import { longestId } from '../../graph/domain/ids.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import { listNames, longestSource } from '../../graph/domain/risk-list.ts';

/** What names an entry. */
export type EntryName = Pick<ListEntry, 'list' | 'target' | 'source'>;

/** The id of an entry on the way out: base64url of its list, target and source. */
export function entryIdOf({ list, target, source }: EntryName): string {
  return Buffer.from(JSON.stringify([list, target.kind, target.key, source]), 'utf8').toString('base64url');
}

const shape = z.tuple([
  z.enum(listNames),
  z.enum(entityKinds as [EntityRef['kind'], ...EntityRef['kind'][]]),
  z.string().min(1).max(longestId),
  z.string().min(1).max(longestSource),
]);

/**
 * What an id stands for. It need not exist.
 *
 * @throws BadInput when it was not made by `entryIdOf`
 */
export function entryNameOf(id: string): EntryName {
  try {
    const [list, kind, key, source] = shape.parse(JSON.parse(Buffer.from(id, 'base64url').toString('utf8')));
    return { list, target: { kind, key } as EntityRef, source };
  } catch (cause) {
    throw new BadInput('id', 'is no id of a list entry', { cause });
  }
}
