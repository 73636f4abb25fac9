import { memo } from 'react';
import { formatCount } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { Figure } from '../plot/Figure';
import classes from '../plot/figure.module.css';
import type { DataSummary, ModelOutput, PageState } from '../run/runTypes';
import { latestStep } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { visitedStepText, visitedVariants } from '../run/visitedVariants';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { BoundaryMaps } from './BoundaryMaps';
import { ConfusionTables } from './ConfusionMatrices';
import { FitPlots } from './FitPlots';
import { ImagesView } from './ImagesView';
import { describeVisited } from './outputText';
import { TokensView } from './TokensView';

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
  const { output: texts } = useTexts().charts;
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
  const texts = useTexts();
  const isPointed = usePlayground(({ pointedStep }) => pointedStep !== null);
  if (!isPointed) return null;
  const text = visitedStepText(kind, variants, visited, texts);
  return (
    <span className={classes.stepLabel} data-pointed="true" title={texts.time.help}>
      {text ?? texts.charts.output.now(formatCount(latestStep(variants)))}
    </span>
  );
}
