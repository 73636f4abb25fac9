import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { cellCount, type PhaseGrid } from '../../spec/grids/phaseGrid';
import { variantNames } from '../../spec/lab';
import type { Job } from '../../store/jobs/jobs';
import { isMapOf, openGrid } from '../../store/jobs/phaseMap';
import { activeSpec } from '../activeSpec';
import type { PageState } from '../run/runTypes';
import { useThrottled } from '../run/useThrottled';
import { JobProgress } from '../tuning/JobProgress';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import type { Cells, MapMode } from './cellColors';
import { MapChart } from './MapChart';
import { MapExport } from './MapExport';
import { MapLegend } from './MapLegend';
import { MapReadout } from './MapReadout';
import classes from './map.module.css';
import { timeLeft } from './mapText';
import { type MapTheory, useMapTheory } from './useMapTheory';

const select = ({ jobs }: PageState) => ({ job: jobs.phaseMap });

/** The map that is open, as far as it is done, and what can be read and taken from it. */
export function MapView() {
  const map = usePlayground(({ page }) => page.map);
  const spec = usePlayground(activeSpec);
  const { job } = useThrottled(select, 'eachFrame');
  const grid = useMemo(() => openGrid({ map }), [map]);
  if (grid === null || job === null || !isMapOf(job, grid, spec)) return null;
  return <JobView key={job.id} job={job} />;
}

function JobView({ job }: { job: Job<'phaseMap'> }) {
  const { grid } = job.task;
  const [mode, setMode] = useState<MapMode>('outcome');
  const [selected, setSelected] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const theory = useMapTheory(job.spec, grid);
  const cells = useCells(job, grid);
  const lines = theory === null || typeof theory === 'string' ? null : theory;
  const { controls } = useTexts();
  const { x, y } = grid;
  const names = useMemo(
    () => ({ x: controls.names[x.parameter], y: controls.names[y.parameter] }),
    [controls, x, y],
  );
  return (
    <div className={classes.view}>
      <MapChart
        {...{ job, cells, names, mode, setMode, selected, setSelected, setHovered }}
        theory={lines}
      />
      <div className={classes.side}>
        <MapProgress job={job} />
        <MapReadout {...{ grid, cells, names, selected }} cell={hovered ?? selected} />
        <MapLegend cells={cells} mode={mode} />
        {theory !== null && <TheoryNote theory={theory} />}
        <MapExport {...{ job, cells, names, mode }} theory={lines} />
      </div>
    </div>
  );
}

function useCells({ finding }: Job<'phaseMap'>, grid: PhaseGrid): Cells {
  const none = useMemo(() => new Array<null>(cellCount(grid)).fill(null), [grid]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a cell that is done stays as it is
  return useMemo(() => finding?.cells ?? none, [finding?.done, none]);
}

function MapProgress({ job }: { job: Job<'phaseMap'> }) {
  const { map: texts } = useTexts();
  const { cancelJob } = useActions();
  const { variant, finding, task } = job;
  const total = cellCount(task.grid);
  const left = timeLeft(job, texts);
  const done = texts.done(
    variantNames[variant],
    formatCount(finding?.done ?? 0),
    formatCount(total),
  );
  return (
    <div className={classes.progress}>
      <JobProgress
        job={job}
        text={left === null ? done : `${done}, ${texts.timeLeft(left)}`}
        label={texts.progress}
      >
        <Button size="compact-xs" onClick={() => void cancelJob('phaseMap')}>
          {texts.cancel}
        </Button>
      </JobProgress>
    </div>
  );
}

/** Says what theory's lines mean, or why there are none. */
function TheoryNote({ theory }: { theory: MapTheory }) {
  const texts = useTexts().map.theory;
  if (typeof theory === 'string') return <p className={classes.theory}>{texts.none[theory]}</p>;
  const { edge } = theory;
  return (
    <p className={classes.theory}>
      {edge === null ? texts.noEdge : texts.lines(formatNumber(edge))}
    </p>
  );
}
