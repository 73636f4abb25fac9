import { exposeJobHost } from './jobHost';

exposeJobHost();
