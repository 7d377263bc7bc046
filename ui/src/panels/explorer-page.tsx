import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { GraphView } from '../graph-view/graph-view.ts';
import { subjectOf } from '../state/address.ts';
import { fold } from '../state/fold.ts';
import { ActsContext, useCanvasActs } from './acts.ts';
import { Canvas } from './canvas.tsx';
import { CanvasMenu } from './canvas-menu.tsx';
import { CaseBar } from './case-bar.tsx';
import { Comparison } from './comparison.tsx';
import { DialogsContext, useOpenDialogs } from './dialogs.ts';
import { ElementTable } from './element-table.tsx';
import { ExpansionForm } from './expansion-form.tsx';
import { ExplorerEmpty } from './explorer-empty.tsx';
import { openSubject } from './open-subject.ts';
import { usePage, usePageState } from './page-context.ts';
import { PictureContext } from './picture-context.ts';
import { UnsavedBar } from './save-note.tsx';
import { SidePanel } from './side-panel.tsx';
import { TimeStrip } from './time-strip.tsx';
import { ToolRail } from './tool-rail.tsx';
import { useAutosave } from './use-autosave.ts';
import { useExplorerKeys } from './use-explorer-keys.ts';

/** The canvas with all that stands around it. What it shows is in the address. */
export function ExplorerPage() {
  const page = usePage();
  const history = usePageState((state) => state.history);
  const answers = usePageState((state) => state.answers);
  const selection = usePageState((state) => state.selection);
  const picture = useMemo(() => fold(history, answers), [history, answers]);
  const view = useRef<GraphView | null>(null);
  const acts = useCanvasActs(view, picture);
  const dialogs = useOpenDialogs();
  const [search] = useSearchParams();
  const address = search.toString();
  useAutosave();
  useExplorerKeys({ acts, dialogs, view, picture });

  const sought = usePageState((state) => state.sought);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a node is shown once for each time that it is sought
  useEffect(() => {
    if (sought) acts.find(sought.id);
  }, [sought]);

  const open = useCallback(() => openSubject(page, subjectOf(address)), [page, address]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of language or theme opens nothing anew
  useEffect(() => void open(), [address]);

  // While the server works on the answer there is time for the renderer. Where it cannot draw, the canvas says so.
  useEffect(() => void import('../graph-view/graph-view.ts').catch(() => null), []);

  const empty = history.entries.length === 0;
  return (
    <PictureContext value={picture}>
      <ActsContext value={acts}>
        <DialogsContext value={dialogs}>
          <main className="explorer">
            <CaseBar />
            <UnsavedBar />
            {empty ? (
              <ExplorerEmpty onRetry={open} />
            ) : (
              <div className={selection.length > 0 ? 'work with-selection' : 'work'}>
                <ToolRail />
                <Canvas view={view} />
                <TimeStrip />
                <ElementTable />
                <SidePanel />
              </div>
            )}
          </main>
          <CanvasMenu />
          <ExpansionForm />
          <Comparison />
        </DialogsContext>
      </ActsContext>
    </PictureContext>
  );
}
