import type { ExportFormat, ExportPurpose } from '../api/exports.ts';
import { refusal } from '../api/refusal.ts';
import { packedPicture } from '../state/evidence-pack.ts';
import { windowOf } from '../state/history.ts';
import { useActs } from './acts.ts';
import type { ChosenCase } from './case-choice.tsx';
import { usePage } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { saveFile } from './save-file.ts';

export interface Wanted {
  readonly format: ExportFormat;
  readonly purpose: ExportPurpose;
  readonly wanted: ChosenCase;
  /** The same for one dialog: a case that is taken twice is taken once. */
  readonly key: string;
}

/** Takes the case, asks the server for the file, and saves it; a picture is drawn once the server has told the log. */
export function useExport(): (wanted: Wanted) => Promise<void> {
  const { store, questions } = usePage();
  const picture = usePicture();
  const acts = useActs();
  const numberOf = async (wanted: ChosenCase, key: string) => {
    if (wanted.kind === 'number') return wanted.number;
    const { one, mine } = await questions.cases.hold(wanted.target, key);
    if (mine && one.number !== null) return one.number;
    throw refusal({ code: mine ? 'NOT_FOUND' : 'CONFLICT', field: 'case' });
  };
  return async ({ format, purpose, wanted, key }) => {
    const number = await numberOf(wanted, key);
    const { history, view } = store.getState();
    const { name, content, stamp } = await questions.sendExport({
      format,
      case: number,
      purpose,
      window: windowOf(history),
      ids: [...picture.nodes.keys()],
      picture: format === 'PACK' ? packedPicture(history, view, acts.places()) : null,
    });
    const file = format === 'PNG' ? await acts.picture(stamp) : content;
    if (file !== null) saveFile(file, name);
  };
}
