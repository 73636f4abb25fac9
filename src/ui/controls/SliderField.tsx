import { formatNumber } from '../../i18n/number';
import type { ParameterName } from '../../spec/parameters';
import { parameters } from '../../spec/parameters';
import { FieldRow } from './FieldRow';
import { useField } from './useField';

export type SliderName = Extract<
  ParameterName,
  'noise' | 'labelNoise' | 'trainFraction' | 'depth' | 'width' | 'gain' | 'biasStd' | 'dropout'
>;

/** A number on a track; the browser's own slider, with its keys and its touch. */
export function SliderField({ name, step }: { name: SliderName; step: number }) {
  const { value, set, ...row } = useField(name);
  const { minimum, maximum } = parameters[name];
  return (
    <FieldRow {...row}>
      <input
        id={row.id}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={value}
        onChange={(event) => set(Number(event.currentTarget.value))}
      />
      <output htmlFor={row.id}>{formatNumber(value)}</output>
    </FieldRow>
  );
}
