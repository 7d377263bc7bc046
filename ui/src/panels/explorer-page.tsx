import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { GraphView } from '../graph-view/graph-view.ts';
import { subjectOf } from '../state/address.ts';
import { fold } from '../state/fold.ts';
import { ActsContext, useCanvasActs } from './acts.ts';
import { Canvas } from './canvas.tsx';
import { CaseBar } from './case-bar.tsx';
import { ExplorerEmpty } from './explorer-empty.tsx';
import { NodeTable } from './node-table.tsx';
import { openSubject } from './open-subject.ts';
import { usePage, usePageState } from './page-context.ts';
import { PictureContext } from './picture-context.ts';
import { SidePanel } from './side-panel.tsx';
import { ToolRail } from './tool-rail.tsx';
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
  const [search] = useSearchParams();
  const address = search.toString();
  useExplorerKeys(acts, view, picture);

  const open = useCallback(() => openSubject(page, subjectOf(address)), [page, address]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of language or theme opens nothing anew
  useEffect(() => void open(), [address]);

  const empty = history.entries.length === 0;
  return (
    <PictureContext value={picture}>
      <ActsContext value={acts}>
        <main className="explorer">
          <CaseBar />
          {empty ? (
            <ExplorerEmpty onRetry={open} />
          ) : (
            <div className={selection.length > 0 ? 'work with-selection' : 'work'}>
              <ToolRail />
              <Canvas view={view} />
              <NodeTable />
              <SidePanel />
            </div>
          )}
        </main>
      </ActsContext>
    </PictureContext>
  );
}
