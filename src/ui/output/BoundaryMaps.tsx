import { clamp } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { formatPercent, formatUnits } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import type { Prediction } from '../../store/run/timeTravel';
import { channelsOf } from '../canvas/channels';
import { createPointsLayer, type PointsLayer } from '../canvas/classMarks';
import type { Pen } from '../canvas/useCanvas';
import { classColorVariable } from '../colors';
import { ClassLegend } from '../plot/Legend';
import { AccuracyLabel, Plane, PlaneGrid, PlaneLabel, type PlanePlace } from '../plot/PlaneGrid';
import {
  type DataSummary,
  type ModelOutput,
  useActions,
  useFigureTexts,
  usePlayground,
} from '../usePlayground';
import { rowAt, usePlaceAnswers } from './usePlaceAnswers';

/** One map of the plane for each variant, on the same axes. */
export function BoundaryMaps({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const points = useMemo(() => createPointsLayer(data), [data]);
  /** Every plane tells its answer there, and the drawn network its units'. */
  const place = usePlayground((state) => state.pointedPlace);
  const row = usePlayground((state) => state.litSample?.features ?? null);
  /** Whether a key has moved the place, which is told in words then. */
  const [isSpoken, setIsSpoken] = useState(false);
  const { reading, output: texts, list } = useFigureTexts().charts;
  const { askRow, pointAtPlace } = useActions();
  const { bounds, featureNames, classNames } = data;
  const exact = usePlaceAnswers(place, bounds);
  if (bounds === null) return null;
  const { minimum, maximum } = bounds;
  const x = { name: featureNames[0], low: minimum[0], high: maximum[0] };
  const y = { name: featureNames[1], low: minimum[1], high: maximum[1] };

  const ringed = row && {
    x: (row[0] - x.low) / (x.high - x.low),
    y: (y.high - row[1]) / (y.high - y.low),
  };

  const wordsAt = (at: PlanePlace): string => {
    const answers = variants.map((view, variant) => {
      const answer = answerOf(view, at, classNames, exact?.[variant] ?? null);
      const words =
        answer === null
          ? texts.notFinite
          : reading.answer(texts.classLabel(answer.predicted), shareText(answer));
      return `${variantNames[variant]} ${words}`;
    });
    const [first, second] = rowAt(at, bounds).map((value) => formatUnits(value));
    return reading.place(
      reading.coordinate(x.name, first),
      reading.coordinate(y.name, second),
      list(answers),
    );
  };
  const show = (at: PlanePlace | null): void => {
    pointAtPlace(at);
    setIsSpoken(true);
  };
  const point = (at: PlanePlace | null): void => {
    pointAtPlace(at);
    setIsSpoken(false);
  };
  const ask = (at: PlanePlace): void => askRow(rowAt(at, bounds));
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') show(null);
    if (event.key === 'Enter' && place !== null) ask(place);
    if (!(event.key in directions) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // Elsewhere → trains a step.
    event.stopPropagation();
    const [right, down] = directions[event.key];
    show(
      place === null
        ? { x: 0.5, y: 0.5 }
        : {
            x: clamp(place.x + right * stride, 0, 1),
            y: clamp(place.y + down * stride, 0, 1),
          },
    );
  };
  return (
    <>
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the place that is read
        tabIndex={0}
        aria-label={reading.plane}
        onKeyDown={move}
        onBlur={() => show(null)}
      >
        <PlaneGrid
          x={x}
          y={y}
          planes={variants.map((view, variant) => (
            <BoundaryMap
              key={variantNames[variant]}
              variant={variant}
              view={view}
              points={points}
              classNames={classNames}
              place={place}
              exact={exact?.[variant] ?? null}
              ringed={ringed}
              read={point}
              ask={ask}
            />
          ))}
        />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {isSpoken && place !== null && wordsAt(place)}
      </p>
      <ClassLegend classNames={classNames} />
    </>
  );
}

/** Where arrow keys move a place to: to the right, and down. */
const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Share of a plane's side that one key press moves by. */
const stride = 1 / 20;

/** The class that a variant predicts at a place. */
interface PlaceAnswer {
  predicted: string;
  probability: number;
  /** Of the place itself, and not of the cell of the drawn grid that it lies in. */
  isExact: boolean;
}

/** Returns what a variant answers at a place; null where it has no answer. */
function answerOf(
  { output, halt }: VariantView,
  place: PlanePlace,
  classNames: readonly string[],
  exact: Prediction | null,
): PlaceAnswer | null {
  if (output.kind !== 'boundary' || halt !== null) return null;
  if (exact !== null && 'class' in exact && exact.class in exact.probabilities) {
    const probability = exact.probabilities[exact.class];
    return { predicted: exact.class, probability, isExact: true };
  }
  const { predicted, probability } = answerAt(output, place, classNames.length);
  return { predicted: classNames[predicted], probability, isExact: false };
}

const about = '≈ ';

function shareText({ probability, isExact }: PlaceAnswer): string {
  return isExact ? formatPercent(probability) : `${about}${formatPercent(probability, 0)}`;
}

interface Props {
  variant: number;
  view: VariantView;
  points: PointsLayer;
  classNames: string[];
  place: PlanePlace | null;
  /** What the network itself answers there; null before it is known. */
  exact: Prediction | null;
  ringed: PlanePlace | null;
  read(place: PlanePlace | null): void;
  /** Asks the networks about a place. */
  ask(place: PlanePlace): void;
}

function BoundaryMap(props: Props) {
  const { variant, view, points, classNames, place, exact, ringed, read, ask } = props;
  const { output } = view;
  const { reading, output: texts } = useFigureTexts().charts;
  const classCount = classNames.length;
  const answer = place === null ? null : answerOf(view, place, classNames, exact);
  const draw = useMemo(
    () => (pen: Pen) => {
      if (output.kind !== 'boundary') return;
      drawBoundary(pen, output, classCount);
      points(pen);
    },
    [output, points, classCount],
  );
  const label =
    answer === null ? (
      <AccuracyLabel variant={variant} view={view} />
    ) : (
      <PlaneLabel variant={variant} title={texts.classLabel(answer.predicted)}>
        <span data-answer>{reading.answer(answer.predicted, shareText(answer))}</span>
      </PlaneLabel>
    );
  return <Plane {...{ label, draw, place, ringed, read, ask }} />;
}

type Boundary = Extract<ModelOutput, { kind: 'boundary' }>;

/**
 * Returns the class that a variant predicts at a place, 0 to 1 from the left and from the top, with its
 * probability in the nearest cell of the grid. The grid holds how far that is from a mere guess.
 */
export function answerAt(
  { resolution, classes, confidence }: Pick<Boundary, 'resolution' | 'classes' | 'confidence'>,
  { x, y }: PlanePlace,
  classCount: number,
): { predicted: number; probability: number } {
  const index = (share: number): number =>
    Math.min(resolution - 1, Math.max(0, Math.floor(share * resolution)));
  const cell = index(y) * resolution + index(x);
  const guess = 1 / classCount;
  return { predicted: classes[cell], probability: guess + (1 - guess) * confidence[cell] };
}

/** Opacity of the tint where all classes are equally likely, and where one is certain. */
const faintest = 0.1;
const strongest = 0.5;

/** Draws the predicted class as a tint, stronger where the model is surer. */
function drawBoundary(pen: Pen, boundary: Boundary, classCount: number): void {
  const { context, width, height } = pen;
  const colors = Array.from({ length: classCount }, (_, index) =>
    channelsOf(context, pen.color(classColorVariable(index))),
  );
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(pen.pixels(tintImage(boundary, colors)), 0, 0, width, height);
}

/** One pixel for each cell of the grid; a model that is not finite leaves them transparent. */
function tintImage({ resolution, classes, confidence }: Boundary, colors: number[][]): ImageData {
  const image = new ImageData(resolution, resolution);
  classes.forEach((predicted, cell) => {
    image.data.set(colors[predicted], 4 * cell);
    image.data[4 * cell + 3] = 255 * (faintest + (strongest - faintest) * confidence[cell]);
  });
  return image;
}
