import { formatCount } from '../../i18n/number';
import { type StepScale, shareOfAxis } from '../plot/stepScale';
import { VariantLetter } from '../plot/VariantLetter';
import classes from './heatmap.module.css';

interface Props {
  variant: number;
  scale: StepScale;
  /** The newest step of all variants. */
  last: number;
  /** Share of the height that two labels need between them. */
  gap: number;
}

/** Left of a heatmap: whose it is, and its steps from the first to the newest. */
export function HeatmapSide({ variant, scale, last, gap }: Props) {
  const { axis, kind } = scale;
  const between = kind === 'log' ? axis.ticks.slice(1) : [];
  const top = axis.domain[1];
  const shown = between.filter((tick) => {
    const share = tick / top;
    return share >= gap && share <= shareOfAxis(scale, last) - gap;
  });
  return (
    <div className={classes.heatmapSide} data-kind={kind} aria-hidden="true">
      <span>{formatCount(0)}</span>
      {thinned(shown, gap * top).map((tick) => (
        <span key={tick} className={classes.stepTick} style={{ top: `${(100 * tick) / top}%` }}>
          {axis.label(tick)}
        </span>
      ))}
      <VariantLetter variant={variant} />
      <span>{last > 0 && formatCount(last)}</span>
    </div>
  );
}

/** Leaves out what is nearer than `gap` to the one before. */
function thinned(ticks: readonly number[], gap: number): number[] {
  const kept: number[] = [];
  for (const tick of ticks) {
    if (kept.length === 0 || tick - kept[kept.length - 1] >= gap) kept.push(tick);
  }
  return kept;
}
