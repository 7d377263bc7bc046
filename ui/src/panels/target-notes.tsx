import { useMemo } from 'react';
import { caseSubjects, type NoteSubject } from '../state/note-subjects.ts';
import { useWords } from '../words/use-words.ts';
import { useCaseWork } from './case-work.ts';
import { NotePart } from './note-part.tsx';
import { goToNote, useActKey } from './use-act-key.ts';
import { useMay } from './viewer-context.ts';

/** Notes on what a page is about, and on the case that is being worked on. */
export function TargetNotes({ subject }: { readonly subject: NoteSubject }) {
  const { say } = useWords();
  const { one } = useCaseWork();
  const mayRead = useMay('readCases');
  const subjects = useMemo(() => [subject, ...caseSubjects(one)], [subject, one]);
  useActKey('note', goToNote);
  if (!mayRead) return null;
  return (
    <div className="target-notes">
      <h3 className="section-name">{say('panel.notes')}</h3>
      <NotePart subjects={subjects} />
    </div>
  );
}
