import { useId, useMemo } from 'react';
import type { Vertex } from '../charts/curves';
import type { ValueScale } from '../charts/lossScale';
import type { Point } from '../charts/svgPath';
import { type Plot, usePlot } from '../charts/usePlot';
import { GhostLine } from './GhostLine';
import type { Ghost } from './ghosts';

/** Beyond the plot by more than this a curve is cut: no path can hold a loss of 10³⁰⁰. */
const farOutside = 2_000;

interface Props {
  ghosts: Ghost[];
  scale: ValueScale;
  /** Last step of the axis. */
  end: number;
}

/** Pinned runs in a chart over steps: placed anew only where an axis or the plot is another one. */
export function GhostCurves({ ghosts, scale, end }: Props) {
  const plot = usePlot();
  const clip = useId();
  const { kind, domain } = scale;
  // The chart's own scales follow an axis a drawing later: what they give is asked, not what is wanted.
  const key = plot && [kind, plot.x(0), plot.x(end), ...domain.map(plot.y), ...domain].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for plot and scale
  const lines = useMemo(
    () =>
      plot === null
        ? []
        : ghosts.map(({ slot, vertices }) => ({
            slot,
            training: pointsOf(vertices.training, plot, scale),
            validation: pointsOf(vertices.validation, plot, scale),
          })),
    [ghosts, key],
  );
  if (plot === null || lines.length === 0) return null;
  return (
    <g>
      <clipPath id={clip}>
        <rect
          x={plot.left - 3}
          y={plot.top - 3}
          width={plot.right - plot.left + 6}
          height={plot.bottom - plot.top + 6}
        />
      </clipPath>
      {lines.map(({ slot, training, validation }) => (
        <GhostLine
          key={slot}
          slot={slot}
          plot={plot}
          clip={clip}
          points={training}
          second={validation}
        />
      ))}
    </g>
  );
}

function pointsOf(vertices: Vertex[], plot: Plot, scale: ValueScale): (Point | null)[] {
  return vertices.map(({ step, value }) => {
    const place = value === null ? null : scale.place(value);
    if (place === null) return null;
    const y = Math.min(plot.bottom + farOutside, Math.max(plot.top - farOutside, plot.y(place)));
    return { x: plot.x(step), y };
  });
}
