import { useId } from 'react';
import { powerOfTen } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { magnitudeGradient } from '../canvas/magnitudeColors';
import { patternColors, patternPaths, tileSize } from '../canvas/specialPattern';
import type { Decades } from '../depth/decades';
import { type SpecialKind, specialKinds } from '../depth/layerValue';
import { historyExtent, joinedExtent } from '../depth/recordExtent';
import type { LayerSeries } from '../run/runTypes';
import { useTexts } from '../useTexts';
import classes from './heatmap.module.css';

interface Props {
  variants: VariantView[];
  series: LayerSeries;
  decades: Decades;
}

/** The colour map with its ends, and the patterns that occur. */
export function HeatmapLegend({ variants, series, decades }: Props) {
  const texts = useTexts().charts;
  const { highest, special } = joinedExtent(
    variants.map(({ history }) => historyExtent(history, series)),
  );
  const top = powerOfTen(decades.high);
  return (
    <div className={classes.heatmapLegend} aria-hidden="true">
      {specialKinds
        .filter((kind) => special.includes(kind))
        .map((kind) => (
          <span key={kind}>
            <PatternSwatch kind={kind} />
            {texts.special[kind]}
          </span>
        ))}
      <span>
        {powerOfTen(decades.low)}
        <i className={classes.colorBar} style={{ backgroundImage: magnitudeGradient }} />
        {highest > decades.high ? texts.heatmap.atLeast(top) : top}
      </span>
    </div>
  );
}

export function PatternSwatch({ kind }: { kind: SpecialKind }) {
  const id = useId();
  const { ground, lines } = patternColors[kind];
  return (
    <svg className={classes.patternSwatch} viewBox="0 0 18 12" aria-hidden="true">
      <pattern id={id} width={tileSize} height={tileSize} patternUnits="userSpaceOnUse">
        <rect width={tileSize} height={tileSize} fill={`var(${ground})`} />
        <path d={patternPaths[kind]} stroke={`var(${lines})`} strokeWidth="1.2" />
      </pattern>
      <rect width="18" height="12" fill={`url(#${id})`} stroke="var(--line)" />
    </svg>
  );
}
