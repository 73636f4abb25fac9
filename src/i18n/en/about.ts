import { dataAbout } from './aboutData';
import { networkAbout } from './aboutNetwork';
import { regularizationAbout } from './aboutRegularization';
import { trainingAbout } from './aboutTraining';

/** What the (i) beside a control says. Figures in it were measured; its formulas are ours. */
export const about = {
  ...dataAbout,
  ...networkAbout,
  ...regularizationAbout,
  ...trainingAbout,
};
