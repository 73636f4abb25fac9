import { memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import { variantNames } from '../../spec/lab';
import type { NetworkPicture } from '../../store/run/run';
import type { WeightPlace } from '../../store/run/timeTravel';
import { useCanvas } from '../canvas/useCanvas';
import { useElementSize } from '../canvas/useElementSize';
import { useDataNames } from '../dataNames';
import { type Decades, decadesAround, useRunDecades, widen } from '../depth/decades';
import { layerColumns } from '../depth/layerColumns';
import { extentOf, layerValues } from '../depth/layerValues';
import { Later, LaterPart, loadedLater } from '../Later';
import { Figure } from '../plot/Figure';
import { shownRecord } from '../run/shownRecords';
import { useFigureState, type Visibility } from '../run/useThrottled';
import { visitedVariants } from '../run/visitedVariants';
import { Segments } from '../Segments';
import { type PageState, useActions, useFigureTexts, usePlayground } from '../usePlayground';
import { drawColumns } from './drawColumns';
import { type EdgeView, largestMagnitude } from './drawEdges';
import { drawNetwork } from './drawNetwork';
import { ExplainButton } from './ExplainButton';
import { inputLabels } from './inputLabels';
import { NetworkCaption } from './NetworkCaption';
import { NetworkColumns, type Pointed } from './NetworkColumns';
import classes from './network.module.css';
import { inputRadius, inputSide, layOut, type NetworkLayout, unitYs } from './networkLayout';
import { describeNetwork } from './networkText';
import { UnderColumns } from './UnderColumns';
import { useDrawnVariant } from './useDrawnVariant';

const LitColumns = loadedLater(() =>
  import('../explain/LitColumns').then((module) => module.LitColumns),
);
const WeightTraceDialog = loadedLater(() =>
  import('../trace/WeightTraceDialog').then((module) => module.WeightTraceDialog),
);

const select = ({
  variants,
  visited,
  activeVariant,
  pointedStep,
  data,
  pointedPlace,
}: PageState) => ({
  variants,
  visited,
  activeVariant,
  pointedStep,
  image: data?.image ?? null,
  pointedPlace,
});

type Shown = ReturnType<typeof select>;

const views: readonly EdgeView[] = ['answers', 'gradient'];

/** The selected variant's network, on the axis of depth that profile and heatmap share. */
export const NetworkFigure = memo(function NetworkFigure({ tools }: { tools: ReactNode }) {
  const { network: texts } = useFigureTexts();
  const [shown, visibility] = useFigureState(select);
  useReadingWhileSeen(visibility);
  const [view, setView] = useState<EdgeView>('gradient');
  const { variants, activeVariant } = shown;
  const letter = variantNames[activeVariant];
  const notes = useMemo(() => [texts.saved(letter, texts.views[view])], [texts, letter, view]);
  return (
    <Figure
      title={texts.title}
      aside={
        <div className={classes.tools} data-unsaved>
          <VariantSwitch count={variants.length} active={activeVariant} />
          <div className={classes.looks}>
            <Segments
              label={texts.viewSwitch}
              options={views.map((value) => ({ value, label: <ViewName view={value} /> }))}
              value={view}
              onChange={setView}
            />
            <ExplainButton />
            {tools}
          </div>
        </div>
      }
      describe={describeNetwork}
      notes={notes}
      visibility={visibility}
    >
      {variants[activeVariant] !== undefined && <Drawing shown={shown} view={view} />}
    </Figure>
  );
});

/** Has the worker read the network's units while the figure is in view, and nobody looks at another tab. */
function useReadingWhileSeen(visibility: Visibility): void {
  const { seeNetwork } = useActions();
  useEffect(() => {
    const tell = (): void => seeNetwork(visibility.isSeen() && !document.hidden);
    const stop = visibility.onChange(tell);
    document.addEventListener('visibilitychange', tell);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', tell);
    };
  }, [visibility, seeNetwork]);
}

/** Where there is little room the beginning of the name says enough. */
function ViewName({ view }: { view: EdgeView }) {
  const [first, ...rest] = useFigureTexts().network.views[view].split(' ');
  return (
    <>
      {first}
      {rest.length > 0 && <span className={classes.rest}> {rest.join(' ')}</span>}
    </>
  );
}

/** The variants' networks are one click away from one another. */
function VariantSwitch({ count, active }: { count: number; active: number }) {
  const { network: texts } = useFigureTexts();
  const { selectVariant } = useActions();
  if (count < 2) return null;
  const letters = variantNames.slice(0, count);
  return (
    <Segments
      label={texts.variantSwitch}
      options={letters.map((letter) => ({ value: letter, label: letter }))}
      value={variantNames[active]}
      onChange={(letter) => selectVariant(letters.indexOf(letter))}
    />
  );
}

function Drawing({ shown, view }: { shown: Shown; view: EdgeView }) {
  const { variants, visited, activeVariant, pointedStep, image, pointedPlace } = shown;
  const { ref, width, height } = useElementSize();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [traced, setTraced] = useState<WeightPlace | null>(null);
  const present = useDrawnVariant(visitedVariants(variants, visited)[activeVariant]);
  const { network: picture, layers, history, start } = present;
  const { count, offsets } = layerColumns(variants);
  const offset = offsets[activeVariant];
  const rows = Math.max(1, ...(picture?.layers.map(({ units }) => units) ?? []));
  const layout = useMemo(() => {
    const shared = { count, offset, layers: layers.length };
    // Beside a variant of many more layers its units would be too small to be seen.
    const own = { count: layers.length, offset: 0, layers: layers.length };
    return layOut({ width, height }, 2 * layers.length < count ? own : shared, rows);
  }, [width, height, count, offset, layers.length, rows]);
  const edgeDecades = useEdgeDecades(present);
  const signalDecades = useRunDecades(variants, 'forwardSignals');
  const normDecades = useRunDecades(variants, 'gradientNorms');
  const columnDecades = view === 'answers' ? signalDecades : normDecades;
  const shownDecades = picture === null ? columnDecades : edgeDecades;
  const record = useMemo(() => shownRecord(history, pointedStep), [history, pointedStep]);
  const draw = useMemo(() => {
    if (picture !== null) {
      const part = pointed?.part ?? null;
      const cell = cellAt(pointedPlace, picture);
      const shared = { picture, layout, view, decades: edgeDecades, image, cell };
      return (pen: Parameters<typeof drawNetwork>[0]) =>
        drawNetwork(pen, { ...shared, pointed: part });
    }
    const gradients = layerValues(record, 'gradientNorms');
    return (pen: Parameters<typeof drawNetwork>[0]) =>
      drawColumns(pen, {
        layout,
        values: view === 'answers' ? layerValues(record, 'forwardSignals') : gradients,
        decades: columnDecades,
        gradients,
        gradientDecades: normDecades,
        pointed: pointed?.layer ?? null,
      });
  }, [
    picture,
    layout,
    view,
    edgeDecades,
    image,
    pointed,
    pointedPlace,
    record,
    columnDecades,
    normDecades,
  ]);
  const canvas = useCanvas(draw);
  const isExplaining = usePlayground((state) => state.isExplaining);
  const isLit = usePlayground(({ lit }) => lit !== null);
  return (
    <>
      <NetworkCaption
        view={view}
        present={present}
        step={pointedStep}
        pointed={pointed}
        decades={shownDecades}
      />
      <div ref={ref} className={classes.network} style={isExplaining ? steadyHeight : undefined}>
        <canvas ref={canvas} />
        {picture !== null && (
          <InputNames picture={picture} names={start.inputNames} layout={layout} />
        )}
        <NetworkColumns
          present={present}
          layout={layout}
          pointed={pointed}
          point={setPointed}
          trace={setTraced}
        />
        <LaterPart>{isLit && <LitColumns layout={layout} picture={picture} />}</LaterPart>
      </div>
      <UnderColumns present={present} layout={layout} />
      <Later opened={traced !== null} close={() => setTraced(null)}>
        <WeightTraceDialog
          variant={activeVariant}
          place={traced}
          choose={setTraced}
          close={() => setTraced(null)}
        />
      </Later>
    </>
  );
}

/** Returns the cell of the units' plane at a place; null where none is pointed at. */
function cellAt(place: PageState['pointedPlace'], { cells }: NetworkPicture): number | null {
  if (place === null || cells === 0) return null;
  const index = (share: number): number => Math.min(cells - 1, Math.floor(share * cells));
  return index(place.y) * cells + index(place.x);
}

interface InputNamesProps {
  picture: NetworkPicture;
  names: readonly string[];
  layout: NetworkLayout;
}

/** Beside the inputs: a long name in short. */
function InputNames({ picture: { inputs, inputAnswers }, names, layout }: InputNamesProps) {
  const nameOf = useDataNames();
  const mark = inputAnswers.length > 0 ? inputSide(layout) : 2 * inputRadius(layout);
  const ys = unitYs(inputs, layout);
  const hasTwoLines = inputs < 2 || ys[1] - ys[0] >= twoLines;
  const labels = inputLabels(names.slice(0, inputs).map(nameOf), hasTwoLines ? 2 : 1);
  return labels.map((label, input) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: an input is its place
      key={input}
      className={classes.inputName}
      style={{
        left: layout.inputX + layout.side / 2 - mark - 3,
        top: ys[input],
        ...(label.includes('\n') && twoLined),
      }}
      aria-hidden="true"
    >
      {label}
    </span>
  ));
}

/** The height of a name in two lines, in CSS pixels. */
const twoLines = 30;

const twoLined = { lineHeight: 1, whiteSpace: 'pre' } as const;

/** In a row that does not grow. */
const steadyHeight = { flexBasis: '20vh' };

/** Returns the decades of the shown weights' gradients; they widen during a run, and never narrow. */
function useEdgeDecades({ network, initial }: PageState['variants'][number]): Decades {
  const fresh = useMemo(() => edgeDecades(network), [network]);
  /** A run's first frame may come without its network, which says nothing of its gradients. */
  const run = network === null ? null : initial;
  const [former, setFormer] = useState({ run, decades: fresh });
  const isSame = former.run === run;
  const decades = isSame ? widen(former.decades, fresh) : fresh;
  if (!isSame || decades !== former.decades) setFormer({ run, decades });
  return decades;
}

/** Beneath this many decades under the largest, gradients are drawn alike: as vanished. */
const mostDecades = 10;

function edgeDecades(picture: PageState['variants'][number]['network']): Decades {
  const logarithms = (picture?.layers ?? []).map(({ gradients }) =>
    Math.log10(largestMagnitude(gradients)),
  );
  const { low, high } = decadesAround(extentOf(logarithms));
  return { low: Math.max(low, high - mostDecades), high };
}
