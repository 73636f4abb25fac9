import { useState } from 'react';
import { BatchPreviewFigure } from './batchPreview/BatchPreviewFigure';
import { Controls } from './controls/Controls';
import { AccuracyChart, LearningRateChart, LossChart } from './curves/CurveCharts';
import { DepthView } from './DepthView';
import { DiagnosisColumn } from './diagnosis/DiagnosisColumn';
import { HelpDialog } from './dialogs/HelpDialog';
import { StandardizationDialog } from './dialogs/StandardizationDialog';
import { DrawingPanel } from './drawing/DrawingPanel';
import { Panel } from './faults/Panel';
import { ImageDialog } from './files/ImageDialog';
import { TableDialog } from './files/TableDialog';
import { useFileDrop } from './files/useFileDrop';
import { Header } from './header/Header';
import { PhaseMapDialog } from './map/PhaseMapDialog';
import { NoticeList } from './NoticeList';
import { OutputPanel } from './output/OutputPanel';
import classes from './page.module.css';
import { LadderPanel } from './pins/LadderPanel';
import { PinList } from './pins/PinList';
import { RunBar } from './runBar/RunBar';
import { useKeys } from './useKeys';
import { usePlayground } from './usePlayground';
import { useTexts } from './useTexts';

/** Loss and accuracy over steps, and what the model answers, from top to bottom. */
const results = {
  ladder: LadderPanel,
  loss: LossChart,
  pins: PinList,
  accuracy: AccuracyChart,
  learningRate: LearningRateChart,
  drawing: DrawingPanel,
  output: OutputPanel,
  feed: BatchPreviewFigure,
};

type Dialog = 'help' | 'table' | 'images' | 'standardization' | null;

export function Page() {
  const allTexts = useTexts();
  const texts = allTexts.page;
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const isMapOpen = usePlayground(({ page }) => page.map !== '');
  useKeys({ openHelp: () => setDialog('help'), isModal: dialog !== null || isMapOpen });
  const drop = useFileDrop(setDialog);
  return (
    <div className={classes.page}>
      <Header openHelp={() => setDialog('help')} />
      <RunBar />
      <NoticeList />
      <aside className={classes.controls} aria-label={texts.controls}>
        <Panel name="controls">
          <Controls
            openTable={() => setDialog('table')}
            openImages={() => setDialog('images')}
            openStandardization={() => setDialog('standardization')}
          />
        </Panel>
      </aside>
      <main className={classes.views}>
        <section className={classes.depthView} aria-label={texts.depthView}>
          <DepthView />
        </section>
        <section className={classes.results} aria-label={texts.results}>
          {Object.entries(results).map(([name, Result]) => (
            <Panel key={name} name={name as keyof typeof results}>
              <Result />
            </Panel>
          ))}
        </section>
        <section className={classes.insights} aria-label={allTexts.diagnosis.region}>
          <Panel name="diagnosis">
            <DiagnosisColumn />
          </Panel>
        </section>
      </main>
      <HelpDialog opened={dialog === 'help'} close={close} />
      <TableDialog opened={dialog === 'table'} close={close} dropped={drop.table} />
      <StandardizationDialog opened={dialog === 'standardization'} close={close} />
      <ImageDialog opened={dialog === 'images'} close={close} dropped={drop.images} />
      <PhaseMapDialog />
      {drop.isOver && <div className={classes.dropTarget}>{texts.dropHere}</div>}
    </div>
  );
}
