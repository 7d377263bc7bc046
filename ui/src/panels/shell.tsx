import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Link, Redirect, Route, Switch } from 'wouter';
import { landingFor } from '../state/pages.ts';
import { useWords } from '../words/use-words.ts';
import { CaseDesk } from './case-desk.tsx';
import { CaseFailure } from './case-line.tsx';
import { ExplorerPage } from './explorer-page.tsx';
import { GangPage } from './gang-page.tsx';
import { Guarded } from './guarded.tsx';
import { KeySheet } from './key-sheet.tsx';
import { actOf } from './keys.ts';
import { PageContext, usePage } from './page-context.ts';
import { Skeleton } from './skeleton.tsx';
import { StartPage } from './start-page.tsx';
import { TopBar } from './top-bar.tsx';
import { useAnswer } from './use-answer.ts';
import { useViewer, ViewerContext } from './viewer-context.ts';

/** The bar and the page under it. */
export function Shell() {
  const page = usePage();
  const [keysOpen, setKeysOpen] = useState(false);
  const asked = useAnswer('viewer', (signal) => page.questions.viewer(signal));
  const viewer = asked.phase === 'answered' ? asked.answer : null;
  const known = useMemo(() => ({ ...page, person: viewer?.name ?? page.person }), [page, viewer]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === 'keys') setKeysOpen(true);
      if (act !== 'search') return;
      event.preventDefault();
      document.getElementById('search')?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <ViewerContext value={viewer}>
      <PageContext value={known}>
        <CaseDesk>
          <TopBar onKeys={() => setKeysOpen(true)} />
          <CaseFailure />
          <Routes />
          <KeySheet open={keysOpen} onClose={() => setKeysOpen(false)} />
        </CaseDesk>
      </PageContext>
    </ViewerContext>
  );
}

// What is on neither the list of gangs nor the canvas nor on the page of a gang is not part of the first screen.
const loadQueue = async () => ({ default: (await import('./queue-page.tsx')).QueuePage });
const loadAccount = async () => ({ default: (await import('./account-page.tsx')).AccountPage });
const loadParameters = async () => ({ default: (await import('./parameters-page.tsx')).ParametersPage });
const loadRuns = async () => ({ default: (await import('./runs-page.tsx')).RunsPage });

const QueuePage = lazy(loadQueue);
const AccountPage = lazy(loadAccount);
const ParametersPage = lazy(loadParameters);
const RunsPage = lazy(loadRuns);

const loads: readonly (readonly [beginning: string, load: () => Promise<unknown>])[] = [
  ['/queue', loadQueue],
  ['/accounts/', loadAccount],
  ['/parameters', loadParameters],
  ['/runs', loadRuns],
];

/** Begins to load the page of an address, before the first one is drawn. Where it fails, the page itself says so. */
export function loadAhead(path: string): void {
  for (const [beginning, load] of loads) if (path.startsWith(beginning)) load().catch(() => undefined);
}

/**
 * A page that may still have to be loaded. Each has a key, so that only it waits: a page that is left must go at once,
 * because a hidden canvas has no size to draw in.
 */
function Later({ children }: { readonly children: React.ReactNode }) {
  return <Suspense fallback={<Skeleton lines={12} />}>{children}</Suspense>;
}

function Routes() {
  const explore = (page: React.ReactNode) => <Guarded needs="explore">{page}</Guarded>;
  return (
    <Switch>
      <Route path="/">
        <Landing />
      </Route>
      <Route path="/queue">
        <Guarded needs="readCases">
          <Later key="queue">
            <QueuePage />
          </Later>
        </Guarded>
      </Route>
      <Route path="/gangs">{explore(<StartPage />)}</Route>
      <Route path="/gangs/:id">
        {({ id }) => explore(<GangPage key={id} id={decodeURIComponent(id)} />)}
      </Route>
      <Route path="/accounts/:id">
        {({ id }) =>
          explore(
            <Later key="account">
              <AccountPage key={id} id={decodeURIComponent(id)} />
            </Later>,
          )
        }
      </Route>
      <Route path="/explore">{explore(<ExplorerPage />)}</Route>
      <Route path="/parameters">
        <Guarded needs="readGenerations">
          <Later key="parameters">
            <ParametersPage />
          </Later>
        </Guarded>
      </Route>
      <Route path="/runs">
        <Guarded needs="readRuns">
          <Later key="runs">
            <RunsPage />
          </Later>
        </Guarded>
      </Route>
      <Route component={NoSuchPage} />
    </Switch>
  );
}

/** Where a person's day begins depends on the role. */
function Landing() {
  const viewer = useViewer();
  if (viewer === null) return <Skeleton lines={12} />;
  return <Redirect to={landingFor(viewer.operations)} replace />;
}

function NoSuchPage() {
  const { say } = useWords();
  return (
    <main className="empty">
      <h1>{say('page.notFound')}</h1>
      <Link href="/">{say('page.toGangs')}</Link>
    </main>
  );
}
