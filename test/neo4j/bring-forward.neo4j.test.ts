import { expect, it } from 'vitest';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import { collected } from '../support/collected.ts';
import { draft, gang, gangId, label } from '../support/drafts.ts';
import { day } from '../support/history.ts';
import { ask, describeWithNeo4j, emptyNeo4jStore, optionsFor } from './server.ts';

/** What an older program had written into a head. */
const oldHead = (() => {
  const {
    gangs: _,
    labels: __,
    evidence: ___,
    lineage: ____,
    dormant: _____,
    communities: ______,
    ...head
  } = draft();
  const {
    inputChecksum,
    decisionsAt,
    baseGeneration,
    thresholdNats,
    eventDays,
    kindDays,
    stability,
    gate,
    durations,
    ...old
  } = head;
  return old;
})();

describeWithNeo4j('a database of an older schema', (uri) => {
  it('is brought forward: generations can be told, held and shown again', async () => {
    const before = await emptyNeo4jStore(uri, () => day(40));
    const lease = (await before.claim('refresh', 'a', 1000))!;
    const run = draft({ gangs: [gang('g1', 'WARNING', 0.9)], labels: [label('u1', 'g1')] });
    await before.publishRun(lease, run);
    await before.publishRun(lease, { ...run, baseGeneration: 1 });
    await before.close();
    await ask(
      uri,
      `MATCH (generation:Generation) REMOVE generation.builtAt, generation.pruned SET generation.head = $head
       WITH count(*) AS generations MATCH (move:PublicationMove) DELETE move
       WITH count(*) AS moves MATCH (version:SchemaVersion) SET version.version = 26`,
      { head: JSON.stringify(oldHead) },
    );

    const store = await openNeo4jStore(optionsFor(uri, () => day(50)));
    const facts = { builtAt: day(40), publishedAt: day(40), pruned: false, gate: [], stability: null };
    expect(await store.generations(9)).toEqual([
      expect.objectContaining({ number: 2, state: 'PUBLISHED', baseGeneration: 1, ...facts }),
      expect.objectContaining({ number: 1, state: 'RETIRED', baseGeneration: 0, ...facts }),
    ]);
    expect((await store.publications(9)).map(({ sequence, generation }) => [sequence, generation])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    const moving = (await store.claim('publication', 'a', 1000))!;
    await store.showGeneration(moving, 1, 'operator-1', 'as before');
    expect((await store.publication()).generation.number).toBe(1);
    await store.close();
  });

  it('keeps its labels, which were relationships, also where a stop left some of them', async () => {
    const second = { gangId: gangId('g2'), strength: 3.5 };
    const labels = [
      { ...label('u1', 'g1'), second },
      label('u2', null),
      label('u3', 'g1', 'PERIPHERY'),
      label('u4', null),
    ];
    const before = await emptyNeo4jStore(uri);
    const lease = (await before.claim('refresh', 'a', 1000))!;
    const run = draft({ gangs: [gang('g1', 'WARNING', 0.9)], labels });
    await before.publishRun(lease, run);
    await before.publishRun(lease, { ...run, baseGeneration: 1, labels: labels.slice(0, 2) });
    await before.close();
    await ask(uri, membershipsAsBefore);
    await ask(uri, exposuresAsBefore);
    await ask(uri, 'MATCH (version:SchemaVersion) SET version.version = 34');

    const store = await openNeo4jStore(optionsFor(uri));
    expect(await collected(store.readLabels(1))).toEqual([labels]);
    expect(await collected(store.readLabels(2))).toEqual([labels.slice(0, 2)]);
    expect(await store.membersOf(1, gangId('g1'))).toEqual([labels[0], labels[2]]);
    expect(await ask(uri, 'MATCH ()-[left:MEMBER_OF|EXPOSED_IN]->() RETURN left')).toEqual([]);
    await store.close();
  });
});

/** Of every account but u3, as an older program wrote them. */
const membershipsAsBefore = `
MATCH (label:Label)
WHERE label.gangId IS NOT NULL AND label.accountId <> 'u3'
MERGE (account:Account {accountId: label.accountId})
MERGE (gang:Gang {gangId: label.gangId})
CREATE (account)-[old:MEMBER_OF]->(gang)
SET old = label {.generation, .role, .strength, .cell, .second, .level, .score, .reasons}
DELETE label`;
const exposuresAsBefore = `
MATCH (label:Label)
WHERE label.gangId IS NULL AND label.accountId <> 'u4'
MATCH (generation:Generation {number: label.generation})
MERGE (account:Account {accountId: label.accountId})
CREATE (account)-[old:EXPOSED_IN]->(generation)
SET old = label {.generation, .strength, .level, .score, .reasons}
DELETE label`;
