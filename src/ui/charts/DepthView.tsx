import { SegmentedControl } from '@mantine/core';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './figure.module.css';
import { HeatmapPanel } from './HeatmapPanel';
import { ProfileChart } from './ProfileChart';
import type { LayerSeries } from './runTypes';

const choices: readonly LayerSeries[] = ['gradientNorms', 'forwardSignals', 'backwardSignals'];

/** What goes on inside the network, layer by layer: profile and heatmap share the axis of depth. */
export function DepthView() {
  const { charts: texts } = useTexts();
  const series = usePlayground((state) => state.series);
  const { selectSeries } = useActions();
  return (
    <div className={classes.depthView}>
      <SegmentedControl
        size="xs"
        className={classes.seriesSwitch}
        aria-label={texts.seriesSwitch}
        data={choices.map((value) => ({ value, label: texts.series[value] }))}
        value={series}
        onChange={(value) => selectSeries(value as LayerSeries)}
      />
      <ProfileChart />
      <HeatmapPanel />
    </div>
  );
}
