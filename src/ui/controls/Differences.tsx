import { useShallow } from 'zustand/react/shallow';
import { variantNames, variantSpecs } from '../../spec/lab';
import type { ParameterName } from '../../spec/parameters';
import { changedNames, type Spec } from '../../spec/spec';
import type { PlaygroundState } from '../../store/playgroundState';
import { variantColor } from '../colors';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import classes from './fields.module.css';
import { valueText } from './settingText';

const resetSign = '↺';

/** A list of single layers differs in the field of that which it stands in for. */
const lists: Partial<Record<ParameterName, ParameterName>> = {
  width: 'widths',
  dropout: 'dropouts',
};

/** Returns the parameters of a field in which one variant differs from A. */
function ownNames(
  name: ParameterName,
  { lab }: Pick<PlaygroundState, 'lab'>,
  variant: number,
): ParameterName[] {
  const own = changedNames(lab.differences.at(variant - 1) ?? {});
  return own.filter((other) => other === name || other === lists[name]);
}

/** Returns true if the active variant differs from A in a field, or others do from A where that is active. */
export function isMarked(
  name: ParameterName,
  state: Pick<PlaygroundState, 'lab' | 'activeVariant'>,
): boolean {
  return markedVariants(name, state).length > 0;
}

function markedVariants(
  name: ParameterName,
  state: Pick<PlaygroundState, 'lab' | 'activeVariant'>,
): number[] {
  const { lab, activeVariant } = state;
  const candidates =
    activeVariant === 0 ? lab.differences.map((_, index) => index + 1) : [activeVariant];
  return candidates.filter((variant) => ownNames(name, state, variant).length > 0);
}

interface Props {
  /** The id of the field's control. */
  id: string;
  name: ParameterName;
}

/** Marks a field in which variants differ: with A's value, to go back to; at A, with the values that do not follow. */
export function Differences({ id, name }: Props) {
  const marked = usePlayground(useShallow((state) => markedVariants(name, state)));
  const isA = usePlayground(({ activeVariant }) => activeVariant === 0);
  if (marked.length === 0) return null;
  return isA ? <OtherValues name={name} variants={marked} /> : <ResetButton id={id} name={name} />;
}

function OtherValues({ name, variants }: { name: ParameterName; variants: number[] }) {
  const texts = useFirstTexts();
  const lab = usePlayground((state) => state.lab);
  const specs = variantSpecs(lab);
  return (
    <p className={classes.differences}>
      {variants.map((variant) => (
        <span key={variant}>
          <b style={{ color: variantColor(variant) }}>{variantNames[variant]}</b>{' '}
          {valueText(sayingName(name, specs[variant]), specs[variant], texts)}
        </span>
      ))}
    </p>
  );
}

function ResetButton({ id, name }: Props) {
  const texts = useFirstTexts();
  const { change } = useActions();
  const lab = usePlayground((state) => state.lab);
  const names = usePlayground(useShallow((state) => ownNames(name, state, state.activeVariant)));
  const reset = (): void => {
    // The button goes with the difference.
    document.getElementById(id)?.focus();
    void change(Object.fromEntries(names.map((own) => [own, lab.base[own]])));
  };
  return (
    <div className={classes.differences}>
      <button type="button" onClick={reset}>
        <span className="visually-hidden">{texts.controls.reset(texts.controls.names[name])} </span>
        <span aria-hidden="true">{resetSign} </span>
        {texts.controls.asA(valueText(sayingName(name, lab.base), lab.base, texts))}
      </button>
    </div>
  );
}

/** Returns the parameter that says a field's value: the list of single layers, where there is one. */
function sayingName(name: ParameterName, spec: Spec): ParameterName {
  const list = lists[name];
  return list !== undefined && spec[list] !== '' ? list : name;
}
