import { changeExperiment } from '../../spec/change';
import {
  cellChanges,
  cellSpec,
  formatMap,
  gridOf,
  type PhaseGrid,
  readMap,
} from '../../spec/grids/phaseGrid';
import { type Lab, labOf, variantSpecs } from '../../spec/lab';
import type { PageSettings } from '../../spec/link/page';
import { parameterNames } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import type { Job, JobsState } from './jobs';
import type { OpenedMap } from './mapFile';

export interface MapState {
  /** The map that was open last, as `formatMap` writes it; empty before the first. The one that is open is the page's. */
  lastMap: string;
}

export const emptyMap: MapState = { lastMap: '' };

/** Why a file's map is not shown: it is none, or it is of data that are not in the link and not open. */
export type MapRefusal = 'noMap' | 'ownData';

export interface MapActions {
  /** Opens the map that was open last, else one around the selected variant's edge of chaos. It does not make it. */
  openMap(): Promise<void>;
  /** Opens another map, as `formatMap` writes it. */
  chooseMap(map: string): void;
  closeMap(): void;
  /** Shows the map of a file, and its network at step 0; returns why it cannot. */
  openMapFile(text: string): Promise<MapRefusal | null>;
  /** Closes the map and trains, from step 0, the variant that it is of with the two values of a cell. */
  openCell(cell: number): Promise<void>;
}

interface MapContext extends JobsState, MapState {
  lab: Lab;
  page: PageSettings;
  activeVariant: number;
}

/**
 * @param showLab builds a lab
 * @param startLab shows a lab, and trains it from step 0
 */
export function mapActions(
  set: (changes: Partial<JobsState & MapState & { page: PageSettings }>) => void,
  get: () => MapContext,
  showLab: (lab: Lab) => Promise<void>,
  startLab: (lab: Lab) => Promise<void>,
): MapActions {
  const chooseMap = (map: string): void => set({ page: { ...get().page, map } });
  const closeMap = (): void => {
    set({ lastMap: get().page.map || get().lastMap });
    chooseMap('');
  };
  return {
    async openMap() {
      const { lastMap, lab, activeVariant } = get();
      if (lastMap !== '') return chooseMap(lastMap);
      // The page's first load needs no theory.
      const { mapAroundEdge } = await import('./edgeMap');
      chooseMap(formatMap(mapAroundEdge(variantSpecs(lab)[activeVariant])));
    },
    chooseMap,
    closeMap,
    async openMapFile(text) {
      const { readMapFile } = await import('./mapFile');
      const opened = readMapFile(text);
      if (opened === null) return 'noMap';
      const { spec, map } = opened;
      const isOwn = spec.data === 'csv' || spec.data === 'idx';
      if (isOwn && get().lab.base.data !== spec.data) return 'ownData';
      chooseMap(formatMap(map));
      const { jobs } = get();
      set({ jobs: { ...jobs, phaseMap: jobOf(opened, (jobs.phaseMap?.id ?? 0) + 0.5) } });
      await showLab(labOf([spec]));
      return null;
    },
    async openCell(cell) {
      const job = get().jobs.phaseMap;
      if (job === null) return;
      const changes = cellChanges(job.task.grid, cell);
      const starting = startLab(changeExperiment(get().lab, job.variant, changes));
      closeMap();
      await starting;
    },
  };
}

/** Returns a map that was made elsewhere as the job that would have made it. */
function jobOf({ spec, engine, grid, cells }: OpenedMap, id: number): Job<'phaseMap'> {
  const done = cells.filter((cell) => cell !== null).length;
  const isWhole = done === cells.length;
  return {
    ...{ id, beside: null, variant: 0, spec, engine, began: 0, heard: 0 },
    task: { kind: 'phaseMap', grid },
    share: done / cells.length,
    finding: { kind: 'phaseMap', cells, done },
    ending: { kind: isWhole ? 'done' : 'cancelled' },
  };
}

/** Returns the grid of the map that is open; null where none is. */
export function openGrid({ map }: Pick<PageSettings, 'map'>): PhaseGrid | null {
  const text = readMap(map);
  if ('reason' in text) return null;
  const grid = gridOf(text);
  return 'reason' in grid ? null : grid;
}

/** Returns true if a job maps this grid over this spec, whatever the two parameters are set to at present. */
export function isMapOf(job: Job<'phaseMap'> | null, grid: PhaseGrid, spec: Spec): boolean {
  if (job === null || JSON.stringify(job.task.grid) !== JSON.stringify(grid)) return false;
  const [mapped, present] = [job.spec, spec].map((one) => cellSpec(one, grid, 0));
  return parameterNames.every((name) => mapped[name] === present[name]);
}
