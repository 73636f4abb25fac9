import { Button, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import type { LayerSeries } from '../record/stepHistory';
import { hiddenDepth } from '../spec/hiddenLayers';
import classes from './depthView.module.css';
import { Panel } from './faults/Panel';
import { HeatmapPanel } from './heatmap/HeatmapPanel';
import { LayerEditor } from './layerEditor/LayerEditor';
import { LayersPanel } from './layers/LayersPanel';
import { ProfileChart } from './profile/ProfileChart';
import { InitialSignalsView } from './theory/InitialSignalsView';
import { activeSpec, useActions, usePlayground, useTexts } from './usePlayground';

const choices: readonly LayerSeries[] = ['gradientNorms', 'forwardSignals', 'backwardSignals'];

const signs = { open: '▾', closed: '▸' };

/** Shows the network's inside layer by layer: profile and heatmap share the axis of depth. */
export function DepthView() {
  const texts = useTexts();
  const series = usePlayground((state) => state.series);
  const depth = usePlayground((state) => hiddenDepth(activeSpec(state)));
  const hasLists = usePlayground((state) => {
    const { widths, dropouts } = activeSpec(state);
    return widths !== '' || dropouts !== '';
  });
  const isStartShown = usePlayground((state) => state.isStartShown);
  const { selectSeries, showStart } = useActions();
  /** Null until it is opened or closed. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const editorId = useId();
  // Numbers of single layers that a link brings are seen without a click; the fields stay when they go.
  if (hasLists && wanted === null) setWanted(true);
  const isEditing = depth > 0 && wanted === true;
  return (
    <div className={classes.depthView} data-editing={isEditing}>
      <div className={classes.depthHead}>
        {isStartShown ? (
          <span className={classes.startNote}>{texts.theory.start.note}</span>
        ) : (
          <SegmentedControl
            size="xs"
            aria-label={texts.charts.seriesSwitch}
            data={choices.map((value) => ({ value, label: texts.charts.series[value] }))}
            value={series}
            onChange={(value) => selectSeries(value as LayerSeries)}
          />
        )}
        <Button
          variant="default"
          size="xs"
          className={classes.startButton}
          aria-label={texts.theory.start.toggleName}
          title={texts.theory.start.toggleName}
          aria-pressed={isStartShown}
          onClick={() => showStart(!isStartShown)}
        >
          {texts.theory.start.toggle}
        </Button>
        {depth > 0 && (
          <Button
            variant="default"
            size="xs"
            className={classes.layersButton}
            aria-label={texts.layers.openName}
            title={texts.layers.openName}
            rightSection={<span aria-hidden="true">{isEditing ? signs.open : signs.closed}</span>}
            aria-expanded={isEditing}
            aria-controls={editorId}
            onClick={() => setWanted(!isEditing)}
          >
            {texts.layers.open}
          </Button>
        )}
      </div>
      {/* Of each view a panel of its own: a fault in one is not the other's. */}
      <Panel key={isStartShown ? 'start' : 'profile'} name="profile">
        {isStartShown ? <InitialSignalsView /> : <ProfileChart />}
      </Panel>
      {isEditing && (
        <Panel name="editor">
          <LayerEditor id={editorId} />
        </Panel>
      )}
      {!isStartShown && (
        <>
          <Panel name="layers">
            <LayersPanel />
          </Panel>
          <Panel name="heatmap">
            <HeatmapPanel />
          </Panel>
        </>
      )}
    </div>
  );
}
