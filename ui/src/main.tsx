import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { setNonce } from 'get-nonce';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { askAccountFile, askEventPage, askShares, askSpans } from './api/accounts.ts';
import { askQuestion } from './api/asks.ts';
import { askAccount, askGangCard, askGangs, askGeneration, askSearch, askSearchMany } from './api/cards.ts';
import { createCaseQuestions } from './api/cases.ts';
import { createAsk } from './api/client.ts';
import { askDoings, askEventCounts, askEvents } from './api/events.ts';
import { askGangExplanation, askPair } from './api/explanations.ts';
import { createSendExport } from './api/exports.ts';
import { createFollow } from './api/follow.ts';
import { askLineage } from './api/lineage.ts';
import { askGangOf, askNearCounts } from './api/near-counts.ts';
import { createNoteQuestions } from './api/notes.ts';
import { createObjectionQuestions } from './api/objections.ts';
import { askParameters } from './api/parameters.ts';
import { askResourceFacts } from './api/resource-facts.ts';
import { askRuns, showGeneration } from './api/runs.ts';
import { askVerdicts, recordVerdict, withdrawVerdict } from './api/verdicts.ts';
import { askViewer } from './api/viewer.ts';
import { createWorkspaceQuestions } from './api/workspaces.ts';
import { type Page, PageContext, type Questions } from './panels/page-context.ts';
import { loadAhead, Shell } from './panels/shell.tsx';
import { localName, localPersonOf } from './state/local-person.ts';
import { createNoteBook } from './state/note-book.ts';
import { keptText, type Preferences, preferencesOf } from './state/preferences.ts';
import { createPageStore } from './state/store.ts';
import { createWorkspaceSaver } from './state/workspace-saver.ts';
import { guardSinks } from './trusted-types.ts';
import { serverTimeZone } from './words/time-zone.ts';
import { useWording, WordingContext } from './words/use-words.ts';
import { createWords } from './words/words.ts';
import 'uplot/dist/uPlot.min.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/marks.css';
import './style/blocks.css';
import './style/shell.css';
import './style/explorer.css';
import './style/canvas.css';
import './style/node-table.css';
import './style/choices.css';
import './style/time.css';
import './style/side.css';
import './style/explanation.css';
import './style/objections.css';
import './style/gang.css';
import './style/queue.css';
import './style/case.css';
import './style/person.css';
import './style/pages.css';
import './style/runs.css';
import './style/account.css';
import './style/lineage.css';
import './style/notes.css';
import './style/comparison.css';
import './style/narrow.css';

const keptAs = 'gangscope';
/** A tab is one person: two tabs can be two, so that what takes two can be tried. */
const personKeptAs = 'gangscope-person';

guardSinks();
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const first = preferencesOf({
  kept: localStorage.getItem(keptAs),
  languages: navigator.languages,
  prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
});
const { words, ready } = createWords(first.language);
const signIn = document.querySelector<HTMLMetaElement>('meta[name="sign-in"]')?.content;
const localPerson = signIn === 'jwt' ? null : localPersonOf(sessionStorage.getItem(personKeptAs));
const asking = { token: localPerson && `dev-${localName(localPerson)}`, language: () => words.language };
const ask = createAsk({ ...asking, url: new URL('/graphql', location.href).href });
const follow = createFollow({ ...asking, url: new URL('/graphql/stream', location.href).href });
const now = () => new Date().toISOString();
const store = createPageStore({
  ask: (question, signal) => askQuestion(ask, question, signal),
  digest: sha256,
  now,
});
const questions: Questions = {
  viewer: (signal) => askViewer(ask, signal),
  gangs: (count, signal) => askGangs(ask, ['WARNING', 'ATTENTION'], count, signal),
  search: (text, signal) => askSearch(ask, text, signal),
  searchMany: (texts, signal) => askSearchMany(ask, texts, signal),
  account: (key, signal) => askAccount(ask, key, signal),
  gang: (id, signal) => askGangCard(ask, id, signal),
  picture: (question, signal) => askQuestion(ask, question, signal),
  explanation: (id, signal) => askGangExplanation(ask, id, signal),
  pair: (ids, window, signal) => askPair(ask, ids, window, signal),
  verdicts: (target, signal) => askVerdicts(ask, target, signal),
  recordVerdict: (input) => recordVerdict(ask, input),
  withdrawVerdict: (input) => withdrawVerdict(ask, input),
  sendExport: createSendExport({ ...asking, url: new URL('/v1/exports', location.href).href }),
  generation: (signal) => askGeneration(ask, signal),
  lineage: (id, signal) => askLineage(ask, id, signal),
  parameters: (signal) => askParameters(ask, signal),
  runs: (signal) => askRuns(ask, signal),
  showGeneration: (act, input) => showGeneration(ask, act, input),
  accountFile: (id, signal) => askAccountFile(ask, id, signal),
  eventPage: (id, window, after, signal) => askEventPage(ask, id, window, after, signal),
  shares: (id, signal) => askShares(ask, id, signal),
  spans: (id, window, spanMs, signal) => askSpans(ask, id, window, spanMs, signal),
  nearCounts: (id, window, signal) => askNearCounts(ask, id, window, signal),
  resourceFacts: (id, window, signal) => askResourceFacts(ask, id, window, signal),
  gangOf: (id, signal) => askGangOf(ask, id, signal),
  eventCounts: (accounts, window, bucketMs, signal) =>
    askEventCounts(ask, accounts, window, bucketMs, signal),
  events: (accounts, window, signal) => askEvents(ask, accounts, window, signal),
  doings: (accounts, window, signal) => askDoings(ask, accounts, window, signal),
  cases: createCaseQuestions(ask, follow),
  objections: createObjectionQuestions(ask),
  workspaces: createWorkspaceQuestions(ask),
};

const newKey = () => crypto.randomUUID();
const saver = createWorkspaceSaver({
  ...questions.workspaces,
  newKey,
  now,
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  caseId: () => new URLSearchParams(location.search).get('case'),
});

const noteBook = createNoteBook(createNoteQuestions(ask));

function App() {
  const [preferences, setPreferences] = useState(first);
  const wording = useWording(words, preferences.timeZone ?? serverTimeZone);
  const page = useMemo<Page>(
    () => ({
      store,
      saver,
      noteBook,
      questions,
      preferences,
      choose: (wanted) => {
        putInForce(wanted);
        void words.changeLanguage(wanted.language);
        localStorage.setItem(keptAs, keptText(wanted));
        setPreferences(wanted);
      },
      person: localPerson ? localName(localPerson) : '',
      localPerson,
      actAs: (person) => {
        sessionStorage.setItem(personKeptAs, localName(person));
        location.assign('/');
      },
      now,
      digest: sha256,
      newKey,
      startLayoutWorker: () =>
        new Worker(new URL('./graph-view/layout-worker.ts', import.meta.url), { type: 'module' }),
    }),
    [preferences],
  );
  return (
    <MantineProvider forceColorScheme={preferences.theme} getStyleNonce={() => nonce}>
      <WordingContext value={wording}>
        <PageContext value={page}>
          <Shell />
        </PageContext>
      </WordingContext>
    </MantineProvider>
  );
}

/** `sha256:` and 64 hexadecimal digits. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256:${Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What the whole document goes by, before anything is drawn in it. */
function putInForce({ language, theme, singleKeys, motion }: Preferences): void {
  document.documentElement.lang = language;
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.singleKeys = singleKeys ? 'on' : 'off';
  dataset.motion = motion;
}

putInForce(first);
loadAhead(location.pathname);
void ready.then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
