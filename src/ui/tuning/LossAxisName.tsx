import { powerOfTen } from '../../i18n/number';
import type { CurveAxis } from '../plot/curveAxis';
import { useTexts } from '../useTexts';
import classes from './tuning.module.css';

/** What stands along the axis of a loss, with the power of ten that its labels are multiples of. */
export function LossAxisName({ name, scale: { unit } }: { name: string; scale: CurveAxis }) {
  const { curves } = useTexts().charts;
  return (
    <p className={classes.axisName}>
      {name} {unit !== null && <span>{curves.unit(powerOfTen(unit))}</span>}
    </p>
  );
}
