import type { EntityRef } from '../../domain/entity.ts';
import { accountRef, compareEntities, entityText } from '../../domain/entity.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { LinkGraph } from '../link-graph.ts';
import { linkGraphOf } from '../link-graph.ts';

/** A graph of accounts and resources with their numbers. */
export interface EntityGraph {
  readonly graph: LinkGraph;
  /** Index: node. Accounts first, then by kind and key. */
  readonly entities: readonly EntityRef[];
  /** By `entityText`. */
  readonly nodeOf: ReadonlyMap<string, number>;
}

/** What ties the members of a gang: links between accounts, stars between account and resource; weights in nats. */
export function evidenceGraphOf({ links, stars }: GangEvidence): EntityGraph {
  return entityGraphOf([
    ...links.map(({ a, b, nats }) => ({ from: accountRef(a), to: accountRef(b), nats })),
    ...stars.map(({ accountId, resource, nats }) => ({ from: accountRef(accountId), to: resource, nats })),
  ]);
}

/**
 * What the links of a gang rest on: an account is linked to each resource that it met a member on or that it shares.
 * Two accounts are linked directly only where no meeting stands behind their link.
 */
export function foundationGraphOf({ links, stars }: GangEvidence): EntityGraph {
  const nats = 1;
  return entityGraphOf([
    ...links.flatMap(({ a, b, meetings }): EntityLink[] => {
      if (meetings.length === 0) return [{ from: accountRef(a), to: accountRef(b), nats }];
      return meetings.flatMap(({ resource }) => [
        { from: accountRef(a), to: resource, nats },
        { from: accountRef(b), to: resource, nats },
      ]);
    }),
    ...stars.map(({ accountId, resource }) => ({ from: accountRef(accountId), to: resource, nats })),
  ]);
}

/** The members and resources that a gang's evidence names: accounts first, then by kind and key. */
export function evidencePlaces(evidence: GangEvidence): readonly EntityRef[] {
  return foundationGraphOf(evidence).entities;
}

interface EntityLink {
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly nats: number;
}

function entityGraphOf(links: readonly EntityLink[]): EntityGraph {
  const met = new Map(links.flatMap(({ from, to }) => [from, to]).map((ref) => [entityText(ref), ref]));
  const entities = [...met.values()].sort(compareEntities);
  const nodeOf = new Map(entities.map((ref, node) => [entityText(ref), node]));
  const numbered = (ref: EntityRef) => nodeOf.get(entityText(ref))!;
  const graph = linkGraphOf(
    {
      from: Uint32Array.from(links, ({ from }) => numbered(from)),
      to: Uint32Array.from(links, ({ to }) => numbered(to)),
      weights: Int32Array.from(links, ({ nats }) => Math.round(nats * unitsPerNat)),
    },
    {
      masses: Uint32Array.from(entities, ({ kind }) => Number(kind === 'ACCOUNT')),
      order: new Uint32Array(entities.length),
    },
  );
  return { graph, entities, nodeOf };
}
