import type { VariantView } from '../../store/run/run';
import classes from '../heatmap/heatmap.module.css';
import { useTexts } from '../useTexts';
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
