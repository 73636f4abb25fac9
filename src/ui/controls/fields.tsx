import type { ReactElement } from 'react';
import { dropoutRates, hiddenDepth, hiddenWidths } from '../../spec/hiddenLayers';
import type { ParameterName } from '../../spec/parameters';
import { BatchField } from './BatchField';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import { SliderField } from './SliderField';

/** Parameters with a control among the others; lists of single layers have theirs in the depth view. */
export type FieldName = Exclude<ParameterName, 'data' | 'widths' | 'dropouts'>;

export const fields: Record<FieldName, ReactElement> = {
  samples: <NumberField name="samples" />,
  noise: <SliderField name="noise" step={0.01} />,
  labelNoise: <SliderField name="labelNoise" step={0.01} />,
  trainFraction: <SliderField name="trainFraction" step={0.05} />,
  unitSpread: <NumberField name="unitSpread" />,
  standardize: <ChoiceField name="standardize" />,
  depth: <SliderField name="depth" step={1} read={(spec) => [hiddenDepth(spec)]} />,
  width: <SliderField name="width" step={1} read={hiddenWidths} />,
  activation: <ChoiceField name="activation" />,
  init: <ChoiceField name="init" />,
  gain: <SliderField name="gain" step={0.05} />,
  outInit: <ChoiceField name="outInit" />,
  biasStd: <SliderField name="biasStd" step={0.01} />,
  norm: <ChoiceField name="norm" />,
  residual: <ChoiceField name="residual" />,
  mixing: <ChoiceField name="mixing" />,
  mixingLayers: <SliderField name="mixingLayers" step={1} />,
  heads: <SliderField name="heads" step={1} />,
  dropout: <SliderField name="dropout" step={0.05} read={dropoutRates} />,
  optimizer: <ChoiceField name="optimizer" />,
  lr: <NumberField name="lr" />,
  schedule: <ChoiceField name="schedule" />,
  warmup: <NumberField name="warmup" />,
  batch: <BatchField />,
  loss: <ChoiceField name="loss" />,
  l1: <NumberField name="l1" />,
  l2: <NumberField name="l2" />,
  clip: <NumberField name="clip" />,
  mixup: <NumberField name="mixup" />,
  augment: <ChoiceField name="augment" />,
  patience: <NumberField name="patience" />,
  seed: <NumberField name="seed" />,
  steps: <NumberField name="steps" />,
  engine: <ChoiceField name="engine" />,
};
