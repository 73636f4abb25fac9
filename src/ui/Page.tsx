import { useWindowEvent } from '@mantine/hooks';
import { Suspense, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { isLessonStep } from '../spec/lessonNames';
import { isPanelHidden } from '../spec/link/parts';
import { changesRows } from '../spec/spec';
import { namesOf } from '../spec/table';
import { isPrepared } from '../store/prepared/prepared';
import { Controls } from './controls/Controls';
import { DepthView } from './DepthView';
import { FirstNetwork } from './FirstNetwork';
import { Panel } from './faults/Panel';
import { useFileDrop } from './files/useFileDrop';
import { Header } from './header/Header';
import { Later, LaterPart, loadedLater } from './Later';
import { NoticeList } from './notices/NoticeList';
import { type PhonePart, PhoneTabs } from './PhoneTabs';
import classes from './page.module.css';
import { RunBar } from './runBar/RunBar';
import { isDialogOpen, takesArrows, takesKeys, takesSpace } from './takenKeys';
import { useMenuKeys } from './useMenuKeys';
import {
  activeSpec,
  type PageState,
  useActions,
  useFirstTexts,
  usePlayground,
  usePlaygroundStore,
} from './usePlayground';
import { usePromisedFigure } from './usePromisedFigure';

// The page can be used before its charts are there, and dialogs are loaded when they are opened.
const curveCharts = () => import('./curves/CurveCharts');
// The figures come in one file: it is fetched while the first network is built, in a task of its own. Who draws
// them hears of a fault.
setTimeout(() => curveCharts().catch(() => undefined));
const LossChart = loadedLater(() => curveCharts().then((charts) => charts.LossChart));
const AccuracyChart = loadedLater(() => curveCharts().then((charts) => charts.AccuracyChart));
const LearningRateChart = loadedLater(() =>
  curveCharts().then((charts) => charts.LearningRateChart),
);
const BatchPreviewFigure = loadedLater(() =>
  import('./batchPreview/BatchPreviewFigure').then((module) => module.BatchPreviewFigure),
);
const ClaimsDialog = loadedLater(() =>
  import('./claims/ClaimsDialog').then((module) => module.ClaimsDialog),
);
const DiagnosisColumn = loadedLater(() =>
  import('./diagnosis/DiagnosisColumn').then((module) => module.DiagnosisColumn),
);
const DrawingPanel = loadedLater(() =>
  import('./drawing/DrawingPanel').then((module) => module.DrawingPanel),
);
const CodeDialog = loadedLater(() =>
  import('./code/CodeDialog').then((module) => module.CodeDialog),
);
const HelpDialog = loadedLater(() =>
  import('./dialogs/HelpDialog').then((module) => module.HelpDialog),
);
const ImageDialog = loadedLater(() =>
  import('./files/ImageDialog').then((module) => module.ImageDialog),
);
const Inspector = loadedLater(() =>
  import('./inspector/Inspector').then((module) => module.Inspector),
);
const LadderPanel = loadedLater(() =>
  import('./pins/LadderPanel').then((module) => module.LadderPanel),
);
const LessonPanel = loadedLater(() =>
  import('./lessons/LessonPanel').then((module) => module.LessonPanel),
);
const LessonsDialog = loadedLater(() =>
  import('./lessons/LessonsDialog').then((module) => module.LessonsDialog),
);
const OutputPanel = loadedLater(() =>
  import('./output/OutputPanel').then((module) => module.OutputPanel),
);
const PhaseMapDialog = loadedLater(() =>
  import('./map/PhaseMapDialog').then((module) => module.PhaseMapDialog),
);
const PinList = loadedLater(() => import('./pins/PinList').then((module) => module.PinList));
const PreparedPage = loadedLater(() =>
  import('./prepared/PreparedPage').then((module) => module.PreparedPage),
);
const PredictDialog = loadedLater(() =>
  import('./predict/PredictDialog').then((module) => module.PredictDialog),
);
const StandardizationDialog = loadedLater(() =>
  import('./dialogs/StandardizationDialog').then((module) => module.StandardizationDialog),
);
const RunMarks = loadedLater(() => import('./notices/RunMarks').then((module) => module.RunMarks));
const SurfaceDialog = loadedLater(() =>
  import('./surface/SurfaceDialog').then((module) => module.SurfaceDialog),
);
const TableDialog = loadedLater(() =>
  import('./files/TableDialog').then((module) => module.TableDialog),
);

/** Loss and accuracy over steps, and what the model answers, from top to bottom. */
const results = {
  ladder: LadderPanel,
  loss: LossChart,
  pins: PinList,
  // Over the pictures that are read wrong: their number changes while somebody draws.
  drawing: DrawingPanel,
  output: OutputPanel,
  accuracy: AccuracyChart,
  learningRate: LearningRateChart,
  feed: BatchPreviewFigure,
};

/** A result that is seldom there is loaded when it first is. */
const conditions: Partial<Record<keyof typeof results, (state: PageState) => boolean>> = {
  pins: ({ pins }) => pins.length > 0,
  drawing: ({ data }) => data !== null && data.image !== null,
  feed: (state) => changesRows(activeSpec(state)),
};
const always = () => true;

function Result({ name }: { name: keyof typeof results }) {
  const isShown = usePlayground(conditions[name] ?? always);
  const Shown = results[name];
  if (!isShown) return null;
  return name in conditions ? (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  ) : (
    <Shown />
  );
}

type Dialog = 'help' | 'table' | 'images' | 'standardization' | 'code' | null;

export function Page() {
  const texts = useFirstTexts().page;
  const [dialog, setDialog] = useState<Dialog>(null);
  const [part, setPart] = useState<PhonePart>('network');
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const close = () => setDialog(null);
  const { askRow, closeInspector, closeMap, showClaim, showLesson, showSurface } = useActions();
  const openHelp = () => setDialog('help');
  const isMapOpen = usePlayground(({ page }) => page.map !== '');
  const isClaimsOpen = usePlayground(({ page }) => page.claim !== '');
  const isLesson = usePlayground(({ lessonView }) => lessonView !== null);
  const lesson = usePlayground(({ page }) => page.lesson);
  const isLessonsOpen = lesson === 'all';
  const isInspectorOpen = usePlayground(({ inspected }) => inspected !== null);
  const isMarked = usePlayground(({ variants }) =>
    variants.some(
      ({ interventions, start }) => interventions.length > 0 || start.weightsFile !== null,
    ),
  );
  const isSurfaceShown = usePlayground((state) => state.isSurfaceShown);
  const isRowAsked = usePlayground(({ askedRow }) => askedRow !== null);
  const isForOthers = usePlayground(({ page }) => isPrepared(page));
  const hasHeader = usePlayground(
    ({ page }) => page.embed === '0' && page.present === '0' && !isPanelHidden(page, 'header'),
  );
  usePromisedFigure(setPart);
  useEffect(() => {
    if (isLessonStep(lesson)) setPart('guide');
  }, [lesson]);
  const closeSheet = (): void => {
    setIsSheetOpen(false);
    document.getElementById('settings-tab')?.focus();
  };
  /** Shows a part of the page, which a phone may hide, and goes on from there with the keys. */
  const goTo = (target: PhonePart | 'settings'): void => {
    flushSync(() => {
      setIsSheetOpen(target === 'settings');
      if (target !== 'settings') setPart(target);
    });
    document.getElementById(target)?.focus({ preventScroll: true });
  };
  useKeys(openHelp, dialog !== null || isMapOpen || isClaimsOpen || isLessonsOpen || isRowAsked);
  useMenuKeys();
  useWindowEvent('keydown', ({ key }) => {
    // Escape closes what is open over the sheet first.
    if (key === 'Escape' && isSheetOpen && !isDialogOpen()) {
      closeSheet();
    }
  });
  const { permits } = useActions();
  const openData = (data: 'table' | 'images'): void => {
    if (permits('ownData')) setDialog(data);
  };
  const drop = useFileDrop(openData);
  return (
    <div className={classes.page} data-part={part} data-sheet={isSheetOpen}>
      <nav className={classes.skipLinks} aria-label={texts.skip.name}>
        {(['network', 'settings', 'guide'] as const).map((target) => (
          <a
            key={target}
            href={`#${target}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(target);
            }}
          >
            {texts.skip[target]}
          </a>
        ))}
      </nav>
      {hasHeader && <Header openHelp={openHelp} openCode={() => setDialog('code')} />}
      <RunBar />
      <div className={classes.notices}>
        <NoticeList />
        <LaterPart>{isForOthers && <PreparedPage />}</LaterPart>
        <LaterPart>{isMarked && <RunMarks />}</LaterPart>
      </div>
      {isSheetOpen && (
        // Keys close the sheet too: Escape, and the tab that opened it.
        <button
          type="button"
          className={classes.besideSheet}
          aria-hidden
          tabIndex={-1}
          onClick={closeSheet}
        />
      )}
      <aside
        id="settings"
        data-panel="settings"
        tabIndex={-1}
        className={classes.controls}
        aria-label={texts.controls}
      >
        <Panel name="controls">
          <Controls
            openTable={() => openData('table')}
            openImages={() => openData('images')}
            openStandardization={() => setDialog('standardization')}
          />
        </Panel>
      </aside>
      <main className={classes.views} data-views>
        <section
          id="network"
          data-column="depth"
          tabIndex={-1}
          className={classes.depthView}
          aria-label={texts.depthView}
        >
          <DepthView />
        </section>
        <section data-column="results" className={classes.results} aria-label={texts.results}>
          <FirstNetwork className={classes.result}>
            {namesOf(results).map((name) => (
              <div key={name} className={classes.result} data-row={name}>
                <Panel name={name}>
                  <Result name={name} />
                </Panel>
              </div>
            ))}
          </FirstNetwork>
        </section>
        <section
          id="guide"
          data-column="insights"
          tabIndex={-1}
          className={classes.insights}
          aria-label={texts.insights}
        >
          <Panel name="diagnosis">
            <Suspense fallback={null}>{isLesson ? <LessonPanel /> : <DiagnosisColumn />}</Suspense>
          </Panel>
        </section>
      </main>
      <PhoneTabs
        part={part}
        isSheetOpen={isSheetOpen}
        choose={(chosen) => {
          if (chosen === 'settings' && isSheetOpen) closeSheet();
          else goTo(chosen);
        }}
      />
      <Later opened={dialog === 'help'} close={close}>
        <HelpDialog opened={dialog === 'help'} close={close} />
      </Later>
      <Later opened={dialog === 'code'} close={close}>
        <CodeDialog opened={dialog === 'code'} close={close} />
      </Later>
      <Later opened={dialog === 'table'} close={close}>
        <TableDialog opened={dialog === 'table'} close={close} dropped={drop.tables} />
      </Later>
      <Later opened={dialog === 'standardization'} close={close}>
        <StandardizationDialog opened={dialog === 'standardization'} close={close} />
      </Later>
      <Later opened={dialog === 'images'} close={close}>
        <ImageDialog opened={dialog === 'images'} close={close} dropped={drop.images} />
      </Later>
      <Later opened={isSurfaceShown} close={() => showSurface(false)}>
        <SurfaceDialog />
      </Later>
      <Later opened={isRowAsked} close={() => askRow(null)}>
        <PredictDialog />
      </Later>
      <Later opened={isMapOpen} close={closeMap}>
        <PhaseMapDialog />
      </Later>
      <Later opened={isClaimsOpen} close={() => showClaim('')}>
        <ClaimsDialog />
      </Later>
      <Later opened={isLessonsOpen} close={() => void showLesson('')}>
        <LessonsDialog />
      </Later>
      <Later opened={isInspectorOpen} close={closeInspector}>
        <Inspector />
      </Later>
      {drop.isOver && <div className={classes.dropTarget}>{texts.dropHere}</div>}
    </div>
  );
}

/**
 * Space trains or pauses, → makes one step, R resets, 1 to 4 select a variant, ? opens the help; an open dialog
 * keeps the keys.
 */
function useKeys(openHelp: () => void, isModal: boolean): void {
  // Read when a key is pressed: the page is not drawn again for it.
  const { getState } = usePlaygroundStore();
  useWindowEvent('keydown', (event) => {
    if (isModal || event.ctrlKey || event.metaKey || event.altKey) return;
    const { phase, variants, isExplaining, train, pause, advance, reset, selectVariant } =
      getState();
    const variant = '1234'.indexOf(event.key);
    const actions: Record<string, { unless: string; act(): void }> = {
      ' ': { unless: takesSpace, act: () => void (phase === 'training' ? pause() : train()) },
      // An explained step is walked by it.
      ...(isExplaining ? {} : { ArrowRight: { unless: takesArrows, act: () => void advance(1) } }),
      r: { unless: takesKeys, act: () => void reset() },
      R: { unless: takesKeys, act: () => void reset() },
      '?': { unless: takesKeys, act: openHelp },
      ...(variant in variants
        ? { [event.key]: { unless: takesKeys, act: () => selectVariant(variant) } }
        : {}),
    };
    const action = actions[event.key];
    const target = event.target instanceof Element ? event.target : null;
    if (action === undefined || target?.closest(action.unless)) return;
    event.preventDefault();
    action.act();
  });
}
