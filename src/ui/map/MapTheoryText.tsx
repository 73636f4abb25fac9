import { formatNumber } from '../../i18n/number';
import { useTexts } from '../useTexts';
import classes from './map.module.css';
import type { MapTheory } from './useMapTheory';

/** What theory's lines say, or why there are none. */
export function MapTheoryText({ theory }: { theory: MapTheory }) {
  const texts = useTexts().map.theory;
  return <p className={classes.theory}>{textOf(theory, texts)}</p>;
}

function textOf(theory: MapTheory, texts: ReturnType<typeof useTexts>['map']['theory']): string {
  if (typeof theory === 'string') return texts.none[theory];
  return theory.edge === null ? texts.noEdge : texts.lines(formatNumber(theory.edge));
}
