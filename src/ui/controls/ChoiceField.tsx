import { NativeSelect } from '@mantine/core';
import type { ParameterName } from '../../spec/parameters';
import { parameters } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { useTexts } from '../useTexts';
import { FieldRow } from './FieldRow';
import { useField } from './useField';

export type ChoiceName = Extract<
  ParameterName,
  'data' | 'standardize' | 'activation' | 'init' | 'outInit' | 'optimizer' | 'loss' | 'engine'
>;

interface ChoiceFieldProps<K extends ChoiceName> {
  name: K;
  /** Values that are not set at once but ask for something first. */
  intercepts?: Partial<Record<Spec[K], () => void>>;
}

export function ChoiceField<K extends ChoiceName>({ name, intercepts = {} }: ChoiceFieldProps<K>) {
  const { value, set, ...row } = useField(name);
  const texts = useTexts().controls;
  const labels: Record<string, string> = texts.values[name];
  const choose = (chosen: Spec[K]): void => {
    const intercept = intercepts[chosen];
    if (intercept === undefined) set(chosen);
    else intercept();
  };
  return (
    <FieldRow {...row}>
      <NativeSelect
        id={row.id}
        className="field-wide"
        size="xs"
        value={value}
        data={parameters[name].values.map((choice) => ({ value: choice, label: labels[choice] }))}
        onChange={(event) => choose(event.currentTarget.value as Spec[K])}
      />
    </FieldRow>
  );
}
