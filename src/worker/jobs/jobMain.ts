import { expose } from 'comlink';
import { createJobWorker } from './jobWorker';

expose(createJobWorker(() => performance.now()));
