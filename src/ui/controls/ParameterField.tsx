import { dropoutRates, hiddenDepth, hiddenWidths } from '../../spec/hiddenLayers';
import {
  type ChoiceName,
  type NameOfKind,
  type ParameterName,
  parameters,
} from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { BatchField } from './BatchField';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import { SliderField } from './SliderField';

/** Parameters with a control among the others; lists of single layers have theirs in the depth view. */
export type FieldName = Exclude<ParameterName, 'data' | NameOfKind<'list'>>;

interface Slider {
  step: number;
  /** Returns what it shows, where that is more than its parameter: the number of each layer. */
  read?(spec: Spec): number[];
}

/** Numbers that are set on a track; all others are typed. */
const sliders: Partial<Record<ParameterName, Slider>> = {
  noise: { step: 0.01 },
  labelNoise: { step: 0.01 },
  trainFraction: { step: 0.05 },
  depth: { step: 1, read: (spec) => [hiddenDepth(spec)] },
  width: { step: 1, read: hiddenWidths },
  gain: { step: 0.05 },
  biasStd: { step: 0.01 },
  mixingLayers: { step: 1 },
  heads: { step: 1 },
  dropout: { step: 0.05, read: dropoutRates },
};

/** The control that fits the kind of a parameter. */
export function ParameterField({ name }: { name: FieldName }) {
  if (name === 'batch') return <BatchField />;
  if (isChoice(name)) return <ChoiceField name={name} />;
  const slider = sliders[name];
  return slider === undefined ? (
    <NumberField name={name} />
  ) : (
    <SliderField name={name} {...slider} />
  );
}

function isChoice(name: ParameterName): name is ChoiceName {
  return parameters[name].kind === 'choice';
}
