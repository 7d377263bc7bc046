import type { Entity, EntityRef, ResourceRef } from '../../graph/domain/entity.ts';
import { compareEntities, entityText } from '../../graph/domain/entity.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { mentionsOf } from '../../graph/domain/event.ts';
import type { Expansion, ExpansionLink, ExpansionRequest } from '../../graph/domain/expansion.ts';
import { checkExpansionRequest } from '../../graph/domain/expansion.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import { compareText } from '../../graph/domain/ids.ts';
import { contains } from '../../graph/domain/window.ts';

/** Events by time, then event id. */
export function inOrder<E extends GraphEvent>(events: readonly E[]): E[] {
  return events.toSorted((a, b) => a.at - b.at || compareText(a.eventId, b.eventId));
}

/** The resources that an event names, each once. */
export function resourcesOf(event: GraphEvent): ResourceRef[] {
  const refs = mentionsOf(event).map(({ kind, key }): ResourceRef => ({ kind, key }));
  return [...new Map(refs.map((ref) => [entityText(ref), ref])).values()];
}

/** Whether an event is of an account, or names a resource. */
export function touches(event: GraphEvent, ref: EntityRef): boolean {
  return ref.kind === 'ACCOUNT'
    ? event.accountId === ref.key
    : resourcesOf(event).some(({ kind, key }) => kind === ref.kind && key === ref.key);
}

/** What is known of an entity over all time; its mask is the one recorded first. */
export function entityIn(events: readonly GraphEvent[], ref: EntityRef): Entity | null {
  const own = events.filter((event) => touches(event, ref));
  if (own.length === 0) return null;
  const opened = own.map(({ accountCreatedAt }) => accountCreatedAt).filter((at) => at !== null);
  return {
    ref: { kind: ref.kind, key: ref.key } as EntityRef,
    display: displayIn(own, ref),
    createdAt: ref.kind === 'ACCOUNT' && opened.length > 0 ? Math.min(...opened) : null,
    firstEventAt: Math.min(...own.map(({ at }) => at)),
    lastEventAt: Math.max(...own.map(({ at }) => at)),
    events: own.length,
    accounts: new Set(own.map(({ accountId }) => accountId)).size,
  };
}

function displayIn(own: readonly GraphEvent[], ref: EntityRef): string {
  const mention = own.flatMap(mentionsOf).find(({ kind, key }) => kind === ref.kind && key === ref.key);
  return ref.kind === 'ACCOUNT' ? ref.key : (mention?.mask ?? '');
}

/** The expansion of its definition, link by link, with nothing remembered between steps. */
export function expandPlainly(all: readonly GraphEvent[], request: ExpansionRequest): Expansion {
  checkExpansionRequest(request);
  const links = linksIn(all, request);
  const origins = distinct(request.origins).filter((ref) => entityIn(all, ref) !== null);
  const distances = new Map<string, number>();
  const nodes: EntityRef[] = [];
  let truncated = false;

  function admit(found: readonly EntityRef[], distance: number): EntityRef[] {
    const fresh = distinct(found).filter((ref) => !distances.has(entityText(ref)));
    const admitted = fresh.slice(0, request.maxNodes - nodes.length);
    if (admitted.length < fresh.length) truncated = true;
    for (const ref of admitted) distances.set(entityText(ref), distance);
    nodes.push(...admitted);
    return admitted;
  }

  const isHub = (ref: EntityRef) =>
    ref.kind !== 'ACCOUNT' && neighboursIn(links, ref).length > request.hubAccounts;
  const isStop = (ref: EntityRef) => isHub(ref) && distances.get(entityText(ref)) !== 0;
  let frontier = admit(origins, 0);
  for (let hop = 1; hop <= request.hops; hop += 1) {
    const passed = frontier.filter((ref) => !isStop(ref));
    frontier = admit(
      passed.flatMap((ref) => neighboursIn(links, ref)),
      hop,
    );
  }
  return {
    nodes: nodes.map((ref) => ({
      ref,
      display: entityIn(all, ref)?.display ?? '',
      distance: distances.get(entityText(ref)) ?? 0,
      degree: neighboursIn(links, ref).length,
    })),
    links: links.filter(
      ({ account, resource }) => distances.has(entityText(account)) && distances.has(entityText(resource)),
    ),
    stoppedAtHubs: nodes.filter(isStop) as ResourceRef[],
    truncated,
  };
}

/** Every pair of an account and a resource of the window, over the kinds asked for, by account, then resource. */
function linksIn(all: readonly GraphEvent[], { window, through }: ExpansionRequest): ExpansionLink[] {
  const found = new Map<string, ExpansionLink>();
  for (const event of all.filter(({ at }) => contains(window, at))) {
    for (const resource of resourcesOf(event).filter(({ kind }) => through.includes(kind))) {
      const account = { kind: 'ACCOUNT', key: event.accountId as AccountId } as const;
      const name = JSON.stringify([account.key, entityText(resource)]);
      const before = found.get(name) ?? { account, resource, events: 0, firstAt: event.at, lastAt: event.at };
      found.set(name, {
        ...before,
        events: before.events + 1,
        firstAt: Math.min(before.firstAt, event.at),
        lastAt: Math.max(before.lastAt, event.at),
      });
    }
  }
  return [...found.values()].sort(
    (a, b) => compareEntities(a.account, b.account) || compareEntities(a.resource, b.resource),
  );
}

function neighboursIn(links: readonly ExpansionLink[], ref: EntityRef): EntityRef[] {
  return ref.kind === 'ACCOUNT'
    ? links.filter(({ account }) => account.key === ref.key).map(({ resource }) => resource)
    : links
        .filter(({ resource }) => resource.kind === ref.kind && resource.key === ref.key)
        .map(({ account }) => account);
}

function distinct(refs: readonly EntityRef[]): EntityRef[] {
  const plain = refs.map(({ kind, key }) => ({ kind, key }) as EntityRef);
  return [...new Map(plain.map((ref) => [entityText(ref), ref])).values()].sort(compareEntities);
}
