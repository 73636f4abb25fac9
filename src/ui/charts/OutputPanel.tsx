import { memo } from 'react';
import type { VariantView } from '../../store/run';
import { VisitedLabel } from '../time/VisitedLabel';
import { describeVisited, visitedVariants } from '../time/visitedVariants';
import { useTexts } from '../useTexts';
import { BoundaryMaps } from './BoundaryMaps';
import { ChartFigure } from './ChartFigure';
import { ConfusionTables } from './ConfusionTables';
import { FitPlots } from './FitPlots';
import { ImagesView } from './ImagesView';
import type { DataSummary, ModelOutput, PageState } from './runTypes';
import { TokensView } from './TokensView';
import { useDrawn } from './useLater';
import { useView } from './useView';

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

/** What the models answer at the shown step, in the form that the task is best seen in. */
export const OutputPanel = memo(function OutputPanel() {
  const { output: texts } = useTexts().charts;
  const view = useView();
  const { variants, data, visited } = useDrawn(select, view);
  if (variants.length === 0 || data === null) return null;
  const { kind } = variants[0].output;
  const View = views[kind];
  return (
    <ChartFigure
      title={texts[kind]}
      aside={<VisitedLabel kind={kind} variants={variants} visited={visited} />}
      describe={describeVisited}
      view={view}
    >
      <View variants={visitedVariants(variants, visited)} data={data} />
    </ChartFigure>
  );
});
