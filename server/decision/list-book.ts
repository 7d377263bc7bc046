import type { EntityRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { ListChange, ListEntry } from '../../graph/domain/risk-list.ts';
import { byPrecedence, inForce } from '../../graph/domain/risk-list.ts';

/** Risk lists in memory, with all versions of each entry, so that an earlier instant can be answered. */
export interface ListBook {
  /** Takes changes in; one that is in it already changes nothing. */
  add(changes: readonly ListChange[]): void;
  /** Takes these changes in place of all that is in it. */
  replace(changes: readonly ListChange[]): void;
  /** All that is in it. */
  all(): readonly ListChange[];
  /** Entries known and in force at an instant, the one that counts first. */
  entriesOf(ref: EntityRef, at: number): readonly ListEntry[];
  /** Whether any entry ever named it. */
  names(ref: EntityRef): boolean;
  readonly entries: number;
}

/** Versions of one entry, by their numbers. */
type Versions = ListChange[];

const none: readonly ListEntry[] = [];

/** An empty book. One look-up an answer; an entity on no list costs a look-up alone. */
export function createListBook(): ListBook {
  const targets = new Map<string, Map<string, Versions>>();
  let entries = 0;

  function versionsOf({ target, list, source }: ListEntry): Versions {
    const text = entityText(target);
    const known = targets.get(text) ?? new Map<string, Versions>();
    targets.set(text, known);
    const name = `${list}:${source}`;
    const versions = known.get(name) ?? [];
    if (versions.length === 0) entries += 1;
    known.set(name, versions);
    return versions;
  }

  function add(changes: readonly ListChange[]): void {
    for (const change of changes) versionsOf(change.entry)[change.version] = change;
  }

  return {
    add,
    replace(changes) {
      targets.clear();
      entries = 0;
      add(changes);
    },
    all: () => [...targets.values()].flatMap((known) => [...known.values()].flat()),
    entriesOf(ref, at) {
      const known = targets.get(entityText(ref));
      if (known === undefined) return none;
      const standing: ListEntry[] = [];
      for (const versions of known.values()) {
        const latest = versions.findLast(({ recordedAt }) => recordedAt <= at);
        if (latest !== undefined && inForce(latest.entry, at)) standing.push(latest.entry);
      }
      return byPrecedence(standing);
    },
    names: (ref) => targets.has(entityText(ref)),
    get entries() {
      return entries;
    },
  };
}
