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
import { I18nextProvider } from 'react-i18next';
import { askQuestion } from './api/asks.ts';
import { askAccount, askGangCard, askGangs, askGeneration, askSearch } from './api/cards.ts';
import { createCaseQuestions } from './api/cases.ts';
import { createAsk } from './api/client.ts';
import { askEventCounts, askEvents } from './api/events.ts';
import { askGangExplanation, askPair } from './api/explanations.ts';
import { askGangOf, askNearCounts } from './api/near-counts.ts';
import { askVerdicts, recordVerdict, withdrawVerdict } from './api/verdicts.ts';
import { type Page, PageContext, type Questions } from './panels/page-context.ts';
import { Shell } from './panels/shell.tsx';
import { keptText, type Preferences, preferencesOf } from './state/preferences.ts';
import { createPageStore } from './state/store.ts';
import { guardSinks } from './trusted-types.ts';
import { createWords } from './words/words.ts';
import 'uplot/dist/uPlot.min.css';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/shell.css';
import './style/explorer.css';
import './style/time.css';
import './style/side.css';
import './style/explanation.css';
import './style/gang.css';
import './style/queue.css';
import './style/narrow.css';

const keptAs = 'gangscope';

guardSinks();
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const first = preferencesOf({
  kept: localStorage.getItem(keptAs),
  languages: navigator.languages,
  prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
});
const words = createWords(first.language);
const ask = createAsk({
  url: new URL('/graphql', location.href).href,
  token: 'dev-investigator-1',
  language: () => words.language,
});
const now = () => new Date().toISOString();
const store = createPageStore({
  ask: (question, signal) => askQuestion(ask, question, signal),
  digest: sha256,
  now,
});
const questions: Questions = {
  gangs: (count, signal) => askGangs(ask, ['WARNING', 'ATTENTION'], count, signal),
  search: (text, signal) => askSearch(ask, text, signal),
  account: (key, signal) => askAccount(ask, key, signal),
  gang: (id, signal) => askGangCard(ask, id, signal),
  explanation: (id, signal) => askGangExplanation(ask, id, signal),
  pair: (ids, window, signal) => askPair(ask, ids, window, signal),
  verdicts: (target, signal) => askVerdicts(ask, target, signal),
  recordVerdict: (input) => recordVerdict(ask, input),
  withdrawVerdict: (input) => withdrawVerdict(ask, input),
  generation: (signal) => askGeneration(ask, signal),
  nearCounts: (id, window, signal) => askNearCounts(ask, id, window, signal),
  gangOf: (id, signal) => askGangOf(ask, id, signal),
  eventCounts: (accounts, window, bucketMs, signal) =>
    askEventCounts(ask, accounts, window, bucketMs, signal),
  events: (accounts, window, signal) => askEvents(ask, accounts, window, signal),
  cases: createCaseQuestions(ask),
};

function App() {
  const [preferences, setPreferences] = useState(first);
  const page = useMemo<Page>(
    () => ({
      store,
      questions,
      preferences,
      choose: (wanted) => {
        putInForce(wanted);
        localStorage.setItem(keptAs, keptText(wanted));
        setPreferences(wanted);
      },
      person: 'dev-investigator-1',
      now,
      newKey: () => crypto.randomUUID(),
      startLayoutWorker: () =>
        new Worker(new URL('./graph-view/layout-worker.ts', import.meta.url), { type: 'module' }),
    }),
    [preferences],
  );
  return (
    <MantineProvider forceColorScheme={preferences.theme} getStyleNonce={() => nonce}>
      <I18nextProvider i18n={words}>
        <PageContext value={page}>
          <Shell />
        </PageContext>
      </I18nextProvider>
    </MantineProvider>
  );
}

/** `sha256:` and 64 hexadecimal digits. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256:${Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Language and theme of the document, before anything is drawn in them. */
function putInForce({ language, theme }: Preferences): void {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  void words.changeLanguage(language);
}

putInForce(first);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
