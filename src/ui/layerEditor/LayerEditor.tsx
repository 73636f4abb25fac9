import { Button } from '@mantine/core';
import { clamp } from '@mantine/hooks';
import { useState } from 'react';
import { hiddenDepth, type LayerListName, layerNumbers, listWith } from '../../spec/hiddenLayers';
import { parameters } from '../../spec/parameters';
import { useElementSize } from '../canvas/useElementSize';
import { AboutButton } from '../controls/AboutButton';
import { numberProblem, readNumber, useDraft } from '../controls/useDraft';
import { depthMargins } from '../plot/ChartFrame';
import { Stepper } from '../plot/Stepper';
import { VariantLetter } from '../plot/VariantLetters';
import { activeSpec, useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './layers.module.css';

const lists: readonly LayerListName[] = ['widths', 'dropouts'];
/** The narrowest column, in CSS pixels, that a number still can be read in. */
const narrowestColumn = 28;

/** Width and dropout rate of each hidden layer of the active variant, on the axis of depth. */
export function LayerEditor({ id }: { id: string }) {
  const texts = useTexts().layers;
  const depth = usePlayground((state) => hiddenDepth(activeSpec(state)));
  const variant = usePlayground((state) => state.activeVariant);
  const columnCount = usePlayground(({ variants }) =>
    Math.max(depth + 1, ...variants.map(({ layers }) => layers.length)),
  );
  const firstColumn = usePlayground(({ variants, activeVariant }) => {
    const layerCount = variants[activeVariant]?.layers.length ?? depth + 1;
    // Layers that mix positions stand before the hidden ones, the output layer after them.
    return Math.max(0, layerCount - 1 - depth);
  });
  const { ref, width } = useElementSize();
  const { left, right } = depthMargins;
  const isMeasured = width > 0;
  const isRoomy = (width - left - right) / columnCount >= narrowestColumn;
  return (
    <section id={id} ref={ref} className={classes.editor} aria-label={texts.title}>
      <div className={classes.head}>
        <VariantLetter variant={variant} /> {texts.title}
        <EvenButtons />
      </div>
      {/* Fields that stand elsewhere once the width is known would lose what is typed meanwhile. */}
      {isMeasured && isRoomy && (
        <LayerColumns depth={depth} firstColumn={firstColumn} columnCount={columnCount} />
      )}
      {isMeasured && !isRoomy && <LayerChooser depth={depth} />}
    </section>
  );
}

/** Back from a list to one number for all layers. */
function EvenButtons() {
  const texts = useTexts().layers;
  const { change } = useActions();
  const spec = usePlayground(activeSpec);
  return lists.map(
    (name) =>
      spec[name] !== '' && (
        <Button key={name} size="compact-xs" onClick={() => void change({ [name]: '' })}>
          {texts.even[name]}
        </Button>
      ),
  );
}

interface ColumnsProps {
  depth: number;
  /** Column of the axis that the first hidden layer stands in, and how many there are. */
  firstColumn: number;
  columnCount: number;
}

/** A field under each layer's column of the charts. */
function LayerColumns({ depth, firstColumn, columnCount }: ColumnsProps) {
  const texts = useTexts().layers;
  const { left, right } = depthMargins;
  const place = (layer: number) => ({
    left: `${(100 * (firstColumn + layer)) / columnCount}%`,
    width: `${100 / columnCount}%`,
  });
  return lists.map((name) => (
    <div
      key={name}
      className={classes.row}
      style={{ gridTemplateColumns: `${left}px 1fr ${right}px` }}
    >
      <div className={classes.side}>
        {texts.short[name]} <AboutButton name={name} />
      </div>
      <div className={classes.track}>
        {Array.from({ length: depth }, (_, layer) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
          <div key={layer} className={classes.column} style={place(layer)}>
            <LayerField name={name} layer={layer} />
          </div>
        ))}
      </div>
    </div>
  ));
}

/** The fields of one layer that is chosen by its number: where there are too many for a column each. */
function LayerChooser({ depth }: { depth: number }) {
  const texts = useTexts().layers;
  const [chosen, choose] = useState(0);
  const layer = Math.min(chosen, depth - 1);
  return (
    <div className={classes.chooser}>
      <span>{texts.layer}</span>
      <Stepper index={layer} count={depth} go={choose} texts={texts} size={22}>
        <SmallNumber
          label={texts.layer}
          value={layer + 1}
          bounds={{ minimum: 1, maximum: depth, integer: true }}
          increment={1}
          set={(number) => choose(number - 1)}
        />
      </Stepper>
      <span className={classes.depth}>{texts.ofLayers(depth)}</span>
      {lists.map((name) => (
        <span key={name} className={classes.pair}>
          {texts.short[name]}
          <AboutButton name={name} />
          <LayerField name={name} layer={layer} />
        </span>
      ))}
    </div>
  );
}

/** The amount that an arrow key adds, for each list. */
const increments: Record<LayerListName, number> = { widths: 1, dropouts: 0.05 };

/** The number of one hidden layer (0 is the first); writing it makes a list for all layers. */
function LayerField({ name, layer }: { name: LayerListName; layer: number }) {
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
function SmallNumber({ label, value, bounds, increment, set }: SmallNumberProps) {
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
  const problem = numberProblem(draft.text, bounds, texts);
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
