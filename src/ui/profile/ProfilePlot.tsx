import type { Decades } from '../depth/decades';
import { layerColumns } from '../depth/layerNames';
import { ChartFrame } from '../plot/ChartFrame';
import { useDecadeAxis, useLayerAxis } from '../plot/chartAxes';
import classes from '../plot/plot.module.css';
import { depthMargins } from '../plot/plotMargins';
import { TheoryBands } from '../theory/TheoryBands';
import type { TheoryLine } from '../theory/theoryLine';
import { GhostProfileCurves } from './GhostProfileCurves';
import type { GhostProfile } from './ghostProfiles';
import { ProfileCurves } from './ProfileCurves';
import type { ProfileLine } from './profileLines';
import { SpecialLanes } from './SpecialLanes';
import { laneHeight, lanesOf } from './specialLanes';

const mostTicks = 7;

interface Props {
  lines: ProfileLine[];
  theory: TheoryLine[];
  decades: Decades;
  /** Pinned runs, behind the lines. */
  ghosts: GhostProfile[];
}

export function ProfilePlot({ lines, theory, decades, ghosts }: Props) {
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
      <GhostProfileCurves profiles={ghosts} mixingCount={mixingCount} />
      <ProfileCurves lines={lines} />
      <SpecialLanes lanes={lanes} lines={lines} />
    </ChartFrame>
  );
}
