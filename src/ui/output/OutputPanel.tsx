import { memo } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, formatPercent, formatUnits } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { dataNames } from '../dataNames';
import { Figure } from '../plot/Figure';
import classes from '../plot/figure.module.css';
import { latestStep } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { visitedStepText, visitedVariants } from '../run/visitedVariants';
import {
  type DataSummary,
  type ModelOutput,
  type PageState,
  useFigureTexts,
  usePlayground,
} from '../usePlayground';
import { BoundaryMaps } from './BoundaryMaps';
import { ConfusionTables, frequentMistakes } from './ConfusionMatrices';
import { FitPlots, rootMeanSquareError } from './FitPlots';
import { ImagesView } from './ImagesView';
import { describeTokens, TokensView } from './TokensView';

const select = ({ variants, data, visited }: PageState) => ({ variants, data, visited });

interface ViewProps {
  variants: VariantView[];
  data: DataSummary;
}

const views: Record<ModelOutput['kind'], (props: ViewProps) => React.ReactNode> = {
  boundary: BoundaryMaps,
  confusion: ConfusionTables,
  fit: FitPlots,
  images: ImagesView,
  tokens: TokensView,
};

/** Shows what the models answer at the shown step, in the form that the task is best seen in. */
export const OutputPanel = memo(function OutputPanel() {
  const { output: texts } = useFigureTexts().charts;
  const [{ variants, data, visited }, visibility] = useFigureState(select);
  if (variants.length === 0 || data === null) return null;
  const { kind } = variants[0].output;
  const View = views[kind];
  return (
    <Figure
      title={texts[kind]}
      aside={<VisitedLabel kind={kind} variants={variants} visited={visited} />}
      describe={describeVisited}
      visibility={visibility}
    >
      <View variants={visitedVariants(variants, visited)} data={data} />
    </Figure>
  );
});

interface Props {
  kind: ModelOutput['kind'];
  variants: VariantView[];
  visited: PageState['visited'];
}

/** Tells which step the answers are of while one is pointed at: parameters are not kept of every one. */
function VisitedLabel({ kind, variants, visited }: Props) {
  const texts = useFigureTexts();
  const isPointed = usePlayground(({ pointedStep }) => pointedStep !== null);
  const text = isPointed ? visitedStepText(kind, variants, visited, texts) : null;
  return (
    <p className={classes.reservedLine} data-earlier={isPointed} title={texts.time.help}>
      {text ?? texts.charts.output.now(formatCount(latestStep(variants)))}
    </p>
  );
}

type ChartTexts = FigureTexts['charts'];
type Output<K extends ModelOutput['kind']> = Extract<ModelOutput, { kind: K }>;

const namedMistakes = 3;

/** Tells what the models answer at the shown step, and which one that is, in sentences. */
function describeVisited(state: PageState, texts: FigureTexts): string {
  const { variants, visited } = state;
  const shown = visitedVariants(variants, visited);
  const output = describeOutput({ ...state, variants: shown }, texts);
  if (shown.length === 0) return output;
  const step = visitedStepText(shown[0].output.kind, variants, visited, texts);
  if (step === null) return output;
  return texts.charts.sentences([texts.time.visitedSentence(step), output]);
}

/** Tells what the models answer now, in sentences. */
export function describeOutput({ variants, data, lab }: PageState, allTexts: FigureTexts): string {
  const { charts: texts } = allTexts;
  if (data === null) return '';
  const sentences = variants.map((view, variant) => {
    const letter = variantNames[variant];
    const { output } = view;
    if (view.halt !== null) return texts.output.haltedNow(letter);
    switch (output.kind) {
      case 'boundary':
        return texts.output.boundaryNow(
          letter,
          sharesText(output, data, texts),
          accuracyText(view),
        );
      case 'images':
      case 'confusion':
        return texts.output.confusionNow(
          letter,
          accuracyText(view),
          mistakesText(output, data, texts),
        );
      case 'tokens':
        return describeTokens(letter, accuracyText(view), output, allTexts);
      case 'fit':
        return texts.output.fitNow(
          letter,
          dataNames(lab, allTexts)(data.targetName),
          errorText(output, data, texts),
        );
      default:
        return output satisfies never;
    }
  });
  return texts.sentences([...axesText(data, texts), ...sentences]);
}

function accuracyText({ history }: VariantView): string {
  const { validationAccuracy } = history.latest;
  return validationAccuracy === null ? '' : formatPercent(validationAccuracy);
}

/** Tells how much of the plane each class has, the largest part first. */
function sharesText(
  { classes }: Output<'boundary'>,
  { classNames }: DataSummary,
  { output, list }: ChartTexts,
): string {
  const counts = classNames.map((name, index) => ({
    name,
    share: classes.filter((predicted) => predicted === index).length / classes.length,
  }));
  const present = counts.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  return list(
    present.map(({ name, share }) =>
      output.shareOfPlane(output.classLabel(name), formatPercent(share)),
    ),
  );
}

function mistakesText(
  { counts }: Output<'confusion' | 'images'>,
  { classNames }: DataSummary,
  { output, list }: ChartTexts,
): string {
  return list(
    frequentMistakes(counts, classNames.length, namedMistakes).map(({ actual, predicted, count }) =>
      output.cell(classNames[actual], classNames[predicted], formatCount(count)),
    ),
  );
}

function errorText(
  { validation }: Output<'fit'>,
  data: DataSummary,
  { output }: ChartTexts,
): string {
  const error = rootMeanSquareError(validation, data.validation.labels);
  return error === null ? output.notFinite : formatUnits(error);
}

function axesText({ task, bounds, featureNames }: DataSummary, { output }: ChartTexts): string[] {
  if (task === 'regression' || bounds === null) return [];
  const { minimum, maximum } = bounds;
  const [x, y] = [0, 1].map((side) =>
    output.axis(featureNames[side], formatUnits(minimum[side]), formatUnits(maximum[side])),
  );
  return [output.boundaryAxes(x, y)];
}
