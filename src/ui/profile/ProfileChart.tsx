import { memo } from 'react';
import type { LayerSeries } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { type Decades, decadesAround, useRunDecades, widen } from '../depth/decades';
import { layerColumns, mixingCountOf } from '../depth/layerColumns';
import { recordExtent } from '../depth/layerValues';
import { PinSwatch } from '../pins/PinnedLine';
import pinClasses from '../pins/pins.module.css';
import { ChartFrame, depthMargins } from '../plot/ChartFrame';
import { useDecadeAxis, useLayerAxis } from '../plot/chartAxes';
import { Figure } from '../plot/Figure';
import { Legend, LegendLine } from '../plot/Legend';
import classes from '../plot/plot.module.css';
import { StepLabel } from '../plot/StepLabel';
import { VariantLetter } from '../plot/VariantLetters';
import type { PageState } from '../run/runTypes';
import { latestStep, shownRecords } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { TheoryBands, TheoryLegend } from '../theory/TheoryBands';
import { extentOfLines, type TheoryLine, theoryLines } from '../theory/theoryLine';
import { gradientTheoryGaps, theorySentence } from '../theory/theoryText';
import { useTexts } from '../useTexts';
import { laneHeight, lanesOf, PinnedProfiles, ProfileCurves, SpecialLanes } from './ProfileCurves';
import {
  decadesWithPins,
  layersBeyond,
  type PinnedProfile,
  type ProfileLine,
  pinnedProfiles,
  profileLines,
} from './profileLines';
import { describeProfile, profileTexts } from './profileText';

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
  const [{ variants, series, pointedStep, pins }, visibility] = useFigureState(select);
  const runDecades = useRunDecades(variants, series);
  const lines = profileLines(variants, series, pointedStep);
  const pinned = pinnedProfiles(pins, series, pointedStep);
  // An explosion that the axis leaves out has its place while it is pointed at.
  const records = shownRecords(variants, pointedStep);
  const theory = theoryLines(variants, series);
  const gaps = series === 'gradientNorms' ? gradientTheoryGaps(variants, all) : null;
  const extents = records.map((record) => recordExtent(record, series));
  const shown = [...extents, extentOfLines(theory)].map(decadesAround);
  const decades = decadesWithPins(shown.reduce(widen, runDecades), pinned);
  return (
    <Figure
      title={texts.profile.title[series]}
      aside={<StepLabel pointedStep={pointedStep} latest={latestStep(variants)} />}
      describe={describeProfile}
      visibility={visibility}
    >
      <ProfileCaption lines={lines} variants={variants} records={records} series={series} />
      <ProfilePlot lines={lines} theory={theory} decades={decades} pinned={pinned} />
      <Legend>
        <LegendLine line={classes.initialSwatch}>{texts.profile.initial}</LegendLine>
        <li>
          <svg className={classes.ringSwatch} viewBox="0 0 10 10" aria-hidden="true">
            <circle cx="5" cy="5" r="3.5" />
          </svg>
          {texts.profile.output}
        </li>
        <TheoryLegend hasLines={theory.length > 0} gaps={gaps} />
        <PinLegend profiles={pinned} columns={layerColumns(variants)} />
      </Legend>
    </Figure>
  );
});

const mostTicks = 7;

interface PlotProps {
  lines: ProfileLine[];
  theory: TheoryLine[];
  decades: Decades;
  /** Pinned runs, behind the lines. */
  pinned: PinnedProfile[];
}

function ProfilePlot({ lines, theory, decades, pinned }: PlotProps) {
  const x = useLayerAxis(lines);
  const y = useDecadeAxis(decades, mostTicks);
  const { mixingCount } = layerColumns(lines);
  const lanes = lanesOf(lines);
  const room = (place: 'above' | 'below'): number =>
    lanes.filter((lane) => lane.place === place).length * laneHeight(lines.length);
  const margins = {
    ...depthMargins,
    top: depthMargins.top + room('above'),
    bottom: depthMargins.bottom + room('below'),
  };
  return (
    <ChartFrame
      x={x}
      y={y}
      margins={margins}
      tickGap={room('below')}
      className={classes.profilePlot}
      variantCount={lines.length}
    >
      <TheoryBands lines={theory} />
      <PinnedProfiles profiles={pinned} mixingCount={mixingCount} />
      <ProfileCurves lines={lines} />
      <SpecialLanes lanes={lanes} lines={lines} />
    </ChartFrame>
  );
}

interface CaptionProps {
  lines: ProfileLine[];
  variants: VariantView[];
  /** The shown record of each variant. */
  records: StepRecord[];
  series: LayerSeries;
}

/** Variants that a whole sentence each leaves room for. */
const mostSentences = 2;

/** Each variant in a line: what a layer does to the signal, beside theory; its ends where there are no two layers. */
function ProfileCaption({ lines, variants, records, series }: CaptionProps) {
  const texts = useTexts();
  const form = lines.length > mostSentences ? 'brief' : 'full';
  return (
    <ul className={classes.profileCaption} title={texts.charts.profile.factorHelp}>
      {lines.map(({ variant, values, layers }) => {
        const sentence = theorySentence(variants[variant], records[variant], series, texts, form);
        const parts =
          sentence === ''
            ? profileTexts(values, mixingCountOf(layers), series, texts.charts)
            : [sentence];
        return (
          <li key={variantNames[variant]}>
            <VariantLetter variant={variant} />
            {parts.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

interface PinLegendProps {
  profiles: PinnedProfile[];
  columns: { count: number; mixingCount: number };
}

/** Tells which pins the profile shows, and which of them the axis has not enough columns for. */
function PinLegend({ profiles, columns }: PinLegendProps) {
  const { pins: texts } = useTexts();
  return profiles.map((profile) => {
    const beyond = layersBeyond(profile, columns);
    return (
      <li key={profile.slot} className={pinClasses.legendItem}>
        <PinSwatch slot={profile.slot} />
        <span className={pinClasses.legendName}>{profile.name}</span>
        {beyond > 0 && <span title={texts.cutHelp}>{texts.cut(beyond)}</span>}
      </li>
    );
  });
}
