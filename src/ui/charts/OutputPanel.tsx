import { memo } from 'react';
import { formatCount } from '../../i18n/number';
import type { VariantView } from '../../store/run';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { BoundaryMaps } from './BoundaryMaps';
import { ChartFigure } from './ChartFigure';
import { ConfusionTables } from './ConfusionTables';
import { FitPlots } from './FitPlots';
import classes from './figure.module.css';
import { ImagesView } from './ImagesView';
import { describeOutput } from './outputText';
import type { DataSummary, ModelOutput, PageState } from './runTypes';
import { latestStep } from './shownRecords';
import { TokensView } from './TokensView';
import { useDrawn } from './useLater';

const select = ({ variants, data }: PageState) => ({ variants, data });

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

/** What the models answer now, in the form that the task is best seen in. */
export const OutputPanel = memo(function OutputPanel() {
  const { output: texts } = useTexts().charts;
  const { variants, data } = useDrawn(select);
  if (variants.length === 0 || data === null) return null;
  const { kind } = variants[0].output;
  const View = views[kind];
  return (
    <ChartFigure
      title={texts[kind]}
      aside={<PresentStep latest={latestStep(variants)} />}
      describe={describeOutput}
    >
      <View variants={variants} data={data} />
    </ChartFigure>
  );
});

/** Outputs of earlier steps are not kept: says so while one is pointed at. */
function PresentStep({ latest }: { latest: number }) {
  const { output: texts } = useTexts().charts;
  const isPointed = usePlayground(({ pointedStep }) => pointedStep !== null);
  return isPointed && <span className={classes.stepLabel}>{texts.now(formatCount(latest))}</span>;
}
