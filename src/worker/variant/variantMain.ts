import { exposeVariantHost } from './variantHost';

exposeVariantHost();
