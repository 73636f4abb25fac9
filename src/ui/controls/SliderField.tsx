import { formatNumber } from '../../i18n/number';
import type { ParameterName } from '../../spec/parameters';
import { parameters } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { activeSpec } from '../activeSpec';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { FieldRow } from './FieldRow';
import { useField } from './useField';

export type SliderName = Extract<
  ParameterName,
  | 'noise'
  | 'labelNoise'
  | 'trainFraction'
  | 'depth'
  | 'width'
  | 'gain'
  | 'biasStd'
  | 'mixingLayers'
  | 'heads'
  | 'dropout'
>;

interface SliderFieldProps {
  name: SliderName;
  step: number;
  /** What it shows, where that is more than its parameter: the number of each layer. */
  read?(spec: Spec): number[];
}

/** A number on a track; the browser's own slider, with its keys and its touch. */
export function SliderField({ name, step, read }: SliderFieldProps) {
  const { value, set, ...row } = useField(name);
  const { minimum, maximum } = parameters[name];
  const { range } = useTexts().controls.summaries;
  const numbers = useNumbers(value, read);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const text = low === high ? formatNumber(low) : range(formatNumber(low), formatNumber(high));
  return (
    <FieldRow {...row}>
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
    </FieldRow>
  );
}

/** One number at least. */
function useNumbers(value: number, read: SliderFieldProps['read']): number[] {
  const spec = usePlayground(activeSpec);
  const numbers = read?.(spec) ?? [];
  return numbers.length === 0 ? [value] : numbers;
}
