import { memo } from 'react';
import { comparablePins } from '../../store/pins/pins';
import { decadesAround, useRunDecades, widen } from '../depth/decades';
import { type LayerColumns, layerColumns } from '../depth/layerColumns';
import { recordExtent } from '../depth/layerValues';
import { PinSwatch } from '../pins/PinnedLine';
import pinClasses from '../pins/pins.module.css';
import { ChartFrame, depthMargins } from '../plot/ChartFrame';
import { useDecadeAxis, useLayerAxis } from '../plot/chartAxes';
import { Figure } from '../plot/Figure';
import { Legend, LegendLine } from '../plot/Legend';
import classes from '../plot/plot.module.css';
import { StepLabel } from '../plot/StepLabel';
import { latestStep, shownRecords } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { TheoryBands, TheoryLegend } from '../theory/TheoryBands';
import { extentOfLines, theoryLines } from '../theory/theoryLine';
import { gradientTheoryGaps } from '../theory/theoryText';
import { type PageState, useFigureTexts } from '../usePlayground';
import { LayerPointer } from './LayerPointer';
import {
  decadesWithPins,
  type Lane,
  laneHeight,
  lanesOf,
  layersBeyond,
  type PinnedProfile,
  PinnedProfiles,
  ProfileCurves,
  pinnedProfiles,
  profileLines,
  SpecialLanes,
} from './ProfileCurves';
import { ProfileTable } from './ProfileTable';
import profileClasses from './profile.module.css';
import { describeProfile } from './profileText';

const select = ({ lab, data, variants, series, pointedStep, pins }: PageState) => ({
  variants,
  pins: comparablePins({ pins, lab, data }),
  series,
  pointedStep,
});

const mostTicks = 7;

/** One number per layer over depth: the present profile of each variant, and the one of step 0. */
export const ProfileChart = memo(function ProfileChart() {
  const all = useFigureTexts();
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
  const x = useLayerAxis(lines);
  const y = useDecadeAxis(decadesWithPins(shown.reduce(widen, runDecades), pinned), mostTicks);
  const columns = layerColumns(lines);
  const lanes = lanesOf(lines);
  const room = (place: Lane['place']): number =>
    lanes.filter((lane) => lane.place === place).length * laneHeight(lines.length);
  const { top, bottom } = depthMargins;
  const margins = { ...depthMargins, top: top + room('above'), bottom: bottom + room('below') };
  return (
    <Figure
      title={texts.profile.title[series]}
      aside={<StepLabel pointedStep={pointedStep} latest={latestStep(variants)} />}
      describe={describeProfile}
      visibility={visibility}
    >
      <ProfileTable lines={lines} variants={variants} records={records} series={series} />
      <div className={profileClasses.plotBox}>
        <ChartFrame
          x={x}
          y={y}
          margins={margins}
          tickGap={room('below')}
          className={classes.profilePlot}
          variantCount={lines.length}
        >
          <TheoryBands lines={theory} />
          <PinnedProfiles profiles={pinned} mixingCount={columns.mixingCount} />
          <ProfileCurves lines={lines} />
          <SpecialLanes lanes={lanes} lines={lines} />
        </ChartFrame>
        <LayerPointer lines={lines} theory={theory} count={columns.count} margins={margins} />
      </div>
      <Legend>
        <LegendLine line={classes.initialSwatch}>{texts.profile.initial}</LegendLine>
        <li>
          <svg className={classes.ringSwatch} viewBox="0 0 10 10" aria-hidden="true">
            <circle cx="5" cy="5" r="3.5" />
          </svg>
          {texts.profile.output}
        </li>
        <TheoryLegend hasLines={theory.length > 0} gaps={gaps} />
        <PinLegend profiles={pinned} columns={columns} />
      </Legend>
    </Figure>
  );
});

/** Tells which pins the profile shows, and which of them the axis has not enough columns for. */
function PinLegend({ profiles, columns }: { profiles: PinnedProfile[]; columns: LayerColumns }) {
  const { pins: texts } = useFigureTexts();
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
