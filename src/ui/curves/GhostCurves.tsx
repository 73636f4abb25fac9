import { useId, useMemo } from 'react';
import { GhostLine } from '../pins/GhostLine';
import { PlotClip } from '../plot/PlotClip';
import { placer, pointsOf } from '../plot/placer';
import type { StepScale } from '../plot/stepScale';
import { usePlot } from '../plot/usePlot';
import type { Ghost } from './ghosts';
import type { ValueScale } from './lossScale';

interface Props {
  ghosts: Ghost[];
  scale: ValueScale;
  steps: StepScale;
}

/** Pinned runs in a chart over steps: placed anew only where an axis or the plot is another one. */
export function GhostCurves({ ghosts, scale, steps }: Props) {
  const plot = usePlot();
  const clip = useId();
  const { kind, domain } = scale;
  // The chart's own scales follow an axis a drawing later: what they give is asked, not what is wanted.
  const key =
    plot &&
    [
      kind,
      steps.kind,
      plot.x(0),
      plot.x(steps.place(steps.end)),
      ...domain.map(plot.y),
      ...domain,
    ].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for plot and scale
  const lines = useMemo(() => {
    if (plot === null) return [];
    const place = placer(plot, scale, steps);
    return ghosts.map(({ slot, vertices }) => ({
      slot,
      training: pointsOf(vertices.training, place),
      validation: pointsOf(vertices.validation, place),
    }));
  }, [ghosts, key]);
  if (plot === null || lines.length === 0) return null;
  return (
    <g>
      <PlotClip id={clip} plot={plot} />
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
