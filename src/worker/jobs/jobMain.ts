import { exposeJobWorker } from './jobWorker';

exposeJobWorker();
