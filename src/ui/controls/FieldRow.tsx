import type { ReactNode } from 'react';
import type { ParameterName } from '../../spec/parameters';
import { useTexts } from '../useTexts';
import { AboutButton, isExplained } from './AboutButton';
import classes from './fields.module.css';

interface FieldRowProps {
  id: string;
  name: ParameterName;
  isDifferent: boolean;
  children: ReactNode;
}

/** A parameter's name with its (i) and its control, marked where a variant differs from A. */
export function FieldRow({ id, name, isDifferent, children }: FieldRowProps) {
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
