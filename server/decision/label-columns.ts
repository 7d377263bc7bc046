import type { KeyColumns, KeyTable } from '../../graph/algorithms/key-table.ts';
import { createKeyTable } from '../../graph/algorithms/key-table.ts';
import { slicesOf } from '../../graph/algorithms/slices.ts';
import type { Gang, GangLabel, MemberRole } from '../../graph/domain/gang.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { Reason, RiskLevel } from '../../graph/domain/risk-signal.ts';
import { riskLevels } from '../../graph/domain/risk-signal.ts';
import type { ReasonColumns, ReasonPacker } from './pack-reasons.ts';
import { createReasonPacker } from './pack-reasons.ts';
import { resourceHolders } from './resource-holders.ts';

/**
 * A generation's labels and gangs as columns in shared memory, so that one thread can build what another one reads.
 * Accounts, gangs and resources are numbered from 0 in the order in which they were given.
 */
export interface LabelColumns {
  readonly accounts: KeyColumns;
  /** Index: account. Value: gang, or −1 for a label without one. */
  readonly gangOf: Int32Array<SharedArrayBuffer>;
  /** Index: account. Value: role and level, see `markOf`. */
  readonly marks: Uint8Array<SharedArrayBuffer>;
  /** Index: account. Value: score, 0 to 1. */
  readonly scores: Float64Array<SharedArrayBuffer>;
  /** Index: account. Value: number of its reasons. */
  readonly reasonsOf: Uint32Array<SharedArrayBuffer>;
  readonly reasons: ReasonColumns;
  readonly gangs: GangColumns;
  readonly resources: KeyColumns;
  /** Index: resource. Value: the gang that holds it. */
  readonly holders: Uint32Array<SharedArrayBuffer>;
}

/** Index of each: gang. */
export interface GangColumns {
  readonly ids: KeyColumns;
  readonly sizes: Uint32Array<SharedArrayBuffer>;
  readonly marks: Uint8Array<SharedArrayBuffer>;
  readonly scores: Float64Array<SharedArrayBuffer>;
  readonly reasonsOf: Uint32Array<SharedArrayBuffer>;
}

export interface LabelBuilder {
  /**
   * Labels in any order, each account once.
   *
   * @throws RangeError for an account that was given before, a gang that does not exist, or one label too many
   */
  add(batch: readonly GangLabel[]): void;
  /**
   * Takes in the gangs, in slices that make room for others.
   *
   * @throws RangeError when labels are missing
   */
  columns(): Generator<void, LabelColumns>;
}

/**
 * Begins with all gangs of a generation, in their order.
 *
 * @param labels  how many there will be
 */
export function labelBuilder(gangs: readonly Gang[], labels: number): LabelBuilder {
  const packer = oncePerList(createReasonPacker());
  const gangTable = createKeyTable();
  for (const { gangId } of gangs) gangTable.add(gangId);
  const accounts = createKeyTable();
  accounts.reserve(labels);
  const gangOf = new Int32Array(bytes(4 * labels));
  const marks = new Uint8Array(bytes(labels));
  const scores = new Float64Array(bytes(8 * labels));
  const reasonsOf = new Uint32Array(bytes(4 * labels));

  const numberOf = (gangId: GangId | null): number => {
    if (gangId === null) return -1;
    const number = gangTable.find(gangId);
    if (number < 0) throw new RangeError(`a label names gang ${gangId}, which does not exist`);
    return number;
  };

  return {
    add(batch) {
      for (const { accountId, gangId, role, signal } of batch) {
        const account = accounts.size;
        if (account === labels) throw new RangeError(`there are more than ${labels} labels`);
        if (accounts.add(accountId) !== account) throw new RangeError('an account has two labels');
        gangOf[account] = numberOf(gangId);
        marks[account] = markOf(role, signal.level);
        scores[account] = signal.score;
        reasonsOf[account] = packer.add(signal.reasons);
      }
    },
    *columns() {
      if (accounts.size < labels) throw new RangeError(`there are ${accounts.size} labels, not ${labels}`);
      const ofGangs = yield* gangColumns(gangs, gangTable, packer);
      const held = yield* resourceHolders(gangs);
      return {
        accounts: accounts.columns(),
        gangOf,
        marks,
        scores,
        reasonsOf,
        reasons: packer.columns(),
        gangs: ofGangs,
        ...held,
      };
    },
  };
}

function* gangColumns(
  gangs: readonly Gang[],
  ids: KeyTable,
  packer: Pick<ReasonPacker, 'add'>,
): Generator<void, GangColumns> {
  const count = gangs.length;
  const columns = {
    sizes: new Uint32Array(bytes(4 * count)),
    marks: new Uint8Array(bytes(count)),
    scores: new Float64Array(bytes(8 * count)),
    reasonsOf: new Uint32Array(bytes(4 * count)),
  };
  for (const [from, end] of slicesOf(count, gangsAGo)) {
    for (let gang = from; gang < end; gang += 1) {
      const { size, level, score, reasons } = gangs[gang]!;
      columns.sizes[gang] = size;
      columns.marks[gang] = markOf(null, level);
      columns.scores[gang] = score;
      columns.reasonsOf[gang] = packer.add(reasons);
    }
    yield;
  }
  return { ids: ids.columns(), ...columns };
}

/** Stores give labels that have their reasons in common one list of them: packing it again costs more than all else. */
function oncePerList({ add, columns }: ReasonPacker): ReasonPacker {
  const numbers = new WeakMap<readonly Reason[], number>();
  return {
    add(reasons) {
      const known = numbers.get(reasons);
      if (known !== undefined) return known;
      const number = add(reasons);
      numbers.set(reasons, number);
      return number;
    },
    columns,
  };
}

/** The reasons of a gang take some microseconds to pack. */
const gangsAGo = 250;

const roleCodes: readonly (MemberRole | null)[] = [null, 'CORE', 'PERIPHERY'];
const levelCodes: readonly (RiskLevel | null)[] = [null, ...riskLevels];

/** Role and level in one byte: code of the level + 4 × code of the role, 0 for none. */
function markOf(role: MemberRole | null, level: RiskLevel | null): number {
  return levelCodes.indexOf(level) + 4 * roleCodes.indexOf(role);
}

export function roleIn(mark: number): MemberRole | null {
  return roleCodes[mark >>> 2] ?? null;
}

export function levelIn(mark: number): RiskLevel | null {
  return levelCodes[mark & 3] ?? null;
}

function bytes(length: number): SharedArrayBuffer {
  return new SharedArrayBuffer(length);
}
