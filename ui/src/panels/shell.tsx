import { useEffect, useState } from 'react';
import { Link, Redirect, Route, Switch } from 'wouter';
import { useWords } from '../words/use-words.ts';
import { CaseDesk } from './case-desk.tsx';
import { ExplorerPage } from './explorer-page.tsx';
import { GangPage } from './gang-page.tsx';
import { KeySheet } from './key-sheet.tsx';
import { actOf } from './keys.ts';
import { QueuePage } from './queue-page.tsx';
import { StartPage } from './start-page.tsx';
import { TopBar } from './top-bar.tsx';

/** The bar and the page under it. */
export function Shell() {
  const [keysOpen, setKeysOpen] = useState(false);
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
    <CaseDesk>
      <TopBar onKeys={() => setKeysOpen(true)} />
      <Switch>
        <Route path="/">
          <Redirect to="/gangs" replace />
        </Route>
        <Route path="/queue" component={QueuePage} />
        <Route path="/gangs" component={StartPage} />
        <Route path="/gangs/:id">{({ id }) => <GangPage key={id} id={decodeURIComponent(id)} />}</Route>
        <Route path="/explore" component={ExplorerPage} />
        <Route component={NoSuchPage} />
      </Switch>
      <KeySheet open={keysOpen} onClose={() => setKeysOpen(false)} />
    </CaseDesk>
  );
}

function NoSuchPage() {
  const { say } = useWords();
  return (
    <main className="empty">
      <h1>{say('page.notFound')}</h1>
      <Link href="/gangs">{say('page.toGangs')}</Link>
    </main>
  );
}
