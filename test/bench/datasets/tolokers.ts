import { join } from 'node:path';
import type { WorldEvent } from '../../../graph-jobs/world/town/world-event.ts';
import type { SetTruth } from './data-set.ts';
import { csvRows, writeDataSet } from './data-set.ts';

/** The set is undated: all ties are of this instant. */
const instant = Date.parse('2023-01-01T00:00:00Z');

/**
 * Real workers of a crowd-sourcing platform; two who worked on the same tasks are tied. No gang is known: the set is a
 * control, on which a sound system stays silent. The kind of an account says whether it was banned.
 */
export function convertTolokers(from: string, to: string): void {
  writeDataSet(to, tiesOf(join(from, 'edges.csv.gz')), workersOf(join(from, 'labels.csv.gz')));
}

function* workersOf(labels: string): Generator<SetTruth> {
  for (const { node, banned } of csvRows(labels)) {
    yield { accountId: `worker-${node}`, gangId: '', kind: banned === '1' ? 'banned' : '' };
  }
}

function* tiesOf(edges: string): Generator<WorldEvent> {
  for (const { src, dst } of csvRows(edges)) {
    const [accountId, otherAccountId] = [`worker-${src}`, `worker-${dst}`];
    const eventId = `t-${src}-${dst}`;
    yield { type: 'tie', eventId, accountId, otherAccountId, at: instant, tie: 'CONTACT' };
  }
}
