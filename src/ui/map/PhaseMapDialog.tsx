import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { cellCount, type PhaseGrid } from '../../spec/grids/phaseGrid';
import { variantNames } from '../../spec/lab';
import { namesOf } from '../../spec/table';
import type { CellOutcome, Job } from '../../store/jobs/jobs';
import { isMapOf, openGrid } from '../../store/jobs/phaseMap';
import { ColorBar } from '../canvas/magnitudeColors';
import markClasses from '../depth/specialMarks.module.css';
import { Dialog } from '../dialogs/Dialog';
import { useThrottled } from '../run/useThrottled';
import { focusStart, JobProgress } from '../tuning/JobProgress';
import { activeSpec, type PageState, useActions, usePlayground, useTexts } from '../usePlayground';
import { type Cells, lossDecades, type MapMode, outcomeLooks } from './cellColors';
import { MapChart } from './MapChart';
import { MapExport } from './MapExport';
import { MapForm } from './MapForm';
import classes from './map.module.css';
import { cellText, type MapNames, placeText, ratioText, timeLeft } from './mapText';
import { type MapTheory, useMapTheory } from './useMapTheory';

/** The phase map that the link names, over the whole page. It is made when a person asks for it. */
export function PhaseMapDialog() {
  const { map: texts } = useTexts();
  const map = usePlayground(({ page }) => page.map);
  const { closeMap } = useActions();
  return (
    <Dialog title={texts.title} className={classes.body} opened={map !== ''} close={closeMap}>
      <p className={classes.intro}>{texts.intro}</p>
      <MapForm map={map} />
      <MapView />
    </Dialog>
  );
}

const select = ({ jobs }: PageState) => ({ job: jobs.phaseMap });

/** The map that is open, as far as it is done, and what can be read and taken from it. */
function MapView() {
  const { map: texts } = useTexts();
  const map = usePlayground(({ page }) => page.map);
  const spec = usePlayground(activeSpec);
  const { job } = useThrottled(select, 'eachFrame');
  const grid = useMemo(() => openGrid({ map }), [map]);
  if (grid === null || job === null || !isMapOf(job, grid, spec)) {
    return <p className={classes.notMade}>{texts.notMade}</p>;
  }
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
  const view = useRef<HTMLDivElement>(null);
  const { x, y } = grid;
  const names = useMemo(
    () => ({ x: controls.names[x.parameter], y: controls.names[y.parameter] }),
    [controls, x, y],
  );
  return (
    <div className={classes.view} ref={view}>
      <MapChart
        {...{ job, cells, names, mode, setMode, selected, setSelected, setHovered }}
        theory={lines}
      />
      <div className={classes.side}>
        <MapProgress job={job} />
        <MapReadout {...{ grid, cells, names, selected }} cell={hovered ?? selected} />
        <MapLegend cells={cells} mode={mode} />
        {theory !== null && <TheoryNote theory={theory} />}
        <MapExport {...{ job, cells, names, view }} />
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
  const { map: texts, charts } = useTexts();
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
        text={left === null ? done : charts.list([done, texts.timeLeft(left)])}
        label={texts.progress}
      >
        <Button
          size="compact-xs"
          onClick={({ currentTarget }) =>
            void cancelJob('phaseMap').then(focusStart(currentTarget))
          }
        >
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
  const edge = theory.edge === null ? texts.noEdge : texts.lines(formatNumber(theory.edge));
  return <p className={classes.theory}>{edge}</p>;
}

interface Props {
  grid: PhaseGrid;
  cells: Cells;
  names: MapNames;
  /** The one to speak of. */
  cell: number | null;
  /** The one that the button opens. */
  selected: number | null;
}

/** Tells what is known of the cell that is pointed at, and opens it. */
function MapReadout({ grid, cells, names, cell, selected }: Props) {
  const { map: texts } = useTexts();
  const { openCell } = useActions();
  return (
    // The hint is for whoever can point.
    <div className={classes.readout} data-unsaved={cell === null || undefined}>
      <div role="status" className={classes.readoutText}>
        {cell === null ? (
          <p>{texts.hint}</p>
        ) : (
          <>
            <p className={classes.place}>{placeText(grid, cell, names, texts)}</p>
            <p>{cellText(cells[cell], texts)}</p>
            <p>{ratioText(cells[cell], texts)}</p>
          </>
        )}
      </div>
      <Button
        variant="filled"
        size="xs"
        disabled={selected === null}
        onClick={() => selected !== null && void openCell(selected)}
      >
        {texts.openCell}
      </Button>
    </div>
  );
}

/** Shows what colours and marks mean, and how many cells of each there are. */
function MapLegend({ cells, mode }: { cells: Cells; mode: MapMode }) {
  const texts = useTexts().map;
  const listed = namesOf(outcomeLooks).filter(
    (outcome) => outcome !== 'refused' || cells.some((cell) => cell?.outcome === 'refused'),
  );
  const ofMode =
    mode === 'outcome' ? listed : listed.filter((one) => one === 'notFinite' || one === 'refused');
  return (
    <div className={classes.legend}>
      {mode === 'loss' && <LossScale cells={cells} />}
      <ul>
        {ofMode.map((outcome) => (
          <li key={outcome}>
            <Swatch outcome={outcome} />
            <b>{texts.outcomes[outcome]}</b>
            <span className={classes.count}>
              {cells.filter((cell) => cell?.outcome === outcome).length}
            </span>
            <span className={classes.meaning}>{texts.meanings[outcome]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Swatch({ outcome }: { outcome: CellOutcome }) {
  const look = outcomeLooks[outcome];
  return (
    <svg className={markClasses.patternSwatch} viewBox="0 0 18 12" aria-hidden="true">
      <rect width="18" height="12" fill={`var(${look.color})`} stroke="var(--line)" />
      <path d={look.mark(9, 6, 3.4)} fill={`var(${look.markColor})`} />
    </svg>
  );
}

function LossScale({ cells }: { cells: Cells }) {
  const texts = useTexts().map;
  const { low, high } = lossDecades(cells);
  return (
    <p className={classes.lossScale}>
      {texts.lossAtMost(formatNumber(10 ** low))}
      <ColorBar />
      {texts.lossAtLeast(formatNumber(10 ** high))}
    </p>
  );
}
