import '@mantine/core/styles.css';
import './ui/theme.css';
import { createRoot } from 'react-dom/client';
import { parseQuery } from './spec/link/query';
import { persistAxes } from './store/chartSettings';
import { persistPins } from './store/pins/pinStorage';
import { createPlayground } from './store/playground';
import { programInterface } from './store/programInterface';
import { syncUrl } from './store/urlSync';
import { App } from './ui/App';
import { acknowledgeFrames } from './ui/acknowledgeFrames';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

const playground = createPlayground(
  parseQuery(window.location.search),
  () => new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module' }),
);
syncUrl(playground, window, () => performance.now());
acknowledgeFrames(playground);
persistPins(playground, () => window.sessionStorage);
persistAxes(playground, () => window.localStorage);
Object.assign(window, { playground: programInterface(playground) });
createRoot(root).render(<App playground={playground} />);
