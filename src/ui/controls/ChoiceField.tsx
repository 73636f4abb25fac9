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
  /** A value that is not set at once but asks for something first. */
  intercept?: { value: Spec[K]; act(): void };
}

export function ChoiceField<K extends ChoiceName>({ name, intercept }: ChoiceFieldProps<K>) {
  const { value, set, ...row } = useField(name);
  const texts = useTexts().controls;
  const labels: Record<string, string> = texts.values[name];
  const choose = (chosen: string): void => {
    if (intercept !== undefined && chosen === intercept.value) intercept.act();
    else set(chosen as Spec[K]);
  };
  return (
    <FieldRow {...row}>
      <NativeSelect
        id={row.id}
        className="field-wide"
        size="xs"
        value={value}
        data={parameters[name].values.map((choice) => ({ value: choice, label: labels[choice] }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </FieldRow>
  );
}
