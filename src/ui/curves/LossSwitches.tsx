import { useState } from 'react';
import { variantNames, variantSpecs } from '../../spec/lab';
import type { AxisKind } from '../../store/chartSettings';
import type { VariantView } from '../../store/run/run';
import { useActions, useFigureTexts, usePlayground } from '../usePlayground';
import classes from './curve.module.css';

/** Switches both axes of the loss chart, linear or logarithmic; that of the steps is one for all charts. */
export function AxisSwitches({ lossKind }: { lossKind: AxisKind }) {
  const { curves: texts } = useFigureTexts().charts;
  const stepsKind = usePlayground(({ axes }) => axes.steps);
  const { chooseAxes } = useActions();
  return (
    <span className={classes.axisSwitches}>
      <AxisSwitch
        name={texts.logAxis.loss}
        kind={lossKind}
        choose={(loss) => chooseAxes({ loss })}
      />
      <AxisSwitch
        name={texts.logAxis.steps}
        title={texts.logStepsHelp}
        kind={stepsKind}
        choose={(steps) => chooseAxes({ steps })}
      />
    </span>
  );
}

interface AxisSwitchProps {
  name: string;
  title?: string;
  kind: AxisKind;
  choose(kind: AxisKind): void;
}

function AxisSwitch({ name, title, kind, choose }: AxisSwitchProps) {
  return (
    <Switch
      name={name}
      title={title}
      isOn={kind === 'log'}
      turn={(on) => choose(on ? 'log' : 'linear')}
    />
  );
}

interface SwitchProps {
  name: string;
  title?: string;
  isOn: boolean;
  turn(isOn: boolean): void;
}

function Switch({ name, title, isOn, turn }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={classes.switch}
      title={title}
      onClick={() => turn(!isOn)}
    >
      {name}
    </button>
  );
}

/** The patience that was switched off, and the run that had it. */
interface Remembered {
  patience: number;
  initial: VariantView['initial'];
}

/** Shows a switch for each variant with early stopping: what would have happened without it? */
export function EarlyStopSwitches({ variants }: { variants: VariantView[] }) {
  const { curves: texts } = useFigureTexts().charts;
  const lab = usePlayground((state) => state.lab);
  const { change } = useActions();
  const [remembered, setRemembered] = useState<Record<number, Remembered>>({});
  const specs = variantSpecs(lab);
  return variants.map(({ initial }, variant) => {
    const patience = specs[variant]?.patience ?? 0;
    const known = remembered[variant];
    const isOff = patience === 0 && known !== undefined && known.initial === initial;
    if (patience === 0 && !isOff) return null;
    const letter = variantNames[variant];
    const toggle = (isWithout: boolean): void => {
      if (isWithout) setRemembered({ ...remembered, [variant]: { patience, initial } });
      // If the worker dies meanwhile, the restart tells so.
      change({ patience: isWithout ? 0 : (known?.patience ?? 0) }, variant).catch(() => undefined);
    };
    return (
      <Switch
        key={letter}
        name={texts.withoutStopping(variants.length > 1 ? letter : null)}
        isOn={isOff}
        turn={toggle}
      />
    );
  });
}
