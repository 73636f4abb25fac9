import { memo } from 'react';
import type { VariantView } from '../../store/run/run';
import { ConfusionTables } from '../classes/ConfusionTables';
import { ImagesView } from '../classes/ImagesView';
import { ChartFigure } from '../plot/ChartFigure';
import type { DataSummary, ModelOutput, PageState } from '../run/runTypes';
import { useDrawn } from '../run/useLater';
import { useView } from '../run/useView';
import { VisitedLabel } from '../run/VisitedLabel';
import { describeVisited, visitedVariants } from '../run/visitedVariants';
import { useTexts } from '../useTexts';
import { BoundaryMaps } from './BoundaryMaps';
import { FitPlots } from './FitPlots';
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
