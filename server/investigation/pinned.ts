import type { Entity, EntityRef } from '../../graph/domain/entity.ts';
import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import { hourMs } from '../../graph/domain/window.ts';

/** What every answer says about the labels that it rests on. */
export interface Sourced {
  readonly generation: number;
  /** Epoch ms up to which events are reflected in the labels. */
  readonly asOf: number;
  readonly stale: boolean;
}

/** The one generation that all of a request reads, with batched look-ups in it. */
export interface Pinned {
  readonly shown: Generation;
  readonly source: Sourced;
  labelOf(account: AccountId): Promise<GangLabel | null>;
  gangOf(gang: GangId): Promise<Gang | null>;
  entityOf(entity: EntityRef): Promise<Entity | null>;
}

/** A generation published longer ago than this is stale, whatever instant it looks back from. */
export const staleAfterMs = 26 * hourMs;

/** Where answers come from that read this generation. The empty generation is stale from the start. */
export function sourceOf(shown: Generation, now: number): Sourced {
  const stale = shown.number === 0 || now - (shown.publishedAt ?? 0) > staleAfterMs;
  return { generation: shown.number, asOf: shown.asOf, stale };
}
