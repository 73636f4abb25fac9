import { TextInput } from '@mantine/core';
import { formatCount } from '../../i18n/number';
import { readDecimal } from '../../spec/numberList';

interface Bounds {
  minimum: number;
  maximum: number;
}

interface Props {
  label: string;
  text: string;
  setText(text: string): void;
  bounds: Bounds;
  /** Returns the message for a text that is no whole number within the bounds. */
  invalid(minimum: string, maximum: string): string;
}

/** A field of a form for a whole number. */
export function CountInput({ label, text, setText, bounds, invalid }: Props) {
  const { minimum, maximum } = bounds;
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      value={text}
      error={
        readCount(text, bounds) === null && invalid(formatCount(minimum), formatCount(maximum))
      }
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

/** Reads a whole number within its bounds; null for any other text. */
export function readCount(text: string, { minimum, maximum }: Bounds): number | null {
  const value = readDecimal(text.trim());
  if (value === null || !Number.isInteger(value)) return null;
  return value >= minimum && value <= maximum ? value : null;
}
