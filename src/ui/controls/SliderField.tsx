import { formatNumber } from '../../i18n/number';
import { type NameOfKind, parameters } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { activeSpec } from '../activeSpec';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { Field, useField } from './Field';

interface SliderFieldProps {
  name: NameOfKind<'number'>;
  step: number;
  /** Returns what it shows, where that is more than its parameter: the number of each layer. */
  read?(spec: Spec): number[];
}

/** A number on a track; the browser's own slider, with its keys and its touch. */
export function SliderField({ name, step, read }: SliderFieldProps) {
  const { value, set, ...row } = useField(name);
  const { minimum, maximum } = parameters[name];
  const { range } = useTexts().controls.summaries;
  const spec = usePlayground(activeSpec);
  const ofLayers = read?.(spec) ?? [];
  const numbers = ofLayers.length === 0 ? [value] : ofLayers;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const text = low === high ? formatNumber(low) : range(formatNumber(low), formatNumber(high));
  return (
    <Field {...row}>
      <input
        id={row.id}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={numbers[0]}
        onChange={(event) => set(Number(event.currentTarget.value))}
      />
      <output htmlFor={row.id}>{text}</output>
    </Field>
  );
}
