import { exposeVariantWorker } from './variantWorker';

exposeVariantWorker();
