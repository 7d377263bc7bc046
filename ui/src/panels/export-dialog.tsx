import { useState } from 'react';
import { type ExportFormat, type ExportPurpose, exportPurposes } from '../api/exports.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { useWords } from '../words/use-words.ts';
import { CaseChoice, type ChosenCase, useOfferedCases } from './case-choice.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { usePage } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { Sheet } from './sheet.tsx';
import { useExport } from './use-export.ts';

interface ExportDialogProps {
  /** Null keeps it closed. */
  readonly format: ExportFormat | null;
  readonly onClose: () => void;
}

/** Asks for what case and what purpose a file leaves, before there is one. */
export function ExportDialog({ format, onClose }: ExportDialogProps) {
  const { say } = useWords();
  return (
    <Sheet open={format !== null} onClose={onClose} title={format ? say(`export.${format}`) : ''} width={460}>
      {format && <Form format={format} onDone={onClose} />}
    </Sheet>
  );
}

interface FormProps {
  readonly format: ExportFormat;
  readonly onDone: () => void;
}

function Form({ format, onDone }: FormProps) {
  const { say } = useWords();
  const { newKey } = usePage();
  const picture = usePicture();
  const send = useExport();
  const offered = useOfferedCases();
  const [key] = useState(newKey);
  const [chosen, setChosen] = useState<ChosenCase | null>(null);
  const [purpose, setPurpose] = useState<ExportPurpose>('CASE_FILE');
  const [state, setState] = useState<'asking' | 'sending' | Failure>('asking');
  const wanted = chosen ?? offered[0] ?? null;
  const submit = async () => {
    if (wanted === null) return;
    setState('sending');
    try {
      await send({ format, purpose, wanted, key });
      onDone();
    } catch (caught) {
      setState(failureOf(caught) ?? 'asking');
    }
  };
  return (
    <form
      className="expansion-form export-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <CaseChoice offered={offered} chosen={wanted} onChoose={setChosen} />
      <Purposes chosen={purpose} onChoose={setPurpose} />
      <p className="muted small">{say('export.traced')}</p>
      {typeof state === 'object' && <FailureNotice failure={state} />}
      <div className="row">
        <span className="grow muted small">{say('export.nodes', { count: picture.nodes.size })}</span>
        <button type="submit" className="button main" disabled={wanted === null || state === 'sending'}>
          {say(state === 'sending' ? 'export.sending' : 'export.send')}
        </button>
      </div>
    </form>
  );
}

interface PurposesProps {
  readonly chosen: ExportPurpose;
  readonly onChoose: (purpose: ExportPurpose) => void;
}

function Purposes({ chosen, onChoose }: PurposesProps) {
  const { say } = useWords();
  return (
    <fieldset className="choices">
      <legend className="section-name">{say('export.purpose')}</legend>
      {exportPurposes.map((purpose) => (
        <label className="check" key={purpose}>
          <input
            type="radio"
            name="export-purpose"
            checked={purpose === chosen}
            onChange={() => onChoose(purpose)}
          />
          {say(`export.purpose.${purpose}`)}
        </label>
      ))}
    </fieldset>
  );
}
