import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../graph/audit/checkpoint.ts';
import { signedCheckpoint } from '../../graph/audit/checkpoint.ts';
import type { AuditEntry } from '../../graph/audit/entry.ts';
import { chained, hashOfEntry } from '../../graph/audit/entry.ts';
import { createMerkleTree } from '../../graph/audit/merkle.ts';
import { verifyChain } from '../../graph/audit/verify-chain.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const every = 5;

const fact = (actor: string) => ({
  actor,
  role: 'investigator',
  channel: 'graphql' as const,
  action: 'account',
  subjects: ['s:AAAAAAAAAAAAAAAAAAAAAA'],
  outcome: 'ALLOWED' as const,
  reason: null,
  generation: 3,
  requestId: 'r-1',
});

/** A chain of entries a second apart with a checkpoint after every fifth and after the last. */
function chainOf(length: number): { entries: AuditEntry[]; checkpoints: Checkpoint[] } {
  const entries: AuditEntry[] = [];
  const checkpoints: Checkpoint[] = [];
  const tree = createMerkleTree();
  for (let place = 0; place < length; place += 1) {
    const entry = chained(entries.at(-1) ?? null, 'srv-1', 1_000 * place, fact(`u-${place % 3}`));
    entries.push(entry);
    tree.append(entry.hash);
    if (entry.seq % every === 0 || entry.seq === length)
      checkpoints.push(
        signedCheckpoint({ chain: 'srv-1', size: entry.seq, root: tree.root(), at: entry.at }, privateKey),
      );
  }
  return { entries, checkpoints };
}

const faultOf = (entries: readonly AuditEntry[], checkpoints: readonly Checkpoint[]) =>
  verifyChain(
    { chain: 'srv-1', lines: entries.map((entry) => JSON.stringify(entry)), checkpoints },
    publicKey,
  );

/** As if the entries had always followed each other: what somebody with the disk, but not the key, can do. */
function rechained(entries: readonly AuditEntry[]): AuditEntry[] {
  const fresh: AuditEntry[] = [];
  for (const { chain, seq: _, prev: __, hash: ___, at, ...said } of entries)
    fresh.push(chained(fresh.at(-1) ?? null, chain, at, said));
  return fresh;
}

describe('the root of a hash tree', () => {
  const leafOf = (text: string) => createHash('sha256').update(`\0${text}`).digest();
  const nodeOf = (left: Buffer, right: Buffer) =>
    createHash('sha256')
      .update(Buffer.concat([Buffer.of(1), left, right]))
      .digest();
  /** The definition of RFC 6962, section 2.1. */
  function rootOf(leaves: readonly string[]): Buffer {
    if (leaves.length === 0) return createHash('sha256').digest();
    if (leaves.length === 1) return leafOf(leaves[0]!);
    const half = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
    return nodeOf(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
  }

  it('is that of its definition, for any number of leaves', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 70 }), (leaves) => {
        const tree = createMerkleTree();
        for (const leaf of leaves) tree.append(leaf);
        expect(tree.root()).toBe(rootOf(leaves).toString('hex'));
      }),
    );
  });
});

describe('a chain of audit entries', () => {
  it('is whole as it was written, also after the last checkpoint', () => {
    const { entries, checkpoints } = chainOf(13);
    expect(faultOf(entries, checkpoints)).toBeNull();
    expect(faultOf(entries, checkpoints.slice(0, 1))).toBeNull();
  });

  it('does not go back in time, whatever the clock says', () => {
    const first = chained(null, 'srv-1', 5_000, fact('u-1'));
    expect(chained(first, 'srv-1', 4_000, fact('u-1')).at).toBe(5_000);
  });

  it('names the first entry that was edited, and that was dated back', () => {
    const { entries, checkpoints } = chainOf(13);
    const edited = entries.with(6, { ...entries[6]!, actor: 'somebody' });
    expect(faultOf(edited, checkpoints)).toEqual({ seq: 7, problem: 'EDITED' });
    const back = { ...entries[12]!, at: 1 };
    const dated = entries.with(12, { ...back, hash: hashOfEntry(back) });
    expect(faultOf(dated, [])).toEqual({ seq: 13, problem: 'BACK_DATED' });
  });

  it('tells every change that somebody without the key makes, hashes made anew or not', () => {
    const whole = chainOf(23);
    const tamper = fc.record({
      act: fc.constantFrom('edit', 'delete', 'swap', 'insert', 'cut', 'fork', 'date', 'sign'),
      place: fc.integer({ min: 0, max: 21 }),
      again: fc.boolean(),
    });
    fc.assert(
      fc.property(tamper, ({ act, place, again }) => {
        const { entries, checkpoints } = tampered(whole, act, place);
        const shown = again && act !== 'sign' ? rechained(entries) : entries;
        expect(faultOf(shown, checkpoints)).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});

function tampered(
  { entries, checkpoints }: ReturnType<typeof chainOf>,
  act: string,
  place: number,
): ReturnType<typeof chainOf> {
  const entry = entries[place]!;
  switch (act) {
    case 'edit':
      return { entries: entries.with(place, { ...entry, action: 'reveal' }), checkpoints };
    case 'delete':
      return { entries: entries.toSpliced(place, 1), checkpoints };
    case 'swap':
      return { entries: entries.toSpliced(place, 2, entries[place + 1]!, entry), checkpoints };
    case 'insert':
      return { entries: entries.toSpliced(place, 0, { ...entry, actor: 'ghost' }), checkpoints };
    case 'cut':
      return { entries: entries.slice(0, place), checkpoints };
    case 'fork':
      return {
        entries: rechained([
          ...entries.slice(0, place),
          ...entries.slice(place).map((one) => ({ ...one, actor: 'other' })),
        ]),
        checkpoints,
      };
    case 'date':
      return { entries: entries.with(place, { ...entry, at: entry.at + 1 }), checkpoints };
    default:
      return {
        entries,
        checkpoints: checkpoints.map(({ signature: _, ...said }) => signedCheckpoint(said, stranger)),
      };
  }
}
