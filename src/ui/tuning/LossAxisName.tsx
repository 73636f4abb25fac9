import { powerOfTen } from '../../i18n/number';
import type { ValueScale } from '../curves/lossScale';
import { useTexts } from '../useTexts';
import classes from './tuning.module.css';

/** What stands along the axis of a loss, with the power of ten that its labels are multiples of. */
export function LossAxisName({ name, scale: { unit } }: { name: string; scale: ValueScale }) {
  const { curves } = useTexts().charts;
  return (
    <p className={classes.axisName}>
      {name} {unit !== null && <span>{curves.unit(powerOfTen(unit))}</span>}
    </p>
  );
}
