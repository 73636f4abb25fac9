import { useWindowEvent } from '@mantine/hooks';
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
import { usePlayground, usePlaygroundStore, useTexts } from './usePlayground';

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
  const openHelp = () => setDialog('help');
  const isMapOpen = usePlayground(({ page }) => page.map !== '');
  useKeys(openHelp, dialog !== null || isMapOpen);
  const drop = useFileDrop(setDialog);
  return (
    <div className={classes.page}>
      <Header openHelp={openHelp} />
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

/** Selectors of elements in which a key already means something: typing, choosing, pressing a button. */
const takesKeys =
  'input:not([type="range"]), textarea, select, [contenteditable="true"], [role="dialog"]';
const takesSpace = `${takesKeys}, button, summary, a[href]`;
const takesArrows = `${takesKeys}, input[type="range"], [role="radio"], [role="slider"]`;

/** Space trains or pauses, → makes one step, R resets, ? opens the help; an open dialog keeps the keys. */
function useKeys(openHelp: () => void, isModal: boolean): void {
  // Read when a key is pressed: the page is not drawn again for it.
  const { getState } = usePlaygroundStore();
  useWindowEvent('keydown', (event) => {
    if (isModal || event.ctrlKey || event.metaKey || event.altKey) return;
    const { phase, train, pause, advance, reset } = getState();
    const actions: Record<string, { unless: string; act(): void }> = {
      ' ': { unless: takesSpace, act: () => void (phase === 'training' ? pause() : train()) },
      ArrowRight: { unless: takesArrows, act: () => void advance(1) },
      r: { unless: takesKeys, act: () => void reset() },
      R: { unless: takesKeys, act: () => void reset() },
      '?': { unless: takesKeys, act: openHelp },
    };
    const action = actions[event.key];
    const target = event.target instanceof Element ? event.target : null;
    if (action === undefined || target?.closest(action.unless)) return;
    event.preventDefault();
    action.act();
  });
}
