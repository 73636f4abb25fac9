import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { hiddenDepth } from '../../spec/hiddenLayers';
import { activeSpec } from '../activeSpec';
import { depthMargins } from '../plot/ChartFrame';
import { VariantLetter } from '../plot/VariantLetters';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { LayerChooser } from './LayerChooser';
import { LayerColumns } from './LayerColumns';
import classes from './layers.module.css';

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
  return (['widths', 'dropouts'] as const).map(
    (name) =>
      spec[name] !== '' && (
        <Button key={name} size="compact-xs" onClick={() => void change({ [name]: '' })}>
          {texts.even[name]}
        </Button>
      ),
  );
}
