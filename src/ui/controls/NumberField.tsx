import { TextInput } from '@mantine/core';
import { clamp } from '@mantine/hooks';
import { formatNumber } from '../../i18n/number';
import { type NameOfKind, parameters } from '../../spec/parameters';
import { useTexts } from '../useTexts';
import { Field, useField } from './Field';
import classes from './fields.module.css';
import { readNumber, useDraft } from './useDraft';

/** The smallest number above 0 that the arrow keys come to, where 10⁻⁴ would be none of its kind. */
const smallest: Partial<Record<NameOfKind<'number'>, number>> = {
  warmup: 1,
  mixup: 0.1,
  patience: 1,
  steps: 1,
};

/** A number that is typed; the arrow keys go along 1, 2, 5, 10, or whole numbers for a seed. */
export function NumberField({ name }: { name: NameOfKind<'number'> }) {
  const { value, set, ...row } = useField(name);
  const texts = useTexts().controls;
  const { minimum, maximum } = parameters[name];
  const draft = useDraft<number>({
    value,
    parse: (text) => readNumber(text, parameters[name]),
    set,
    next(number, direction) {
      const next =
        name === 'seed'
          ? Math.round(number) + direction
          : nextOnScale(number, direction, smallest[name]);
      return clamp(next, minimum, maximum);
    },
  });
  return (
    <Field {...row}>
      <TextInput
        id={row.id}
        className={classes.fieldWide}
        inputMode="decimal"
        error={draft.isInvalid && texts.invalid(formatNumber(minimum), formatNumber(maximum))}
        {...draft.input}
      />
    </Field>
  );
}

const mantissas = [1, 2, 5, 10];

/** Returns the next of …, 0.1, 0.2, 0.5, 1, 2, 5, … above or below a number; from 0 up to `smallest`. */
export function nextOnScale(value: number, direction: 1 | -1, smallest = 1e-4): number {
  if (value <= 0) return direction === 1 ? smallest : 0;
  if (direction === -1 && value <= smallest) return 0;
  const exponent = Math.floor(Math.log10(value));
  const candidates = [exponent - 1, exponent, exponent + 1].flatMap((power) =>
    mantissas.map((mantissa) => Number(`${mantissa}e${power}`)),
  );
  const tolerance = 1e-9;
  return direction === 1
    ? Math.min(...candidates.filter((candidate) => candidate > value * (1 + tolerance)))
    : Math.max(...candidates.filter((candidate) => candidate < value * (1 - tolerance)));
}
