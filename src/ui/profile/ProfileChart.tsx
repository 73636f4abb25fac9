import { memo } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { decadesAround, widen } from '../depth/decades';
import { layerColumns } from '../depth/layerNames';
import { recordExtent } from '../depth/recordExtent';
import { useRunDecades } from '../depth/useRunDecades';
import { PinLegend } from '../pins/PinLegend';
import { pinProfileTexts } from '../pins/pinTexts';
import { ChartFigure } from '../plot/ChartFigure';
import classes from '../plot/figure.module.css';
import plotClasses from '../plot/plot.module.css';
import type { PageState } from '../run/runTypes';
import { StepLabel } from '../run/StepLabel';
import { latestStep, shownRecords } from '../run/shownRecords';
import { useDrawn } from '../run/useLater';
import { useView } from '../run/useView';
import { gradientTheoryGaps } from '../theory/gradientTheoryText';
import { TheoryLegend } from '../theory/TheoryLegend';
import { extentOfLines, theoryLines } from '../theory/theoryLine';
import { useTexts } from '../useTexts';
import { decadesWithGhosts, ghostProfiles } from './ghostProfiles';
import { ProfileCaption } from './ProfileCaption';
import { ProfilePlot } from './ProfilePlot';
import { profileLines } from './profileLines';
import { describeProfile } from './profileText';

const select = ({ variants, series, pointedStep, pins }: PageState) => ({
  variants,
  pins,
  series,
  pointedStep,
});

/** One number per layer over depth: the present profile of each variant, and the one of step 0. */
export const ProfileChart = memo(function ProfileChart() {
  const all = useTexts();
  const { charts: texts } = all;
  const view = useView();
  const { variants, series, pointedStep, pins } = useDrawn(select, view);
  const runDecades = useRunDecades(variants, series);
  const lines = profileLines(variants, series, pointedStep);
  const ghosts = ghostProfiles(pins, series, pointedStep);
  // An explosion that the axis leaves out has its place while it is pointed at.
  const records = shownRecords(variants, pointedStep);
  const theory = theoryLines(variants, series);
  const gaps = series === 'gradientNorms' ? gradientTheoryGaps(variants, all) : null;
  const extents = records.map((record) => recordExtent(record, series));
  const shown = [...extents, extentOfLines(theory)].map(decadesAround);
  const decades = decadesWithGhosts(shown.reduce(widen, runDecades), ghosts);
  return (
    <ChartFigure
      title={texts.profile.title[series]}
      aside={<StepLabel pointedStep={pointedStep} latest={latestStep(variants)} />}
      describe={describeWithPins}
      view={view}
    >
      <ProfileCaption lines={lines} variants={variants} records={records} series={series} />
      <ProfilePlot lines={lines} theory={theory} decades={decades} ghosts={ghosts} />
      <ul className={classes.legend}>
        <li>
          <svg className={classes.swatch} viewBox="0 0 24 10" aria-hidden="true">
            <path d="M1,5h22" className={plotClasses.initialSwatch} />
          </svg>
          {texts.profile.initial}
        </li>
        <li>
          <svg className={classes.ringSwatch} viewBox="0 0 10 10" aria-hidden="true">
            <circle cx="5" cy="5" r="3.5" />
          </svg>
          {texts.profile.output}
        </li>
        <TheoryLegend hasLines={theory.length > 0} gaps={gaps} />
        <PinLegend profiles={ghosts} columns={layerColumns(variants)} />
      </ul>
    </ChartFigure>
  );
});

function describeWithPins(state: PageState, texts: Texts): string {
  return texts.charts.sentences([describeProfile(state, texts), ...pinProfileTexts(state, texts)]);
}
