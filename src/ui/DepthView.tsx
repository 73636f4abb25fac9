import { Button } from '@mantine/core';
import { Suspense, useId, useState } from 'react';
import type { LayerSeries } from '../record/stepHistory';
import { hiddenDepth } from '../spec/hiddenLayers';
import { Unlocked } from './controls/Unlocked';
import classes from './depthView.module.css';
import { FirstNetwork } from './FirstNetwork';
import { Panel } from './faults/Panel';
import { loadedLater } from './Later';
import { Segments } from './Segments';
import {
  activeSpec,
  useActions,
  useFigureTexts,
  useFirstTexts,
  usePlayground,
} from './usePlayground';

const ExplainPanel = loadedLater(() =>
  import('./explain/ExplainPanel').then((module) => module.ExplainPanel),
);
const HeatmapPanel = loadedLater(() =>
  import('./heatmap/HeatmapPanel').then((module) => module.HeatmapPanel),
);
const InitialSignalsView = loadedLater(() =>
  import('./theory/InitialSignalsView').then((module) => module.InitialSignalsView),
);
const LayerEditor = loadedLater(() =>
  import('./layerEditor/LayerEditor').then((module) => module.LayerEditor),
);
const LayersPanel = loadedLater(() =>
  import('./layers/LayersPanel').then((module) => module.LayersPanel),
);
const NetworkFigure = loadedLater(() =>
  import('./network/NetworkFigure').then((module) => module.NetworkFigure),
);
const ProfileChart = loadedLater(() =>
  import('./profile/ProfileChart').then((module) => module.ProfileChart),
);

const signs = { open: '▾', closed: '▸' };

/** While a step is explained the network stays as it is, however long the formulas are. */
const steadyRow = { flexGrow: 0 };

/** Shows the network's inside layer by layer: all figures share the axis of depth. */
export function DepthView() {
  const texts = useFirstTexts().layers;
  const hasLayers = usePlayground((state) => hiddenDepth(activeSpec(state)) > 0);
  const hasLists = usePlayground((state) => {
    const { widths, dropouts } = activeSpec(state);
    return widths !== '' || dropouts !== '';
  });
  const isExplaining = usePlayground((state) => state.isExplaining);
  /** True while the fields of single layers are shown; null until they are opened or closed. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const editorId = useId();
  // Numbers of single layers that a link brings are seen without a click; the fields stay when they go.
  if (hasLists && wanted === null) setWanted(true);
  const isEditing = hasLayers && wanted === true;
  const toggle = hasLayers && (
    <Button
      size="compact-sm"
      fw={500}
      aria-label={texts.openName}
      title={texts.openName}
      aria-expanded={isEditing}
      aria-controls={editorId}
      onClick={() => setWanted(!isEditing)}
    >
      {texts.open} {isEditing ? signs.open : signs.closed}
    </Button>
  );
  return (
    <FirstNetwork className={classes.depthView}>
      <div
        className={classes.figureRow}
        data-row="network"
        style={isExplaining ? steadyRow : undefined}
      >
        <Panel name="network">
          <NetworkFigure tools={toggle} />
        </Panel>
      </div>
      {isEditing && (
        <Panel name="editor">
          <Suspense fallback={null}>
            <Unlocked name="widths">
              <LayerEditor id={editorId} />
            </Unlocked>
          </Suspense>
        </Panel>
      )}
      {isExplaining && (
        <Panel name="explanation">
          <Suspense fallback={null}>
            <ExplainPanel />
          </Suspense>
        </Panel>
      )}
      <DepthTabs />
      <DepthFigures />
    </FirstNetwork>
  );
}

type DepthTab = LayerSeries | 'start' | 'layers';
const tabs: readonly DepthTab[] = [
  'gradientNorms',
  'forwardSignals',
  'backwardSignals',
  'start',
  'layers',
];

/** Chooses which numbers of the layers are shown under the network. */
function DepthTabs() {
  const texts = useFirstTexts().layers;
  const tab = usePlayground(({ series, isStartShown, areLayersShown }): DepthTab => {
    if (isStartShown) return 'start';
    return areLayersShown ? 'layers' : series;
  });
  const { selectSeries, showStart, showLayers } = useActions();
  const choose = (chosen: DepthTab): void => {
    showStart(chosen === 'start');
    showLayers(chosen === 'layers');
    if (chosen !== 'start' && chosen !== 'layers') selectSeries(chosen);
  };
  return (
    <div className={classes.depthHead} data-row="tabs">
      <Segments
        label={texts.seriesSwitch}
        options={tabs.map((value) => ({ value, label: texts.depthTabs[value] }))}
        value={tab}
        onChange={choose}
      />
    </div>
  );
}

/** Has a panel for each view: a fault in one is not the other's. */
function DepthFigures() {
  const isExplaining = usePlayground((state) => state.isExplaining);
  const isStartShown = usePlayground((state) => state.isStartShown);
  const areLayersShown = usePlayground((state) => state.areLayersShown);
  if (isStartShown) {
    return (
      <Panel key="start" name="profile">
        <Suspense fallback={null}>
          <StartNote />
          <InitialSignalsView />
        </Suspense>
      </Panel>
    );
  }
  if (areLayersShown) {
    return (
      <div className={classes.figureRow} data-row="layers">
        <Panel name="layers">
          <Suspense fallback={null}>
            <LayersPanel />
          </Suspense>
        </Panel>
      </div>
    );
  }
  return (
    <>
      <div className={classes.figureRow} data-row="profile">
        <Panel key="profile" name="profile">
          <ProfileChart />
        </Panel>
      </div>
      {/* Its room is the explanation's. */}
      {!isExplaining && (
        <div className={classes.figureRow} data-row="heatmap">
          <Panel name="heatmap">
            <HeatmapPanel />
          </Panel>
        </div>
      )}
    </>
  );
}

function StartNote() {
  const texts = useFigureTexts().theory.start;
  return <p className={classes.startNote}>{texts.note}</p>;
}
