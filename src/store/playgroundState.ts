import type { Lab } from '../spec/lab';
import type { PageSettings } from '../spec/page';
import type { PresetName } from '../spec/presets';
import type { Link } from '../spec/query';
import type { Spec } from '../spec/spec';
import type {
  ChoiceRefusal,
  ChosenTable,
  LayerSeries,
  Pace,
  ReadHeader,
  ReadTable,
} from '../worker/protocol';
import type { JobActions, JobsState } from './jobs';
import type { Notice } from './notice';
import type { RunState } from './run';
import type { UsedTable } from './table';

export type { Pace };

export interface PlaygroundState extends RunState, JobsState {
  lab: Lab;
  page: PageSettings;
  /** The variant that the controls change. */
  activeVariant: number;
  /** Which of the three quantities of a layer the depth view shows. */
  series: LayerSeries;
  /** The step that is pointed at, in every chart; null while none is. */
  pointedStep: number | null;
  pace: Pace;
  /** The table that is the data of `data=csv`, and what of it could be used. */
  table: (ChosenTable & { fileName: string }) | null;
}

export interface PlaygroundActions extends JobActions {
  /** Changes a variant: acts on the running network where it can, else rebuilds it at step 0. */
  change(changes: Partial<Spec>, variant?: number): Promise<void>;
  openPreset(name: PresetName): Promise<void>;
  openLink(link: Link): Promise<void>;
  addVariant(): Promise<void>;
  removeVariant(variant: number): Promise<void>;
  train(): Promise<void>;
  pause(): Promise<void>;
  advance(count: number): Promise<void>;
  /** Stand for the bits of each variant's parameters. */
  digests(): Promise<string[]>;
  reset(): Promise<void>;
  newSeed(): Promise<void>;
  setPace(pace: Pace): Promise<void>;
  readTable(text: string, header: ReadHeader): Promise<ReadTable>;
  /** Makes the table that was read last the data; the former data stays where it is refused. */
  takeTable(table: UsedTable): Promise<ChoiceRefusal | null>;
  setTheme(theme: PageSettings['theme']): void;
  selectVariant(variant: number): void;
  selectSeries(series: LayerSeries): void;
  pointAt(step: number | null): void;
  dismiss(notice: Notice): void;
  /** The last frame is on the screen. */
  shown(): void;
}
