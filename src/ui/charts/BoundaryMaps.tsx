import { useMemo } from 'react';
import { formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run';
import { BoundaryMap } from './BoundaryMap';
import { ClassLegend } from './ClassLegend';
import classes from './output.module.css';
import { createPointsLayer } from './pointsLayer';
import type { DataSummary } from './runTypes';

/** One map of the plane for each variant, on the same axes. */
export function BoundaryMaps({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const points = useMemo(() => createPointsLayer(data), [data]);
  const { bounds, featureNames, classNames } = data;
  if (bounds === null) return null;
  const { minimum, maximum } = bounds;
  return (
    <>
      <div className={classes.planes} data-count={variants.length}>
        <div className={classes.yExtent} aria-hidden="true">
          <span>{formatNumber(maximum[1])}</span>
          <span title={featureNames[1]}>{featureNames[1]}</span>
          <span>{formatNumber(minimum[1])}</span>
        </div>
        {variants.map((view, variant) => (
          <BoundaryMap
            key={variantNames[variant]}
            variant={variant}
            view={view}
            points={points}
            classCount={classNames.length}
          />
        ))}
        <div className={classes.xExtent} aria-hidden="true">
          <span>{formatNumber(minimum[0])}</span>
          <span title={featureNames[0]}>{featureNames[0]}</span>
          <span>{formatNumber(maximum[0])}</span>
        </div>
      </div>
      <ClassLegend classNames={classNames} />
    </>
  );
}
