import { join } from 'node:path';
import type { Publication } from '../../graph/domain/generation.ts';
import type { ListChange } from '../../graph/domain/risk-list.ts';
import type { LabelColumns } from './label-columns.ts';
import { packColumns, unpackColumns } from './pack-columns.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What a publication showed, with the columns of its labels. */
export interface CopiedLabels {
  readonly publication: Publication;
  /** When the publication moved there, epoch ms. */
  readonly since: number;
  readonly columns: LabelColumns;
}

/** The last labels and lists that this server had, on its own disk: it starts and answers without its store. */
export interface LocalCopy {
  saveLabels(labels: CopiedLabels): Promise<void>;
  saveLists(changes: readonly ListChange[]): Promise<void>;
  /** Null where nothing was saved. @throws RangeError when it is damaged */
  labels(): Promise<CopiedLabels | null>;
  /** @throws RangeError when they are damaged */
  lists(): Promise<readonly ListChange[]>;
}

/** Changes with the layout of the columns: a copy of another layout is passed over and made anew. */
const layout = 1;

/** @param folder  of the copy alone; made when something is saved */
export function localCopy(folder: string): LocalCopy {
  const labelFile = join(folder, 'labels');
  const listFile = join(folder, 'lists');
  return {
    async saveLabels({ publication, since, columns }) {
      const { shape, sections } = packColumns(columns);
      await writeSealed(labelFile, { header: { layout, publication, since, shape }, sections });
    },
    async saveLists(changes) {
      const section = Buffer.from(JSON.stringify(changes));
      await writeSealed(listFile, { header: { layout }, sections: [section] });
    },
    async labels() {
      const file = await readSealed(labelFile);
      if (file === null || !isOurs(file.header)) return null;
      const { publication, since, shape } = file.header as unknown as LabelHeader;
      const columns = unpackColumns({ shape, sections: file.sections }) as LabelColumns;
      return { publication, since, columns };
    },
    async lists() {
      const file = await readSealed(listFile);
      if (file === null || !isOurs(file.header)) return [];
      return JSON.parse(Buffer.from(file.sections[0]!).toString()) as ListChange[];
    },
  };
}

interface LabelHeader extends Omit<CopiedLabels, 'columns'> {
  readonly shape: unknown;
}

/** Whether this program wrote it: the digest says that nothing changed since. */
function isOurs(header: unknown): boolean {
  return (header as { readonly layout?: unknown }).layout === layout;
}
