import { useTexts } from '../useTexts';
import classes from './heatmap.module.css';
import { layerTicks } from './layerTicks';

/** The axis of depth in HTML, on the same pixels as the profile's. */
export function LayerAxis({ layerCount, hasOutput }: { layerCount: number; hasOutput: boolean }) {
  const { outputTick } = useTexts().charts;
  return (
    <div className={classes.layerAxis} aria-hidden="true">
      {layerTicks(layerCount).map((layer) => (
        <span key={layer} style={{ left: `${(100 * (layer - 0.5)) / layerCount}%` }}>
          {hasOutput && layer === layerCount ? outputTick : layer}
        </span>
      ))}
    </div>
  );
}
