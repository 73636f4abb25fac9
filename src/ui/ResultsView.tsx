import { AccuracyChart } from './charts/AccuracyChart';
import { LearningRateChart } from './charts/LearningRateChart';
import { LossChart } from './charts/LossChart';
import { OutputPanel } from './charts/OutputPanel';
import { DrawingPanel } from './drawing/DrawingPanel';
import { FeedStrip } from './feed/FeedStrip';
import { LadderPanel } from './pins/LadderPanel';
import { PinList } from './pins/PinList';

/** What comes of it: loss and accuracy over steps, and what the model answers. */
export function ResultsView() {
  return (
    <>
      <LadderPanel />
      <LossChart />
      <PinList />
      <AccuracyChart />
      <LearningRateChart />
      <DrawingPanel />
      <OutputPanel />
      <FeedStrip />
    </>
  );
}
