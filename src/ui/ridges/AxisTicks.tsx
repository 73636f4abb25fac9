import classes from './ridges.module.css';
import { shareOfAxis, type ValueAxis } from './ridgeTypes';

/** What stands at the left of a plot, in HTML. */
export function AxisTicks({ axis }: { axis: ValueAxis }) {
  return (
    <div className={classes.ticks}>
      {axis.ticks.map(({ value, text }) => (
        <span key={value} style={{ bottom: `${100 * shareOfAxis(axis, value)}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
