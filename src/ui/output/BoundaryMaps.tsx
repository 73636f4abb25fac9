import { useMemo } from 'react';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { ClassLegend } from '../classes/ClassLegend';
import type { DataSummary } from '../run/runTypes';
import { BoundaryMap } from './BoundaryMap';
import { PlaneGrid } from './PlaneGrid';
import { createPointsLayer } from './pointsLayer';

/** One map of the plane for each variant, on the same axes. */
export function BoundaryMaps({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const points = useMemo(() => createPointsLayer(data), [data]);
  const { bounds, featureNames, classNames } = data;
  if (bounds === null) return null;
  const { minimum, maximum } = bounds;
  return (
    <>
      <PlaneGrid
        x={{ name: featureNames[0], low: minimum[0], high: maximum[0] }}
        y={{ name: featureNames[1], low: minimum[1], high: maximum[1] }}
        planes={variants.map((view, variant) => (
          <BoundaryMap
            key={variantNames[variant]}
            variant={variant}
            view={view}
            points={points}
            classCount={classNames.length}
          />
        ))}
      />
      <ClassLegend classNames={classNames} />
    </>
  );
}
