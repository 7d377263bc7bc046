import { setImmediate as nextTurn } from 'node:timers/promises';
import { finished } from '../../../graph/algorithms/slices.ts';
import { generationZero } from '../../../graph/domain/generation.ts';
import { createHotState, defaultStaleLimits } from '../../../server/decision/hot-state.ts';
import { labelBuilder } from '../../../server/decision/label-columns.ts';
import { snapshotOver } from '../../../server/decision/label-snapshot.ts';
import { collectGarbage, round, spreadOf, timed } from '../measure.ts';
import { accountAt, labelledWorld } from './labelled-world.ts';

const reads = 200_000;
const swaps = 50;

/** Part 1: one snapshot in this process: its build, its memory, reads of single labels, and the swap. */
export async function measureInMemory(labels: number) {
  const world = labelledWorld(labels, 0);
  const publication = { generation: generationZero, sequence: 1 };
  const built = await timed(() => {
    const builder = labelBuilder(world.gangs, labels);
    builder.add(world.labels);
    return finished(builder.columns());
  });
  const snapshot = snapshotOver(publication, built.result);
  collectGarbage();
  let found = 0;
  const readUs: number[] = [];
  for (let turn = 0; turn < 2 * reads; turn += 1) {
    // Steps of a large prime: a new place in memory each time.
    const account = accountAt((turn * 7_368_787) % labels);
    const startedAt = performance.now();
    if (snapshot.labelOf(account) !== null) found += 1;
    const us = (performance.now() - startedAt) * 1000;
    if (turn >= reads) readUs.push(us);
  }
  const { writer } = createHotState(defaultStaleLimits);
  const swapMs: number[] = [];
  for (let turn = 0; turn < swaps; turn += 1) {
    await nextTurn();
    swapMs.push((await timed(() => writer.show(snapshotOver(publication, built.result), turn))).ms);
  }
  const read = spreadOf(readUs);
  return {
    labels,
    found: found / (2 * reads),
    buildMs: round(built.ms),
    bytesPerAccount: round(snapshot.bytes / labels),
    readMedianUs: read.median,
    readP99Us: read.p99,
    swapMedianMs: spreadOf(swapMs).median,
    swapMostMs: spreadOf(swapMs).max,
  };
}
