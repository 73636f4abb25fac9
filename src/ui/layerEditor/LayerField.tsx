import { clamp } from '@mantine/hooks';
import { formatNumber } from '../../i18n/number';
import { type LayerListName, layerNumbers, listWith } from '../../spec/hiddenLayers';
import { parameters } from '../../spec/parameters';
import { activeSpec } from '../activeSpec';
import { readNumber, useDraft } from '../controls/useDraft';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './layers.module.css';

/** The amount that an arrow key adds, for each list. */
const increments: Record<LayerListName, number> = { widths: 1, dropouts: 0.05 };

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
    <SmallNumber
      label={texts.names[name](layer + 1)}
      value={value}
      bounds={parameters[name]}
      increment={increments[name]}
      set={set}
    />
  );
}

interface SmallNumberProps {
  /** Its accessible name. */
  label: string;
  value: number;
  bounds: { minimum: number; maximum: number; integer: boolean };
  /** The amount that an arrow key adds. */
  increment: number;
  set(value: number): void;
}

/** A number in as little room as it needs. */
export function SmallNumber({ label, value, bounds, increment, set }: SmallNumberProps) {
  const texts = useTexts().controls;
  const { minimum, maximum } = bounds;
  const draft = useDraft<number>({
    value,
    parse: (text) => readNumber(text, bounds),
    set,
    next(number, direction) {
      // Increments of 0.05 would add up to 0.15000000000000002.
      const next = Number((number + direction * increment).toFixed(6));
      return clamp(next, minimum, maximum);
    },
  });
  const problem = texts.invalid(formatNumber(minimum), formatNumber(maximum));
  return (
    <input
      className={classes.input}
      aria-label={label}
      aria-invalid={draft.isInvalid}
      title={draft.isInvalid ? problem : undefined}
      inputMode="decimal"
      {...draft.input}
    />
  );
}
