import type { Case, Note } from '../../graph/domain/case.ts';
import type { Publication } from '../../graph/domain/generation.ts';
import { secondMs } from '../../graph/domain/window.ts';
import type { EntityReader, WorkRecords } from '../../graph/store/port.ts';
import { allCases } from '../cases/case-book.ts';
import { idOf } from '../investigation/opaque-id.ts';
import type { FindNames, NameHit } from '../investigation/search.ts';
import type { NameIndex } from './name-index.ts';
import { nameIndex } from './name-index.ts';

type NameStore = Pick<EntityReader, 'readKeys' | 'entitiesOf'> & WorkRecords;

/** How old the names of tags and people may be. */
const workNamesKeptMs = 5 * secondMs;
/** Names as they were read once. */
interface Reading {
  readonly index: Promise<NameIndex>;
}

/** With more employers than this the others are found by the beginning of their name alone. */
const mostEmployers = 200_000;

/**
 * Finds what people know by a name: employers as of the shown generation, tags and staff of cases and notes as of a few
 * seconds ago. Employers are read once for each generation, when somebody first searches in it: O(keys of the store).
 * What could not be read is read anew at the next search.
 */
export function nameBook(store: NameStore, shown: () => Promise<Publication>, now: () => number): FindNames {
  let employers: (Reading & { readonly generation: number }) | null = null;
  let work: (Reading & { readonly at: number }) | null = null;
  return async (text, most) => {
    const { number } = (await shown()).generation;
    if (employers?.generation !== number) employers = { generation: number, index: readEmployers(store) };
    if (work === null || now() - work.at >= workNamesKeptMs) work = { at: now(), index: readWork(store) };
    try {
      const [first, second] = await Promise.all([employers.index, work.index]);
      return [...first.find(text, most), ...second.find(text, most)].slice(0, most);
    } catch (error) {
      [employers, work] = [null, null];
      throw error;
    }
  };
}

async function readEmployers(store: NameStore): Promise<NameIndex> {
  const things: NameHit[] = [];
  for await (const batch of store.readKeys()) {
    const refs = batch.filter(({ kind }) => kind === 'EMPLOYER');
    if (refs.length === 0) continue;
    for (const entity of await store.entitiesOf(refs))
      if (entity !== null && things.length < mostEmployers)
        things.push({ via: 'EMPLOYER', name: entity.display, targets: [idOf(entity.ref)] });
  }
  return nameIndex(things);
}

async function readWork(store: WorkRecords): Promise<NameIndex> {
  const cases = await allCases(store);
  const notes: Note[] = [];
  for await (const batch of store.readRecords('NOTE'))
    notes.push(...batch.map(({ content }) => JSON.parse(content) as Note));
  const tags = grouped([
    ...cases.flatMap((one) => one.tags.map((tag) => [tag, targetId(one)] as const)),
    ...notes.flatMap(({ tags: own, subject }) => own.map((tag) => [tag, subject] as const)),
  ]);
  const staff = grouped([
    ...cases.flatMap((one) => peopleOf(one).map((person) => [person, targetId(one)] as const)),
    ...notes.flatMap(({ versions, subject }) => versions.map(({ author }) => [author, subject] as const)),
  ]);
  return nameIndex([
    ...tags.map(([name, targets]): NameHit => ({ via: 'TAG', name, targets })),
    ...staff.map(([name, targets]): NameHit => ({ via: 'STAFF', name, targets })),
  ]);
}

function targetId({ target }: Case): string {
  return target.kind === 'GANG' ? target.gangId : idOf({ kind: 'ACCOUNT', key: target.accountId });
}

function peopleOf({ assignee, openedBy, closing }: Case): string[] {
  return [assignee, openedBy, closing?.by ?? null].filter((person) => person !== null);
}

function grouped(pairs: readonly (readonly [string, string])[]): [string, string[]][] {
  const groups = new Map<string, Set<string>>();
  for (const [name, target] of pairs) groups.set(name, (groups.get(name) ?? new Set()).add(target));
  return [...groups].map(([name, targets]) => [name, [...targets]]);
}
