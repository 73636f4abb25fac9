import { formatNumber } from '../../i18n/number';
import { type Draft, useDraft } from '../controls/draft';
import { useTexts } from '../useTexts';
import classes from './layers.module.css';

interface Props {
  /** Its accessible name. */
  label: string;
  value: number;
  bounds: { minimum: number; maximum: number; integer: boolean };
  /** What an arrow key adds. */
  step: number;
  set(value: number): void;
}

/** A number in as little room as it needs. */
export function NumberInput({ label, value, bounds, step, set }: Props) {
  const texts = useTexts().controls;
  const { minimum, maximum, integer } = bounds;
  const draft: Draft = useDraft<number>({
    value,
    format: String,
    parse(text) {
      const number = Number(text.trim() === '' ? Number.NaN : text.replace(',', '.'));
      const isGood = number >= minimum && number <= maximum;
      return isGood && (!integer || Number.isInteger(number)) ? number : null;
    },
    set,
    next(number, direction) {
      // Steps of 0.05 would add up to 0.15000000000000002.
      const moved = Number((number + direction * step).toFixed(6));
      return Math.min(maximum, Math.max(minimum, moved));
    },
  });
  return (
    <input
      className={classes.input}
      aria-label={label}
      aria-invalid={draft.isInvalid}
      title={
        draft.isInvalid ? texts.invalid(formatNumber(minimum), formatNumber(maximum)) : undefined
      }
      inputMode="decimal"
      autoComplete="off"
      value={draft.text}
      onChange={(event) => draft.edit(event.currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}
