import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { AboutButton } from '../controls/AboutButton';
import { useTexts } from '../useTexts';
import { LayerField, SmallNumber } from './LayerField';
import classes from './layers.module.css';

const arrows = { before: '‹', after: '›' };

/** The fields of one layer that is chosen by its number: where there are too many for a column each. */
export function LayerChooser({ depth }: { depth: number }) {
  const texts = useTexts().layers;
  const [chosen, choose] = useState(0);
  const layer = Math.min(chosen, depth - 1);
  return (
    <div className={classes.chooser}>
      <span>{texts.layer}</span>
      <ActionIcon
        size={22}
        aria-label={texts.previous}
        disabled={layer === 0}
        onClick={() => choose(layer - 1)}
      >
        {arrows.before}
      </ActionIcon>
      <SmallNumber
        label={texts.layer}
        value={layer + 1}
        bounds={{ minimum: 1, maximum: depth, integer: true }}
        increment={1}
        set={(number) => choose(number - 1)}
      />
      <ActionIcon
        size={22}
        aria-label={texts.next}
        disabled={layer === depth - 1}
        onClick={() => choose(layer + 1)}
      >
        {arrows.after}
      </ActionIcon>
      <span className={classes.depth}>{texts.ofLayers(depth)}</span>
      {(['widths', 'dropouts'] as const).map((name) => (
        <span key={name} className={classes.pair}>
          {texts.short[name]}
          <AboutButton name={name} />
          <LayerField name={name} layer={layer} />
        </span>
      ))}
    </div>
  );
}
