import type { ReactNode } from 'react';
import type { LayerListName } from '../../spec/hiddenLayers';
import { AboutButton } from '../controls/AboutButton';
import { depthMargins } from '../plot/ChartFrame';
import { useTexts } from '../useTexts';
import { LayerField } from './LayerField';
import classes from './layers.module.css';

interface Props {
  depth: number;
  /** Column of the axis that the first hidden layer stands in, and how many there are. */
  firstColumn: number;
  columnCount: number;
}

/** A field under each layer's column of the charts. */
export function LayerColumns({ depth, firstColumn, columnCount }: Props) {
  const layers = Array.from({ length: depth }, (_, layer) => layer);
  const place = (layer: number) => ({
    left: `${(100 * (firstColumn + layer)) / columnCount}%`,
    width: `${100 / columnCount}%`,
  });
  return (['widths', 'dropouts'] as const).map((name) => (
    <Row key={name} name={name}>
      {layers.map((layer) => (
        <div key={layer} className={classes.column} style={place(layer)}>
          <LayerField name={name} layer={layer} />
        </div>
      ))}
    </Row>
  ));
}

function Row({ name, children }: { name: LayerListName; children: ReactNode }) {
  const texts = useTexts().layers;
  const { left, right } = depthMargins;
  return (
    <div className={classes.row} style={{ gridTemplateColumns: `${left}px 1fr ${right}px` }}>
      <div className={classes.side}>
        {texts.short[name]} <AboutButton name={name} />
      </div>
      <div className={classes.track}>{children}</div>
    </div>
  );
}
