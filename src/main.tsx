// Styles of what the first screen shows; dialogs bring theirs. Their order is that of Mantine.
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Button.css';
import './ui/theme.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { writeNumbersIn } from './i18n/number';
import { loadLanguage } from './i18n/pageTexts';
import { parseQuery } from './spec/link/query';
import { persistAxes } from './store/chartSettings';
import { followLanguage, persistLanguage } from './store/language';
import { tellOfTab } from './store/offline/openTabs';
import { createPlayground } from './store/playground';
import { programInterface } from './store/programInterface';
import { syncUrl } from './store/urlSync';
import { persistWelcome } from './store/welcome';
import { App } from './ui/App';
import { acknowledgeFrames } from './ui/acknowledgeFrames';
import { noteFailedStyles } from './ui/faults/failedStyles';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

noteFailedStyles();
const playground = createPlayground(parseQuery(window.location.search), spawn);
Object.assign(window, { playground: programInterface(playground) });
// In a task of its own: the scripts themselves have kept the browser busy, and it paints in between.
setTimeout(() => void show(root));

async function show(place: HTMLElement): Promise<void> {
  syncUrl(playground, window, () => performance.now());
  acknowledgeFrames(playground);
  persistAxes(playground, () => window.localStorage);
  persistWelcome(playground, () => window.localStorage);
  persistLanguage(playground, () => window.localStorage);
  playground.subscribe(({ language }) => writeNumbersIn(language));
  await followLanguage(playground, navigator.languages, loadLanguage);
  // In slices: a person is heard, and the browser paints, while the page is drawn for the first time.
  startTransition(() => createRoot(place).render(<App playground={playground} />));
}

// Kept runs are no part of the first screen, nor is how far lessons are.
setTimeout(() => {
  import('./store/pins/pinStorage')
    .then(({ keepPins }) => keepPins(playground))
    .catch(() => undefined);
  import('./store/lessons/lessonProgress')
    .then(({ persistLessonProgress }) =>
      persistLessonProgress(playground, () => window.localStorage),
    )
    .catch(() => undefined);
});

tellOfTab();

/** Milliseconds after which a first visit has all that it needs: its offline copy takes nothing from it. */
const settled = 15_000;

if (import.meta.env.PROD && 'serviceWorker' in navigator && window.self === window.top) {
  setTimeout(() => {
    import('./store/offline/offlineCopy')
      .then(({ keepOffline }) => keepOffline(playground))
      // A browser that forbids it has the page from the network.
      .catch(() => undefined);
  }, settled);
}

/** Browsers that have workers may be told to start none: then the page says so. */
function spawn(): Worker {
  try {
    return new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module' });
  } catch (fault) {
    document.getElementById('not-allowed')?.removeAttribute('hidden');
    throw fault;
  }
}
