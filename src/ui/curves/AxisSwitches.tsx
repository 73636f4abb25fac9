import { Switch } from '@mantine/core';
import type { AxisKind } from '../../store/axes';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './curve.module.css';

/** Both axes of the loss chart, linear or logarithmic; that of the steps is one for all charts. */
export function AxisSwitches({ lossKind }: { lossKind: AxisKind }) {
  const { curves: texts } = useTexts().charts;
  const stepsKind = usePlayground(({ axes }) => axes.steps);
  const { chooseAxes } = useActions();
  return (
    <span className={classes.axisSwitches}>
      <Switch
        size="xs"
        label={texts.logAxis.loss}
        checked={lossKind === 'log'}
        onChange={({ currentTarget }) => chooseAxes({ loss: kindOf(currentTarget.checked) })}
      />
      <Switch
        size="xs"
        label={texts.logAxis.steps}
        title={texts.logStepsHelp}
        checked={stepsKind === 'log'}
        onChange={({ currentTarget }) => chooseAxes({ steps: kindOf(currentTarget.checked) })}
      />
    </span>
  );
}

function kindOf(isLog: boolean): AxisKind {
  return isLog ? 'log' : 'linear';
}
