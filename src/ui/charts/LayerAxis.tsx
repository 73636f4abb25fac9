import type { VariantView } from '../../store/run';
import { useTexts } from '../useTexts';
import classes from './heatmap.module.css';
import { columnLabels, layerColumns } from './layerNames';

/** The axis of depth in HTML, on the same pixels as the profile's. */
export function LayerAxis({ variants }: { variants: Pick<VariantView, 'layers'>[] }) {
  const { charts: texts } = useTexts();
  const { count } = layerColumns(variants);
  return (
    <div className={classes.layerAxis} aria-hidden="true">
      {columnLabels(variants, texts).map(({ column, text }) => (
        <span key={column} style={{ left: `${(100 * (column - 0.5)) / count}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
