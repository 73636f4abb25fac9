import { about } from './about';
import { code } from './code';
import { engineDetails } from './engineDetails';
import { explain } from './explain';
import { help } from './help';
import { idx } from './idx';
import { inspector } from './inspector';
import { keptData } from './keptData';
import { layerPanel } from './layerPanel';
import { map } from './map';
import { notices } from './notices';
import { predict } from './predict';
import { standardization } from './standardization';
import { surface } from './surface';
import { table } from './table';
import { trace } from './trace';
import { tuning } from './tuning';
import { verification } from './verification';

/** Texts of what is opened: dialogs, explanations, the layers. */
export const otherTexts = {
  about,
  code,
  engineDetails,
  explain,
  help,
  idx,
  inspector,
  keptData,
  layerPanel,
  map,
  notices,
  predict,
  standardization,
  surface,
  table,
  trace,
  tuning,
  verification,
};
