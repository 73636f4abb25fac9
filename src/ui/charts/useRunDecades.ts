import { useState } from 'react';
import type { VariantView } from '../../store/run';
import { type Decades, decadesOf, widen } from './decades';
import type { LayerSeries } from './runTypes';

/** The decades of a run so far: they widen and never narrow, so that an axis does not jump. */
export function useRunDecades(variants: VariantView[], series: LayerSeries): Decades {
  const run = variants[0]?.initial;
  const [former, setFormer] = useState({ run, series, decades: decadesOf(variants, series) });
  const isSame = former.run === run && former.series === series;
  const fresh = decadesOf(variants, series);
  const decades = isSame ? widen(former.decades, fresh) : fresh;
  if (!isSame || decades !== former.decades) setFormer({ run, series, decades });
  return decades;
}
