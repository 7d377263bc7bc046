import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementFiles, textOf } from '../../graph/store/neo4j/generate-queries.ts';
import type { Member } from '../../graph/store/neo4j/statement-header.ts';
import { readHeader } from '../../graph/store/neo4j/statement-header.ts';
import { draft, gang, label } from '../support/drafts.ts';
import { history } from '../support/history.ts';
import { database, describeWithNeo4j, emptyNeo4jStore, ownDriver } from './server.ts';

interface Plan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly Plan[];
}

/** Operators that find nodes or links, or multiply what was found; all others only go on from there. */
const finding = /Seek|Scan|CountStore|CartesianProduct|Lookup/;

/**
 * Labels, types and properties that no node of this small graph has yet. Whether they exist in the model at all is
 * asked of Neo4j's analyser for every statement, without a server.
 */
const notYetWritten = new Set(['01N50', '01N51', '01N52']);

describeWithNeo4j('plans on a real server', (uri) => {
  const driver = ownDriver(uri);
  afterAll(() => driver.close());

  beforeAll(async () => {
    const store = await emptyNeo4jStore(uri);
    const lines = Array.from(
      { length: 300 },
      (_, number) => `u${number} day ${number % 30} device-${number % 90} ip-${number % 40}`,
    );
    await store.record(history([lines.join('\n')] as unknown as TemplateStringsArray));
    await store.record(history`u1 day 4 refers u2
      u2 day 9 fraud`);
    const lease = (await store.claim('refresh', 'plans', 60_000))!;
    await store.publishRun(
      lease,
      draft({ gangs: [gang('g1', 'WARNING', 0.9)], labels: [label('u1', 'g1'), label('u2', null)] }),
    );
    await store.close();
  });

  it.each([...statementFiles('read'), ...statementFiles('write')])(
    '$path finds nodes only as its header says',
    async ({ source }) => {
      const { parameters, plan } = readHeader(source);
      const session = driver.session({ database });
      try {
        const values = Object.fromEntries(parameters.map((member) => [member.name, sampleOf(member)]));
        const { summary } = await session.run(`EXPLAIN ${textOf(source)}`, { given: values });
        expect(findersIn(summary.plan as unknown as Plan)).toEqual(plan);
        const warnings = (summary.gqlStatusObjects ?? []).filter(({ gqlStatus }) =>
          gqlStatus.startsWith('01'),
        );
        expect(warnings.filter(({ gqlStatus }) => !notYetWritten.has(gqlStatus))).toEqual([]);
      } finally {
        await session.close();
      }
    },
  );
});

function findersIn(plan: Plan): string[] {
  return [...new Set(operatorsIn(plan).filter((operator) => finding.test(operator)))].sort();
}

/** `NodeUniqueIndexSeek on Account(accountId)`, without the planner's name and the lock that writing takes. */
function operatorsIn({ operatorType, arguments: words, children }: Plan): string[] {
  const details = String(words.Details ?? '');
  const name = operatorType.replace(/@.*$/, '').replace(/\(.*\)$/, '');
  const indexes = [...details.matchAll(/[:[](\w+(?:\([\w, ]+\)))/g)].map((match) => match[1] ?? '');
  const own = indexes.length === 0 ? [name] : indexes.map((index) => `${name} on ${index}`);
  return [...own, ...children.flatMap(operatorsIn)];
}

function sampleOf({ type: { text, shape } }: Member): unknown {
  if (text.startsWith('readonly')) return [];
  if (shape === 'int') return neo4j.int(1);
  return text.startsWith('number') ? 0.5 : 'x';
}
