import { useId, useMemo } from 'react';
import { PinnedLine } from '../pins/PinnedLine';
import { PlotClip, usePlot } from '../plot/ChartFrame';
import { type CurveAxis, pointsOf, toPixelOf } from '../plot/curveAxis';
import type { StepAxis } from '../plot/stepAxis';
import type { PinnedCurve } from './curves';

interface Props {
  pinned: PinnedCurve[];
  axis: CurveAxis;
  steps: StepAxis;
}

/** Pinned runs in a chart over steps: placed anew only where an axis or the plot is another one. */
export function PinnedCurves({ pinned, axis, steps }: Props) {
  const plot = usePlot();
  const clip = useId();
  const { kind, domain } = axis;
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for plot and axis
  const lines = useMemo(() => {
    if (plot === null) return [];
    const toPixel = toPixelOf(plot, axis, steps);
    return pinned.map(({ slot, vertices }) => ({
      slot,
      training: pointsOf(vertices.training, toPixel),
      validation: pointsOf(vertices.validation, toPixel),
    }));
  }, [pinned, key]);
  if (plot === null || lines.length === 0) return null;
  return (
    <g>
      <PlotClip id={clip} plot={plot} />
      {lines.map(({ slot, training, validation }) => (
        <PinnedLine
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
