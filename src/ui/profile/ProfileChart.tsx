import { memo } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { LayerSeries } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { variantNames } from '../../spec/lab';
import { pinnedAt } from '../../store/pins/pins';
import type { VariantView } from '../../store/run/run';
import { decadesAround, useRunDecades, widen } from '../depth/decades';
import { type LayerColumns, layerColumns, layerName, mixingCountOf } from '../depth/layerColumns';
import {
  type LayerValue,
  layersOfKind,
  layerValues,
  layerValueText,
  recordExtent,
  specialKinds,
} from '../depth/layerValues';
import { PinSwatch } from '../pins/PinnedLine';
import pinClasses from '../pins/pins.module.css';
import { ChartFrame, depthMargins } from '../plot/ChartFrame';
import { useDecadeAxis, useLayerAxis } from '../plot/chartAxes';
import { Figure } from '../plot/Figure';
import { Legend, LegendLine } from '../plot/Legend';
import classes from '../plot/plot.module.css';
import { StepLabel } from '../plot/StepLabel';
import { VariantLetter } from '../plot/VariantLetters';
import { latestStep, shownRecords } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { TheoryBands, TheoryLegend } from '../theory/TheoryBands';
import { extentOfLines, theoryLines } from '../theory/theoryLine';
import { gradientTheoryGaps, gradientTheoryTexts, theorySentence } from '../theory/theoryText';
import { type PageState, useFigureTexts } from '../usePlayground';
import {
  decadesWithPins,
  type Lane,
  laneHeight,
  lanesOf,
  layersBeyond,
  type PinnedProfile,
  PinnedProfiles,
  ProfileCurves,
  type ProfileLine,
  pinnedProfiles,
  profileLines,
  SpecialLanes,
  summarizeProfile,
} from './ProfileCurves';

const select = ({ variants, series, pointedStep, pins }: PageState) => ({
  variants,
  pins,
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
      <ProfileCaption lines={lines} variants={variants} records={records} series={series} />
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
  const texts = useFigureTexts();
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

type ChartTexts = FigureTexts['charts'];

/** Tells of a profile both ends, the factor a layer, and where it has no logarithm, a text each. */
export function profileTexts(
  all: LayerValue[],
  mixingCount: number,
  series: LayerSeries,
  { profile, layers }: ChartTexts,
): string[] {
  // What mixes positions stands side by side in a block: it is no link of the chain of layers.
  const values = all.slice(mixingCount);
  const { first, last, factor } = summarizeProfile(values, series);
  const texts: string[] = [];
  if (values.length > 1 && first.kind === 'number') {
    texts.push(profile.first(formatNumber(first.value)));
  }
  if (last.kind === 'number') {
    const end = values.length > 1 ? profile.last : profile.onlyLayer;
    texts.push(end(formatNumber(last.value)));
  }
  if (factor !== null) texts.push(profile.factor[series](formatNumber(factor, 2)));
  for (const kind of specialKinds) {
    const runs = layersOfKind(values, kind);
    if (runs.length > 0) texts.push(profile.special[kind](layers(runs)));
  }
  return texts;
}

/** Tells what the profile shows now, pinned runs too, in sentences. */
export function describeProfile(state: PageState, all: FigureTexts): string {
  const { charts: texts } = all;
  const { variants, series, pointedStep } = state;
  const records = shownRecords(variants, pointedStep);
  const step = pointedStep ?? latestStep(variants);
  return texts.sentences([
    texts.curves.stepNow(formatCount(step)),
    ...profileLines(variants, series, pointedStep).map(({ variant, values, layers }) => {
      const mixingCount = mixingCountOf(layers);
      return texts.profile.variantNow(
        variantNames[variant],
        values.length,
        texts.list([
          ...values
            .slice(0, mixingCount)
            .map((value, index) =>
              texts.profile.at(layerValueText(value, texts), layerName(layers, index, texts)),
            ),
          ...profileTexts(values, mixingCount, series, texts),
        ]),
      );
    }),
    ...variants.map((view, variant) => {
      const sentence = theorySentence(view, records[variant], series, all);
      return sentence === '' ? null : `${variantNames[variant]}: ${sentence}`;
    }),
    ...(series === 'gradientNorms' ? gradientTheoryTexts(variants, all) : []),
    ...pinProfileTexts(state, all),
  ]);
}

/** Tells of each pinned run what its profile shows, a sentence each. */
export function pinProfileTexts(
  { pins, pointedStep, series }: Pick<PageState, 'pins' | 'pointedStep' | 'series'>,
  { pins: texts, charts }: FigureTexts,
): string[] {
  return pins.map((pin) => {
    const record = pinnedAt(pin, pointedStep);
    const values = layerValues(record, series);
    return texts.profileNow(
      texts.letter(pin.slot + 1),
      pin.name,
      formatCount(record.step),
      charts.list(profileTexts(values, mixingCountOf(pin.layers), series, charts)),
    );
  });
}
