import { TextInput } from '@mantine/core';
import * as v from 'valibot';
import { formatNumber } from '../../i18n/number';
import { type ParameterName, parameters } from '../../spec/parameters';
import { useTexts } from '../useTexts';
import { useDraft } from './draft';
import { FieldRow } from './FieldRow';
import classes from './fields.module.css';
import { nextOnScale, nextWhole } from './steps';
import { useField } from './useField';

export type NumberName = Extract<
  ParameterName,
  | 'samples'
  | 'unitSpread'
  | 'lr'
  | 'warmup'
  | 'l1'
  | 'l2'
  | 'clip'
  | 'mixup'
  | 'patience'
  | 'seed'
  | 'steps'
>;

/** The smallest number above 0 that the arrow keys come to, where 10⁻⁴ would be none of its kind. */
const smallest: Partial<Record<NumberName, number>> = {
  warmup: 1,
  mixup: 0.1,
  patience: 1,
  steps: 1,
};

/** A number that is typed; the arrow keys go along 1, 2, 5, 10, or whole numbers for a seed. */
export function NumberField({ name }: { name: NumberName }) {
  const { value, set, ...row } = useField(name);
  const texts = useTexts().controls;
  const { schema, minimum, maximum } = parameters[name];
  const inBounds = (number: number): number => Math.min(maximum, Math.max(minimum, number));
  const draft = useDraft<number>({
    value,
    format: String,
    parse(text) {
      const number = Number(text.trim() === '' ? Number.NaN : text.replace(',', '.'));
      return v.is(schema, number) ? number : null;
    },
    set,
    next: (number, direction) =>
      inBounds(
        name === 'seed'
          ? nextWhole(number, direction)
          : nextOnScale(number, direction, smallest[name]),
      ),
  });
  const problem = texts.invalid(formatNumber(minimum), formatNumber(maximum));
  return (
    <FieldRow {...row}>
      <TextInput
        id={row.id}
        className={classes.fieldWide}
        size="xs"
        inputMode="decimal"
        autoComplete="off"
        value={draft.text}
        error={draft.isInvalid ? problem : undefined}
        onChange={(event) => draft.edit(event.currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
    </FieldRow>
  );
}
