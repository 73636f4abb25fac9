import type { Plot } from './usePlot';

/** Cuts curves off at the plot, with room for the width of a line. */
export function PlotClip({ id, plot }: { id: string; plot: Plot }) {
  return (
    <clipPath id={id}>
      <rect
        x={plot.left - 3}
        y={plot.top - 3}
        width={plot.right - plot.left + 6}
        height={plot.bottom - plot.top + 6}
      />
    </clipPath>
  );
}
