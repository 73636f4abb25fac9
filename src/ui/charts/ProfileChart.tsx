import { memo } from 'react';
import { useTexts } from '../useTexts';
import { ChartFigure } from './ChartFigure';
import { decadesAround, widen } from './decades';
import classes from './figure.module.css';
import { ProfileCaption } from './ProfileCaption';
import { ProfilePlot } from './ProfilePlot';
import plotClasses from './plot.module.css';
import { profileLines } from './profileLines';
import { describeProfile } from './profileText';
import { extentOfRecords } from './recordExtent';
import type { PageState } from './runTypes';
import { StepLabel } from './StepLabel';
import { latestStep, shownRecords } from './shownRecords';
import { TheoryLegend } from './TheoryLegend';
import { extentOfLines, theoryLines } from './theoryLine';
import { useDrawn } from './useLater';
import { useRunDecades } from './useRunDecades';

const select = ({ variants, series, pointedStep }: PageState) => ({
  variants,
  series,
  pointedStep,
});

/** One number per layer over depth: the present profile of each variant, and the one of step 0. */
export const ProfileChart = memo(function ProfileChart() {
  const { charts: texts } = useTexts();
  const { variants, series, pointedStep } = useDrawn(select);
  const runDecades = useRunDecades(variants, series);
  const lines = profileLines(variants, series, pointedStep);
  // An explosion that the axis leaves out has its place while it is pointed at.
  const records = shownRecords(variants, pointedStep);
  const theory = theoryLines(variants, series);
  const shown = [extentOfRecords(records, series), extentOfLines(theory)].map(decadesAround);
  return (
    <ChartFigure
      title={texts.profile.title[series]}
      aside={<StepLabel pointedStep={pointedStep} latest={latestStep(variants)} />}
      describe={describeProfile}
    >
      <ProfileCaption lines={lines} variants={variants} records={records} series={series} />
      <ProfilePlot lines={lines} theory={theory} decades={shown.reduce(widen, runDecades)} />
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
        <TheoryLegend hasLines={theory.length > 0} series={series} />
      </ul>
    </ChartFigure>
  );
});
