import type { ReadHeader, ReadTable } from '../data/tables/table';
import type { LayerSeries } from '../record/stepHistory';
import type { Lab } from '../spec/lab';
import type { Pace } from '../spec/link/pace';
import type { PageSettings } from '../spec/link/page';
import type { Link } from '../spec/link/query';
import type { PresetName } from '../spec/presets/presets';
import type { Spec } from '../spec/spec';
import type { Probe } from '../worker/answers/probeInputs';
import type { ChoiceRefusal, ChosenTable } from '../worker/data/tableService';
import type { AxesActions, AxesState } from './axes';
import type { ImageFile, ReadImages, UsedImages } from './data/images';
import type { UsedTable } from './data/table';
import type { DiagnosesState } from './diagnosis/diagnoses';
import type { RemedyActions, RemedyState } from './diagnosis/remedies';
import type { JobActions, JobsState } from './jobs/jobs';
import type { MapActions, MapState } from './jobs/phaseMap';
import type { VerificationActions } from './jobs/verification';
import type { Notice } from './notice';
import type { ClimbActions, ClimbState } from './pins/climb';
import type { PinActions, PinsState } from './pins/pins';
import type { BatchPreview, Standardization } from './run/inspection';
import type { LayerViewActions, LayerViewState } from './run/layerView';
import type { NewEndsState } from './run/newEnds';
import type { RunState } from './run/run';
import type { StartActions, StartState } from './run/start';
import type { TimeTravelActions, TimeTravelState } from './run/timeTravel';

export type { Pace };

export interface PlaygroundState
  extends RunState,
    JobsState,
    TimeTravelState,
    PinsState,
    ClimbState,
    MapState,
    StartState,
    LayerViewState,
    AxesState,
    NewEndsState,
    DiagnosesState,
    RemedyState {
  lab: Lab;
  page: PageSettings;
  /** The variant that the controls change. */
  activeVariant: number;
  /** Which of the three quantities of a layer the depth view shows. */
  series: LayerSeries;
  /** What the models' answers are shown to, beside the data. */
  probe: Probe;
  /** The table that is the data of `data=csv`, and what of it could be used. */
  table: (ChosenTable & { fileName: string }) | null;
  /** The files that are the data of `data=idx`. */
  images: UsedImages | null;
}

export interface PlaygroundActions
  extends JobActions,
    TimeTravelActions,
    PinActions,
    ClimbActions,
    MapActions,
    StartActions,
    LayerViewActions,
    AxesActions,
    VerificationActions,
    RemedyActions {
  /** Changes a variant: acts on the running network where it can, else rebuilds it at step 0. */
  change(changes: Partial<Spec>, variant?: number): Promise<void>;
  openPreset(name: PresetName): Promise<void>;
  openLink(link: Link): Promise<void>;
  addVariant(): Promise<void>;
  removeVariant(variant: number): Promise<void>;
  train(): Promise<void>;
  pause(): Promise<void>;
  advance(count: number): Promise<void>;
  /** Stops a variant that has ended for its best network. */
  restoreBest(variant: number): Promise<void>;
  /** Stand for the bits of each variant's parameters. */
  digests(): Promise<string[]>;
  reset(): Promise<void>;
  newSeed(): Promise<void>;
  setPace(pace: Pace): Promise<void>;
  /** Shows what the models take a picture for, now and while they train; null for none. */
  draw(drawing: Float32Array | null): Promise<void>;
  /** Looks into another sample of the validation split. */
  watchSample(sample: number): Promise<void>;
  /** The first samples of a step's batch, on their way to a variant's network. */
  feedPreview(variant: number, step: number, count: number): Promise<BatchPreview | null>;
  /** What standardization does to a variant's data. */
  standardization(variant: number): Promise<Standardization | null>;
  readTable(text: string, header: ReadHeader): Promise<ReadTable>;
  /** Makes the table that was read last the data; the former data stays where it is refused. */
  takeTable(table: UsedTable): Promise<ChoiceRefusal | null>;
  /** Makes a pair of IDX files the data; the former data stay where it is refused, or one file is missing. */
  takeImages(files: ImageFile[]): Promise<ReadImages>;
  setTheme(theme: PageSettings['theme']): void;
  selectVariant(variant: number): void;
  selectSeries(series: LayerSeries): void;
  dismiss(notice: Notice): void;
  /** The last frame is on the screen. */
  shown(): void;
}
