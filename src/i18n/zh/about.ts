import { dataAbout } from './aboutData';
import { networkAbout } from './aboutNetwork';
import { regularizationAbout } from './aboutRegularization';
import { trainingAbout } from './aboutTraining';

/** Texts of the (i) beside a control. Their figures were measured; their formulas are ours. */
export const about = {
  ...dataAbout,
  ...networkAbout,
  ...regularizationAbout,
  ...trainingAbout,
};
