import type { AccountId, ResourceKey } from './ids.ts';
import { compareText } from './ids.ts';
import type { ResourceKind } from './resource-kinds.ts';
import { resourceKinds } from './resource-kinds.ts';

export interface AccountRef {
  readonly kind: 'ACCOUNT';
  readonly key: AccountId;
}

export interface ResourceRef {
  readonly kind: ResourceKind;
  readonly key: ResourceKey;
}

/** An account or a resource: kind and key. */
export type EntityRef = AccountRef | ResourceRef;

export type EntityKind = EntityRef['kind'];

/** All kinds of entity, accounts first. */
export const entityKinds: readonly EntityKind[] = ['ACCOUNT', ...resourceKinds];

export function accountRef(key: AccountId): AccountRef {
  return { kind: 'ACCOUNT', key };
}

/** Orders entities by kind (accounts first), then by key. */
export function compareEntities(a: EntityRef, b: EntityRef): number {
  return entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind) || compareText(a.key, b.key);
}

/** One text for an entity, usable as a map key: no kind contains a colon. */
export function entityText(ref: EntityRef): string {
  return `${ref.kind}:${ref.key}`;
}

/** What the store knows of an entity over all time. */
export interface Entity {
  readonly ref: EntityRef;
  /** What may be shown: the account id itself, or the mask of a resource. */
  readonly display: string;
  /** Opening of the account, the earliest that any event says; null for resources and where none says. */
  readonly createdAt: number | null;
  readonly firstEventAt: number;
  readonly lastEventAt: number;
  /** Events of the account, or events that name the resource. */
  readonly events: number;
  /** Distinct accounts that touch the resource; 1 for an account. */
  readonly accounts: number;
}
