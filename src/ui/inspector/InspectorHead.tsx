import { ActionIcon, NativeSelect } from '@mantine/core';
import { variantNames } from '../../spec/lab';
import { layerName } from '../depth/layerColumns';
import { ShownStep } from '../run/ShownStep';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './inspector.module.css';

/** Which layer of which variant is inspected, and at which step. */
export function InspectorHead({ variant, layer }: { variant: number; layer: number }) {
  const { inspector: texts, charts } = useTexts();
  const variants = usePlayground((state) => state.variants);
  const { openInspector } = useActions();
  const { layers } = variants[variant];
  const open = (next: number): void => openInspector({ variant, layer: next });
  return (
    <div className={classes.head}>
      {variants.length > 1 && (
        <NativeSelect
          aria-label={texts.variant}
          value={variant}
          data={variants.map((_, index) => ({
            value: String(index),
            label: charts.variant(variantNames[index]),
          }))}
          onChange={({ currentTarget }) => {
            const next = Number(currentTarget.value);
            const last = variants[next].layers.length - 1;
            openInspector({ variant: next, layer: Math.min(layer, last) });
          }}
        />
      )}
      <div className={classes.layerChoice}>
        <ActionIcon
          size={30}
          aria-label={texts.previous}
          disabled={layer === 0}
          onClick={() => open(layer - 1)}
        >
          {arrows.previous}
        </ActionIcon>
        <NativeSelect
          aria-label={texts.layer}
          value={layer}
          data={layers.map((_, index) => ({
            value: String(index),
            label: layerName(layers, index, charts),
          }))}
          onChange={({ currentTarget }) => open(Number(currentTarget.value))}
        />
        <ActionIcon
          size={30}
          aria-label={texts.next}
          disabled={layer === layers.length - 1}
          onClick={() => open(layer + 1)}
        >
          {arrows.next}
        </ActionIcon>
      </div>
      <ShownStep name={texts.shownStep} />
    </div>
  );
}

const arrows = { previous: '‹', next: '›' };
