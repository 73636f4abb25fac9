import { BatchPreviewFigure } from './batchPreview/BatchPreviewFigure';
import { AccuracyChart, LearningRateChart, LossChart } from './curves/CurveCharts';
import { DrawingPanel } from './drawing/DrawingPanel';
import { Panel } from './faults/Panel';
import { OutputPanel } from './output/OutputPanel';
import { LadderPanel } from './pins/LadderPanel';
import { PinList } from './pins/PinList';

/** What comes of it: loss and accuracy over steps, and what the model answers. */
export function ResultsView() {
  return (
    <>
      <Panel name="ladder">
        <LadderPanel />
      </Panel>
      <Panel name="loss">
        <LossChart />
      </Panel>
      <Panel name="pins">
        <PinList />
      </Panel>
      <Panel name="accuracy">
        <AccuracyChart />
      </Panel>
      <Panel name="learningRate">
        <LearningRateChart />
      </Panel>
      <Panel name="drawing">
        <DrawingPanel />
      </Panel>
      <Panel name="output">
        <OutputPanel />
      </Panel>
      <Panel name="feed">
        <BatchPreviewFigure />
      </Panel>
    </>
  );
}
