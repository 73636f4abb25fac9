import { useMemo } from 'react';
import { powerOfTen } from '../../i18n/number';
import { GhostProfileCurves } from '../pins/GhostProfileCurves';
import type { GhostProfile } from '../pins/ghostProfiles';
import { useTexts } from '../useTexts';
import { type Axis, ChartFrame } from './ChartFrame';
import { type Decades, decadeTicks } from './decades';
import { columnLabels, layerColumns } from './layerNames';
import { ProfileCurves } from './ProfileCurves';
import classes from './plot.module.css';
import { depthMargins } from './plotMargins';
import type { ProfileLine } from './profileLines';
import { SpecialLanes } from './SpecialLanes';
import { laneHeight, lanesOf } from './specialLanes';
import { TheoryBands } from './TheoryBands';
import type { TheoryLine } from './theoryLine';

const mostTicks = 7;

interface Props {
  lines: ProfileLine[];
  theory: TheoryLine[];
  decades: Decades;
  /** Pinned runs, behind the lines. */
  ghosts: GhostProfile[];
}

export function ProfilePlot({ lines, theory, decades, ghosts }: Props) {
  const { charts: texts } = useTexts();
  const { count, mixingCount } = layerColumns(lines);
  const labels = columnLabels(lines, texts);
  const key = labels.map(({ column, text }) => `${column} ${text}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the labels
  const x = useMemo(
    (): Axis => ({
      domain: [0.5, count + 0.5],
      ticks: labels.map(({ column }) => column),
      label: (tick) => labels.find(({ column }) => column === tick)?.text ?? '',
    }),
    [count, key],
  );
  const { low, high } = decades;
  const y = useMemo(
    (): Axis => ({
      domain: [low, high],
      ticks: decadeTicks({ low, high }, mostTicks),
      label: powerOfTen,
    }),
    [low, high],
  );
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
      <GhostProfileCurves profiles={ghosts} mixingCount={mixingCount} />
      <ProfileCurves lines={lines} />
      <SpecialLanes lanes={lanes} lines={lines} />
    </ChartFrame>
  );
}
