import type { Entity, EntityKind, EntityRef } from '../../graph/domain/entity.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { Gang } from '../../graph/domain/gang.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import type { EntityReader, GenerationReader } from '../../graph/store/port.ts';
import type { GangRefAnswer } from './account.ts';
import { gangRef, gangRefOf } from './account.ts';
import { idOf } from './opaque-id.ts';
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
}

/** The resources that a raw value would be, by kind: canonical and as pseudonyms. Unusable values name nothing. */
export type ReadValue = (text: string) => readonly EntityRef[];

type SearchStore = Pick<EntityReader, 'entitiesOf' | 'findEntities'> & Pick<GenerationReader, 'gangs'>;

const mostHits = 50;
/** As long as the longest value that an event may name, an address. */
const longestText = 512;

/**
 * What a text names: first the resources of this very value, then gangs whose id begins with it, then accounts and
 * resources whose key or shown form does. Each once, at most `first`.
 *
 * @param first  1 … 50
 * @throws LimitExceeded when `first` is outside; BadInput when the text is too long
 */
export async function searchFor(
  store: SearchStore,
  readValue: ReadValue,
  pinned: Pinned,
  text: string,
  first: number,
): Promise<SearchHitAnswer[]> {
  checkFirst(first, mostHits);
  const wanted = text.trim();
  if (wanted.length > longestText) throw new BadInput('text', `has at most ${longestText} characters`);
  if (wanted === '') return [];
  const [exact, alike, gangs] = await Promise.all([
    store.entitiesOf(readValue(wanted)),
    store.findEntities(wanted, first),
    store.gangs(pinned.shown.number),
  ]);
  const hits = await Promise.all([
    ...exact.flatMap((entity) => (entity === null ? [] : [entityHit(pinned, entity)])),
    ...gangs
      .filter(({ gangId }) => gangId.startsWith(wanted))
      .slice(0, first)
      .map(gangHit),
    ...alike.map((entity) => entityHit(pinned, entity)),
  ]);
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()].slice(0, first);
}

async function entityHit(pinned: Pinned, { ref, display }: Entity): Promise<SearchHitAnswer> {
  const label = ref.kind === 'ACCOUNT' ? await pinned.labelOf(ref.key) : null;
  return {
    id: idOf(ref),
    kind: ref.kind,
    isGang: false,
    display,
    level: label?.signal.level ?? null,
    gang: await gangRefOf(pinned, label),
  };
}

async function gangHit(gang: Gang): Promise<SearchHitAnswer> {
  const { gangId, level } = gang;
  return { id: gangId, kind: null, isGang: true, display: gangId, level, gang: gangRef(gang, null) };
}
