import { useId } from 'react';
import { isShared, variantSpecs } from '../../spec/lab';
import type { ParameterName } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';

export interface Field<K extends ParameterName> {
  id: string;
  label: string;
  hint: string | undefined;
  value: Spec[K];
  /** The active variant is not A and has a value of its own here. */
  isDifferent: boolean;
  set(value: Spec[K]): void;
}

/** One parameter of the active variant, as a control shows and changes it. */
export function useField<K extends ParameterName>(name: K): Field<K> {
  const texts = useTexts().controls;
  const id = useId();
  const change = usePlayground((state) => state.change);
  const value = usePlayground(({ lab, activeVariant }) => variantSpecs(lab)[activeVariant][name]);
  const isDifferent = usePlayground(
    ({ lab, activeVariant }) =>
      activeVariant > 0 &&
      !isShared(name) &&
      lab.differences[activeVariant - 1][name] !== undefined,
  );
  const hints: Partial<Record<ParameterName, string>> = texts.hints;
  return {
    id,
    label: texts.names[name],
    hint: hints[name],
    value,
    isDifferent,
    set: (next) => void change({ [name]: next }),
  };
}
