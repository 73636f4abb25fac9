import { useId } from 'react';
import { GhostLine } from '../pins/GhostLine';
import { usePlot } from '../plot/usePlot';
import type { GhostProfile } from './ghostProfiles';

interface Props {
  profiles: GhostProfile[];
  /** Columns of the variants before their first hidden layer. */
  mixingCount: number;
}

/** Pinned runs behind the profiles; what is deeper than the variants is cut at the edge. */
export function GhostProfileCurves({ profiles, mixingCount }: Props) {
  const plot = usePlot();
  const clip = useId();
  if (plot === null || profiles.length === 0) return null;
  return (
    <g>
      <clipPath id={clip}>
        <rect
          x={plot.left}
          y={plot.top - 3}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top + 6}
        />
      </clipPath>
      {profiles.map(({ slot, values, mixingCount: own }) => (
        <GhostLine
          key={slot}
          slot={slot}
          plot={plot}
          clip={clip}
          points={values.flatMap((value, layer) => {
            const column = mixingCount - own + layer + 1;
            if (plot.x(column) > plot.right) return [];
            return [value.kind === 'number' ? { x: plot.x(column), y: plot.y(value.log10) } : null];
          })}
        />
      ))}
    </g>
  );
}
