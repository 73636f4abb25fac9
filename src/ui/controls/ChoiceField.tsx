import { NativeSelect } from '@mantine/core';
import type { Texts } from '../../i18n/dictionaries';
import { missingTraits } from '../../spec/applicability';
import { type ChoiceName, parameters } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { Field, useField } from './Field';
import classes from './fields.module.css';

interface ChoiceFieldProps<K extends ChoiceName> {
  name: K;
  /** Values that are not set at once but ask for something first. */
  intercepts?: Partial<Record<Spec[K], () => void>>;
}

/** One of a parameter's named values. */
export function ChoiceField<K extends ChoiceName>({ name, intercepts = {} }: ChoiceFieldProps<K>) {
  const { value, set, ...row } = useField(name);
  const texts = useTexts().controls;
  const data = usePlayground(({ lab }) => lab.base.data);
  const choose = (chosen: Spec[K]): void => {
    const intercept = intercepts[chosen];
    if (intercept === undefined) set(chosen);
    else intercept();
  };
  return (
    <Field {...row}>
      <NativeSelect
        id={row.id}
        className={classes.fieldWide}
        value={value}
        data={name === 'augment' ? augmentOptions(data, texts) : optionsOf(name, texts)}
        onChange={(event) => choose(event.currentTarget.value as Spec[K])}
      />
    </Field>
  );
}

function optionsOf(name: ChoiceName, { values }: Texts['controls']) {
  const labels: Record<string, string> = values[name];
  return parameters[name].values.map((value) => ({ value, label: labels[value] }));
}

/** Disables what the data cannot take, and says which data it is for. */
function augmentOptions(data: Spec['data'], { values, onlyFor, dataTraits }: Texts['controls']) {
  return parameters.augment.values.map((value) => {
    const missing = missingTraits(value, data);
    const label = values.augment[value];
    if (missing === null) return { value, label };
    const kinds = missing.map((trait) => dataTraits[trait]);
    return { value, label: onlyFor(label, kinds), disabled: true };
  });
}
