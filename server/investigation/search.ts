import type { Entity, EntityKind, EntityRef } from '../../graph/domain/entity.ts';
import { accountRef } from '../../graph/domain/entity.ts';
import { BadInput, LimitExceeded } from '../../graph/domain/errors.ts';
import type { Gang } from '../../graph/domain/gang.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import { longestId } from '../../graph/domain/ids.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import type { EntityReader, GenerationReader } from '../../graph/store/port.ts';
import type { GangRefAnswer } from './account.ts';
import { gangRef, gangRefOf } from './account.ts';
import { idOf, refOf } from './opaque-id.ts';
import { checkFirst } from './page.ts';
import type { Pinned } from './pinned.ts';

/** An account, a resource or a gang that a text names. */
export interface SearchHitAnswer {
  readonly id: string;
  /** Null for a gang. */
  readonly kind: EntityKind | null;
  readonly isGang: boolean;
  readonly display: string;
  readonly level: RiskLevel | null;
  readonly gang: GangRefAnswer | null;
  readonly via: 'KEY' | NameHit['via'];
  /** The name that was found; null for a key. */
  readonly viaText: string | null;
}

/** A name of an employer, a tag or one of the staff, and the ids of accounts, resources and gangs that it leads to. */
export interface NameHit {
  readonly via: 'EMPLOYER' | 'TAG' | 'STAFF';
  readonly name: string;
  readonly targets: readonly string[];
}

/** Names that hold a text or whose initials do, best match first, at most `most`. */
export type FindNames = (text: string, most: number) => Promise<readonly NameHit[]>;

/** The resources that a raw value would be, by kind: canonical and as pseudonyms. Unusable values name nothing. */
export type ReadValue = (text: string) => readonly EntityRef[];

type SearchStore = Pick<EntityReader, 'entitiesOf' | 'findEntities'> & Pick<GenerationReader, 'gangs'>;

const mostHits = 50;
/** As long as the longest value that an event may name, an address. */
const longestText = 512;

/**
 * What a text names: first the resources of this very value, then gangs whose id begins with it, then accounts and
 * resources whose key or shown form does, then what a name leads to. Each once, at most `first`.
 *
 * @param first  1 … 50
 * @throws LimitExceeded when `first` is outside; BadInput when the text is too long
 */
export async function searchFor(
  store: SearchStore,
  readValue: ReadValue,
  findNames: FindNames,
  pinned: Pinned,
  text: string,
  first: number,
): Promise<SearchHitAnswer[]> {
  checkFirst(first, mostHits);
  const wanted = text.trim();
  if (wanted.length > longestText) throw new BadInput('text', `has at most ${longestText} characters`);
  if (wanted === '') return [];
  const [exact, alike, gangs, names] = await Promise.all([
    store.entitiesOf(readValue(wanted)),
    store.findEntities(wanted, first),
    store.gangs(pinned.shown.number),
    findNames(wanted, first),
  ]);
  const hits = await Promise.all([
    ...exact.flatMap((entity) => (entity === null ? [] : [entityHit(pinned, entity)])),
    ...gangs
      .filter(({ gangId }) => gangId.startsWith(wanted))
      .slice(0, first)
      .map(gangHit),
    ...alike.map((entity) => entityHit(pinned, entity)),
  ]);
  const found = new Map<string, SearchHitAnswer>();
  for (const hit of [...hits, ...(await namedHits(pinned, names, first))])
    if (!found.has(hit.id)) found.set(hit.id, hit);
  return [...found.values()].slice(0, first);
}

const mostTexts = 200;

/**
 * For each text what it names exactly, in the order given: the resource of this very value, the account of this
 * number, or the gang of this id; null where nothing is known.
 *
 * @throws LimitExceeded for less than 1 text or more than 200; BadInput for one that is too long
 */
export function searchForEach(
  readValue: ReadValue,
  pinned: Pinned,
  texts: readonly string[],
): Promise<(SearchHitAnswer | null)[]> {
  if (!(texts.length >= 1 && texts.length <= mostTexts))
    throw new LimitExceeded('texts', 1, mostTexts, texts.length);
  if (texts.some(({ length }) => length > longestText))
    throw new BadInput('texts', `have at most ${longestText} characters each`);
  return Promise.all(texts.map((text) => exactHit(readValue, pinned, text.trim())));
}

async function exactHit(readValue: ReadValue, pinned: Pinned, text: string): Promise<SearchHitAnswer | null> {
  if (text === '') return null;
  const account = text.length <= longestId ? [accountRef(text as AccountId)] : [];
  for (const ref of [...account, ...readValue(text)]) {
    const entity = await pinned.entityOf(ref);
    if (entity !== null) return entityHit(pinned, entity);
  }
  return targetHit(pinned, text);
}

async function namedHits(
  pinned: Pinned,
  names: readonly NameHit[],
  first: number,
): Promise<SearchHitAnswer[]> {
  const targets = names.flatMap(({ via, name, targets: ids }) => ids.map((id) => ({ via, name, id })));
  const found = await Promise.all(
    targets.slice(0, first).map(async ({ via, name, id }) => {
      const hit = await targetHit(pinned, id);
      return hit === null ? null : { ...hit, via, viaText: name };
    }),
  );
  return found.filter((hit) => hit !== null);
}

/** The hit of an id; null where nothing is known of it. */
async function targetHit(pinned: Pinned, id: string): Promise<SearchHitAnswer | null> {
  const gang = await pinned.gangOf(id as GangId);
  if (gang !== null) return gangHit(gang);
  const ref = refIn(id);
  const entity = ref === null ? null : await pinned.entityOf(ref);
  return entity === null ? null : entityHit(pinned, entity);
}

function refIn(id: string): EntityRef | null {
  try {
    return refOf(id, 'id');
  } catch {
    // Notes may be on a link or a case, which no search leads to.
    return null;
  }
}

const byKey = { via: 'KEY', viaText: null } as const;

async function entityHit(pinned: Pinned, { ref, display }: Entity): Promise<SearchHitAnswer> {
  const label = ref.kind === 'ACCOUNT' ? await pinned.labelOf(ref.key) : null;
  return {
    id: idOf(ref),
    kind: ref.kind,
    isGang: false,
    display,
    level: label?.signal.level ?? null,
    gang: await gangRefOf(pinned, label),
    ...byKey,
  };
}

async function gangHit(gang: Gang): Promise<SearchHitAnswer> {
  const { gangId, level } = gang;
  return {
    id: gangId,
    kind: null,
    isGang: true,
    display: gangId,
    level,
    gang: gangRef(gang, null),
    ...byKey,
  };
}
