import { type LayerListName, layerNumbers, listWith } from '../../spec/layerList';
import { parameters } from '../../spec/parameters';
import { activeSpec } from '../activeSpec';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { NumberInput } from './NumberInput';

/** What an arrow key adds. */
const steps: Record<LayerListName, number> = { widths: 1, dropouts: 0.05 };

/** The number of one hidden layer (0 is the first); writing it makes a list for all layers. */
export function LayerField({ name, layer }: { name: LayerListName; layer: number }) {
  const texts = useTexts().layers;
  const { change } = useActions();
  const spec = usePlayground(activeSpec);
  const value = layerNumbers[name](spec)[layer];
  const set = (number: number): void => {
    if (number !== value) void change({ [name]: listWith(name, spec, layer, number) });
  };
  return (
    <NumberInput
      label={texts.names[name](layer + 1)}
      value={value}
      bounds={parameters[name]}
      step={steps[name]}
      set={set}
    />
  );
}
