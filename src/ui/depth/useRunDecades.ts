import { useState } from 'react';
import type { VariantView } from '../../store/run/run';
import type { LayerSeries } from '../run/runTypes';
import { type Decades, decadesOf, widen } from './decades';

/** The decades of a run so far: they widen and do not narrow, so that an axis does not jump. */
export function useRunDecades(variants: VariantView[], series: LayerSeries): Decades {
  const run = variants[0]?.initial;
  const halted = variants.filter(({ halt }) => halt !== null).length;
  const fresh = decadesOf(variants, series);
  const [former, setFormer] = useState({ run, series, halted, decades: fresh });
  const isSame = former.run === run && former.series === series && former.halted === halted;
  const decades = isSame ? widen(former.decades, fresh) : fresh;
  if (!isSame || decades !== former.decades) setFormer({ run, series, halted, decades });
  return decades;
}
