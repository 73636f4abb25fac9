import { useMemo } from 'react';
import { powerOfTen } from '../../i18n/number';
import { useTexts } from '../useTexts';
import { type Axis, ChartFrame } from './ChartFrame';
import { type Decades, decadeTicks } from './decades';
import { layerTicks } from './layerTicks';
import { ProfileCurves } from './ProfileCurves';
import classes from './plot.module.css';
import { depthMargins } from './plotMargins';
import type { ProfileLine } from './profileLines';
import { SpecialLanes } from './SpecialLanes';
import { laneHeight, lanesOf } from './specialLanes';

const mostTicks = 7;

export function ProfilePlot({ lines, decades }: { lines: ProfileLine[]; decades: Decades }) {
  const { outputTick } = useTexts().charts;
  const counts = lines.map(({ values }) => values.length);
  const layerCount = Math.max(1, ...counts);
  const haveSameDepth = counts.every((count) => count === layerCount);
  const x = useMemo(
    (): Axis => ({
      domain: [0.5, layerCount + 0.5],
      ticks: layerTicks(layerCount),
      label: (layer) => (haveSameDepth && layer === layerCount ? outputTick : String(layer)),
    }),
    [layerCount, haveSameDepth, outputTick],
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
      <ProfileCurves lines={lines} />
      <SpecialLanes lanes={lanes} lines={lines} />
    </ChartFrame>
  );
}
