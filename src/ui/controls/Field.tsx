import { type ReactNode, useId } from 'react';
import { isShared } from '../../spec/lab';
import type { ParameterName } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { activeSpec } from '../activeSpec';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { AboutButton, isExplained } from './AboutButton';
import classes from './fields.module.css';

interface FieldProps {
  id: string;
  name: ParameterName;
  /** The active variant is not A and has a value of its own here. */
  isDifferent: boolean;
  children: ReactNode;
}

/** A parameter's name with its (i) and its control, marked where a variant differs from A. */
export function Field({ id, name, isDifferent, children }: FieldProps) {
  const texts = useTexts().controls;
  const hints: Partial<Record<ParameterName, string>> = texts.hints;
  return (
    <div className={classes.field} title={hints[name]}>
      <label htmlFor={id}>
        {texts.names[name]}
        {isDifferent && <span className={classes.differs} title={texts.differs} aria-hidden />}
      </label>
      {isExplained(name) && <AboutButton name={name} />}
      {children}
    </div>
  );
}

/** Returns one parameter of the active variant, as a control shows and changes it. */
export function useField<K extends ParameterName>(name: K) {
  const id = useId();
  const { change } = useActions();
  const value = usePlayground((state) => activeSpec(state)[name]);
  const isDifferent = usePlayground(
    ({ lab, activeVariant }) =>
      activeVariant > 0 &&
      !isShared(name) &&
      lab.differences[activeVariant - 1][name] !== undefined,
  );
  return { id, name, value, isDifferent, set: (next: Spec[K]) => void change({ [name]: next }) };
}
