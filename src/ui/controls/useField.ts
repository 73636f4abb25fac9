import { useId } from 'react';
import { isShared } from '../../spec/lab';
import type { ParameterName } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { activeSpec } from '../activeSpec';
import { useActions, usePlayground } from '../usePlayground';

export interface Field<K extends ParameterName> {
  id: string;
  name: K;
  value: Spec[K];
  /** The active variant is not A and has a value of its own here. */
  isDifferent: boolean;
  set(value: Spec[K]): void;
}

/** One parameter of the active variant, as a control shows and changes it. */
export function useField<K extends ParameterName>(name: K): Field<K> {
  const id = useId();
  const { change } = useActions();
  const value = usePlayground((state) => activeSpec(state)[name]);
  const isDifferent = usePlayground(
    ({ lab, activeVariant }) =>
      activeVariant > 0 &&
      !isShared(name) &&
      lab.differences[activeVariant - 1][name] !== undefined,
  );
  return { id, name, value, isDifferent, set: (next) => void change({ [name]: next }) };
}
