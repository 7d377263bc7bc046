import type { Gang, GangLabel } from '../../domain/gang.ts';
import { compareGangs } from '../../domain/gang.ts';
import type { Generation, GenerationDraft } from '../../domain/generation.ts';
import { compareText } from '../../domain/ids.ts';
import type { Lease } from '../port.ts';
import type { Environment } from './environment.ts';
import type { GenerationRow } from './generation-rows.ts';
import { evidenceKey, partKey, pointerOf, rowKey, setPointer } from './generation-rows.ts';
import type { Leases } from './leases.ts';
import { sealJson, sealOf } from './sealed.ts';

/** Gangs or labels in one value. */
const rowsPerPart = 2000;

/** Writing and showing a generation in one transaction; all that can be prepared is prepared outside of it. */
export function publishGeneration(environment: Environment, leases: Leases, now: () => number) {
  return async (lease: Lease, run: GenerationDraft): Promise<Generation> => {
    const { gangs, labels, evidence, ...head } = run;
    const parts = [
      ...partsOf('gangs', gangs.toSorted(compareGangs)),
      ...partsOf(
        'labels',
        labels.toSorted((a, b) => compareText(a.accountId, b.accountId)),
      ),
    ];
    const evidenceParts = [...evidence].map(([gangId, of]) => ({ gangId, value: sealJson(of) }));
    const digests = parts.map(({ name, value }) => ({ name, digest: sealOf(value) }));
    return environment.write(() => {
      leases.check(lease);
      const before = pointerOf(environment);
      const number = before.generation + 1;
      const generation: Generation = { ...head, number, state: 'PUBLISHED', publishedAt: now() };
      const { generations } = environment;
      parts.forEach(({ value }, place) => {
        generations.putSync(partKey(number, place), value);
      });
      for (const { gangId, value } of evidenceParts) generations.putSync(evidenceKey(number, gangId), value);
      const row: GenerationRow = { generation, parts: digests };
      generations.putSync(rowKey(number), sealJson(row));
      setPointer(environment, { generation: number, sequence: before.sequence + 1 });
      return generation;
    });
  };
}

function partsOf(name: 'gangs' | 'labels', rows: readonly (Gang | GangLabel)[]) {
  return Array.from({ length: Math.ceil(rows.length / rowsPerPart) }, (_, part) => ({
    name,
    value: sealJson(rows.slice(part * rowsPerPart, (part + 1) * rowsPerPart)),
  }));
}
