import { batchPreview } from './batchPreview';
import { charts } from './charts';
import { diagnosis } from './diagnosis';
import { images } from './images';
import { network } from './network';
import { theory } from './theory';
import { tokens } from './tokens';

/** Texts of the figures of the first screen, which are loaded after the controls. */
export const figureTexts = {
  batchPreview,
  charts,
  diagnosis,
  images,
  network,
  theory,
  tokens,
};
